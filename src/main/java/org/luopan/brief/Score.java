package org.luopan.brief;

import java.util.Comparator;
import java.util.List;

/** The points of one platform for one brief: the certain ones, the open ones, and the maximum. */
public record Score(Candidate candidate, List<Judgement> judgements) implements Comparable<Score> {

    /** Unknown answers count a little; ties are broken by certain points, then by the editors' order. */
    private static final Comparator<Score> BEST_FIRST = Comparator.comparingInt(Score::assumed)
            .reversed()
            .thenComparing(Comparator.comparingInt(Score::sure).reversed())
            .thenComparing(score -> score.candidate.position())
            .thenComparing(score -> score.candidate.slug());

    public static Score of(Candidate candidate, List<Criterion> criteria) {
        return new Score(
                candidate,
                criteria.stream().map(criterion -> criterion.judge(candidate)).toList());
    }

    public int sure() {
        return judgements.stream().mapToInt(Judgement::sure).sum();
    }

    int open() {
        return judgements.stream().mapToInt(Judgement::open).sum();
    }

    public int possible() {
        return judgements.stream().mapToInt(Judgement::possible).sum();
    }

    /** The highest score it can reach. */
    public int highest() {
        return sure() + open();
    }

    boolean excluded() {
        return judgements.stream().anyMatch(Judgement::excludes);
    }

    /** Whether nothing that the brief asks for is known of the platform. */
    boolean blank() {
        return judgements.stream().allMatch(Judgement::unknown);
    }

    @Override
    public int compareTo(Score other) {
        return BEST_FIRST.compare(this, other);
    }

    private int assumed() {
        return judgements.stream().mapToInt(Judgement::assumed).sum();
    }
}
