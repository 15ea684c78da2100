package org.luopan.brief;

import org.luopan.brief.Candidate.Known;
import org.luopan.vocabulary.Strength;

/**
 * How well a platform meets one wish, with the points that this loses because of its evidence, and what decides it: the account route,
 * or the opposite of the wish that the platform is known for (empty if neither does).
 */
public record Judgement(Criterion criterion, Strength strength, int doubts, String route, String opposite) {

    /** The points for a wish that is fully met. */
    public static final int FULL = points(Strength.CORE);

    static Judgement of(Criterion criterion, Known known) {
        return new Judgement(criterion, known.strength(), known.doubts(), "", "");
    }

    /** The points for a strength: a known no costs as much as the weakest yes is worth, and nothing known is worth nothing. */
    public static int points(Strength strength) {
        return switch (strength) {
            case CORE -> 4;
            case STRONG -> 3;
            case PRESENT -> 2;
            case WEAK -> -2;
            case UNKNOWN -> 0;
        };
    }

    /** The points with weak evidence are nearer to nothing, but a yes stays a yes, and a no a no. */
    static int points(Known known) {
        var points = points(known.strength());
        return points > 0
                ? Math.max(1, points - known.doubts())
                : points < 0 ? Math.min(-1, points + known.doubts()) : 0;
    }

    public boolean unknown() {
        return strength == Strength.UNKNOWN;
    }

    public boolean met() {
        return strength.matches();
    }

    /** Whether the platform is left out: the wish is a must, and the platform is known not to meet it. */
    public boolean excludes() {
        return criterion.must() && !met() && !unknown();
    }

    /** The points as known today; they decide the order. */
    public int points() {
        return points(Known.of(strength, doubts)) * criterion.weight();
    }

    /** The points that may be added once more is known. */
    public int open() {
        return unknown() ? possible() : 0;
    }

    public int possible() {
        return criterion.full() * criterion.weight();
    }

    /** Whether it counts among the wishes, and is unknown. */
    boolean leavesOpen() {
        return criterion.weight() > 0 && unknown();
    }
}
