package org.luopan.brief;

import java.util.List;
import java.util.function.Predicate;

/** Every platform judged by one brief: the ranked ones, best first, the excluded ones, and those about which nothing relevant is known. */
public record Ranking(List<Score> ranked, List<Score> excluded, List<Score> blank) {

    /** The same criteria and candidates always give the same ranking, in whatever order they come. */
    public static Ranking of(List<Criterion> criteria, List<Candidate> candidates) {
        var scores = candidates.stream()
                .map(candidate -> Score.of(candidate, criteria))
                .sorted()
                .toList();
        return new Ranking(
                only(scores, score -> !score.excluded() && !score.blank()),
                only(scores, Score::excluded),
                only(scores, Score::blank));
    }

    private static List<Score> only(List<Score> scores, Predicate<Score> wanted) {
        return scores.stream().filter(wanted).toList();
    }
}
