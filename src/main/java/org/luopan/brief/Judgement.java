package org.luopan.brief;

import org.luopan.vocabulary.Strength;

/** How well a platform meets one wish, and the account route that decides this (empty if none does). */
public record Judgement(Criterion criterion, Strength strength, String route) {

    /** The points for a wish that is fully met. */
    public static final int FULL = points(Strength.CORE);

    /** The points for an unknown answer in the order: halfway between a no and the weakest yes. */
    public static final int ASSUMED = 1;

    /**
     * The points for a strength; weak counts as no. An unknown strength counts as nothing, although it may be worth anything up to
     * the full points.
     */
    public static int points(Strength strength) {
        return switch (strength) {
            case CORE -> 4;
            case STRONG -> 3;
            case PRESENT -> 2;
            case WEAK, UNKNOWN -> 0;
        };
    }

    public boolean unknown() {
        return strength == Strength.UNKNOWN;
    }

    public boolean met() {
        return strength.matches();
    }

    /** Whether the platform is left out: the wish is a must, and the platform is known not to meet it. */
    boolean excludes() {
        return criterion.must() && !met() && !unknown();
    }

    /** The certain points. */
    public int sure() {
        return points(strength) * criterion.weight();
    }

    /** The points that may be added once more is known. */
    public int open() {
        return unknown() ? possible() : 0;
    }

    /** The points that count for the order. */
    int assumed() {
        return (unknown() ? ASSUMED : points(strength)) * criterion.weight();
    }

    public int possible() {
        return FULL * criterion.weight();
    }
}
