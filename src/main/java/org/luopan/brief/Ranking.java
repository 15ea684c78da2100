package org.luopan.brief;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every platform judged by one brief, best first: those that fit, those for which less speaks, those left out, and those about which
 * nothing relevant is known.
 */
public record Ranking(List<Score> fitting, List<Score> weaker, List<Score> excluded, List<Score> blank) {

    /** The same criteria and candidates always give the same ranking, in any order. */
    public static Ranking of(List<Criterion> criteria, List<Candidate> candidates) {
        var scores = candidates.stream()
                .map(candidate -> Score.of(candidate, criteria))
                .sorted()
                .toList();
        var ranked = only(scores, score -> !score.excluded() && !score.blank());
        var best = ranked.stream()
                .filter(Score::meetsEnough)
                .mapToInt(Score::points)
                .max()
                .orElse(0);
        return new Ranking(
                only(ranked, score -> fits(score, best)),
                only(ranked, score -> !fits(score, best)),
                only(scores, Score::excluded),
                only(scores, score -> score.blank() && !score.excluded()));
    }

    /** Those that fit, and then the others. */
    public List<Score> ranked() {
        return Stream.concat(fitting.stream(), weaker.stream()).toList();
    }

    private static boolean fits(Score score, int best) {
        return score.meetsEnough() && enough(score.points(), best);
    }

    /** Whether points are enough to fit besides the best: at least half as many. */
    static boolean enough(int points, int best) {
        return points >= 0 && 2 * points >= best;
    }

    private static List<Score> only(List<Score> scores, Predicate<Score> wanted) {
        return scores.stream().filter(wanted).toList();
    }
}
