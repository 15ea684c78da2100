package org.luopan.brief;

import org.luopan.vocabulary.Strength;

/** How far a platform fulfils one wish, and by which account route where that decides (empty where none does). */
public record Judgement(Criterion criterion, Strength strength, String route) {

    /** The points of a wish that is wholly fulfilled. */
    public static final int FULL = points(Strength.CORE);

    /** What an open question counts in the order: halfway between a no and the weakest yes. */
    public static final int ASSUMED = 1;

    /** What a strength is worth; weak counts as a no. What an unknown one is worth nobody knows: from nothing to everything. */
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

    /** Whether the platform is to be left out: the wish is a must, and it is known not to be fulfilled. */
    boolean excludes() {
        return criterion.must() && !met() && !unknown();
    }

    /** The points that are certain. */
    public int sure() {
        return points(strength) * criterion.weight();
    }

    /** The points that may come on top once somebody knows. */
    public int open() {
        return unknown() ? possible() : 0;
    }

    /** The points with which it goes into the order. */
    int assumed() {
        return (unknown() ? ASSUMED : points(strength)) * criterion.weight();
    }

    public int possible() {
        return FULL * criterion.weight();
    }
}
