package org.luopan.figure;

import java.util.Comparator;
import java.util.List;
import org.luopan.entry.Checking;
import org.luopan.language.AsOf;
import org.luopan.language.Coded;

/** The leading value of a card, and the reason. */
public record Leading(Figure figure, Reason reason) {

    /** Why a value leads. */
    public enum Reason implements Coded {
        /** It is the only one. */
        ONLY,
        /** An editor preferred it. */
        PREFERRED,
        /** No other value is as well founded. */
        ONLY_OF_BEST,
        /** It is the newest of the best founded values that have been checked. */
        NEWEST_CHECKED,
        /** It is the newest of the best founded values, none of which has been checked. */
        NEWEST
    }

    private static final Comparator<Ranked> NEWEST_FIRST = Comparator.comparing(
                    Ranked::asOf, Comparator.nullsFirst(Comparator.<AsOf>naturalOrder()))
            .reversed();

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::rank)
            .thenComparing(Ranked::confidence)
            .thenComparing(Ranked::checking)
            .thenComparing(NEWEST_FIRST);

    /** Chooses among the values of one metric: a preferred one; otherwise the best confidence, checked before unchecked, newest. */
    public static Leading of(List<Figure> figures) {
        var best = best(figures);
        return new Leading(best, reason(best, figures));
    }

    /** The value that leads. */
    public static <T extends Ranked> T best(List<T> values) {
        return values.stream().min(BEST_FIRST).orElseThrow();
    }

    static Comparator<Ranked> newestFirst() {
        return NEWEST_FIRST;
    }

    private static Reason reason(Figure best, List<Figure> figures) {
        if (figures.size() == 1) {
            return Reason.ONLY;
        }
        if (best.rank() == Rank.PREFERRED) {
            return Reason.PREFERRED;
        }
        if (figures.stream()
                        .filter(f -> f.rank() == best.rank() && f.confidence() == best.confidence())
                        .count()
                == 1) {
            return Reason.ONLY_OF_BEST;
        }
        return best.checking() == Checking.CHECKED ? Reason.NEWEST_CHECKED : Reason.NEWEST;
    }
}
