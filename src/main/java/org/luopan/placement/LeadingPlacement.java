package org.luopan.placement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luopan.language.Coded;

/** The leading placement of a city, and the reason. */
public record LeadingPlacement(TierPlacement placement, Reason reason) {

    /** Why a placement leads. */
    public enum Reason implements Coded {
        /** No other list places the city. */
        ONLY,
        /** Its list is newer and better founded than every other. */
        BEST_AND_NEWEST,
        /** Its list is better founded than every other, though not newer. */
        BEST,
        /** Its list is the newest of the best founded ones. */
        NEWEST,
        /** Its list is as new and as well founded as another, and comes first among the lists. */
        FIRST
    }

    private static final Comparator<TierList> BEST_FIRST = Comparator.comparing(TierList::confidence)
            .thenComparing(TierList::asOf, Comparator.reverseOrder())
            .thenComparing(TierList::sortOrder);

    /** Chooses among the placements of one city: the newest list of the best confidence leads. */
    public static Optional<LeadingPlacement> of(List<TierPlacement> placements) {
        return placements.stream()
                .min(Comparator.comparing(TierPlacement::list, BEST_FIRST))
                .map(best -> new LeadingPlacement(
                        best,
                        reason(
                                best.list(),
                                placements.stream()
                                        .filter(other -> !other.equals(best))
                                        .map(TierPlacement::list)
                                        .toList())));
    }

    private static Reason reason(TierList best, List<TierList> others) {
        if (others.isEmpty()) {
            return Reason.ONLY;
        }
        var equals = others.stream()
                .filter(other -> other.confidence() == best.confidence())
                .toList();
        if (equals.isEmpty()) {
            return newerThan(others, best) ? Reason.BEST_AND_NEWEST : Reason.BEST;
        }
        return newerThan(equals, best) ? Reason.NEWEST : Reason.FIRST;
    }

    private static boolean newerThan(List<TierList> others, TierList best) {
        return others.stream().allMatch(other -> best.asOf().compareTo(other.asOf()) > 0);
    }
}
