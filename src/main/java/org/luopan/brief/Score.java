package org.luopan.brief;

import java.util.Comparator;
import java.util.List;

/** The points of one platform for one brief: as known today, what may be added, and the maximum. */
public record Score(Candidate candidate, List<Judgement> judgements) implements Comparable<Score> {

    /** Best first by what is known; ties are broken by fewer open questions, then by the editors' order. */
    private static final Comparator<Score> BEST_FIRST = Comparator.comparingInt(Score::points)
            .reversed()
            .thenComparing(Score::unknown)
            .thenComparing(score -> score.candidate.position())
            .thenComparing(score -> score.candidate.slug());

    public static Score of(Candidate candidate, List<Criterion> criteria) {
        return new Score(
                candidate,
                criteria.stream().map(criterion -> criterion.judge(candidate)).toList());
    }

    public int points() {
        return judgements.stream().mapToInt(Judgement::points).sum();
    }

    int open() {
        return judgements.stream().mapToInt(Judgement::open).sum();
    }

    public int possible() {
        return judgements.stream().mapToInt(Judgement::possible).sum();
    }

    /** The highest score it can reach. */
    public int highest() {
        return points() + open();
    }

    /** How many wishes count. */
    public int wishes() {
        return (int) judgements.stream()
                .filter(judgement -> judgement.criterion().weight() > 0)
                .count();
    }

    /** How many of them the platform is known to meet. */
    public int met() {
        return (int) judgements.stream()
                .filter(judgement -> judgement.criterion().weight() > 0 && judgement.met())
                .count();
    }

    private int unknown() {
        return (int) judgements.stream().filter(Judgement::leavesOpen).count();
    }

    /**
     * Whether it is known to meet at least half of the wishes, among them one of those about whom; if nothing is known about whom, it has
     * to meet all others well.
     */
    boolean meetsEnough() {
        var about = judgements.stream()
                .filter(judgement -> judgement.criterion().aboutWhom())
                .toList();
        return 2 * met() >= wishes()
                && (about.isEmpty()
                        || about.stream().anyMatch(Judgement::met)
                        || about.stream().allMatch(Judgement::unknown) && meetsAllOthersWell());
    }

    private boolean meetsAllOthersWell() {
        return judgements.stream()
                .filter(judgement -> judgement.criterion().weight() > 0
                        && !judgement.criterion().aboutWhom())
                .allMatch(judgement -> judgement.criterion().metWell(judgement.strength()));
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
}
