package org.luopan.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.luopan.language.AsOf;
import org.luopan.language.Coded;

/**
 * The leading value of a card, and the reason.
 *
 * @param current whether any value is recent enough to rely on; if not, the leading one is only the last one known
 */
public record Leading(Figure figure, Reason reason, boolean current) {

    /** Why a value leads. */
    public enum Reason implements Coded {
        /** It is the only one. */
        ONLY,
        /** An editor preferred it. */
        PREFERRED,
        /** No other value is as well founded. */
        ONLY_OF_BEST,
        /** It is the newest of the best founded values. */
        NEWEST,
        /** Those that are better founded are out of date. */
        OTHERS_OUT_OF_DATE,
        /** Those that are better founded have no time of their own. */
        OTHERS_UNDATED,
        /** All are out of date: it is the last one known. */
        LAST_KNOWN
    }

    private static final Comparator<Ranked> NEWEST_FIRST = Comparator.comparing(
                    Ranked::asOf, Comparator.nullsFirst(Comparator.<AsOf>naturalOrder()))
            .reversed();

    /** As {@link #NEWEST_FIRST}, but a year is not newer than a month within it. */
    private static final Comparator<Ranked> LATEST_FIRST = Comparator.comparing(
                    Ranked::asOf, Comparator.nullsFirst(AsOf.BY_START))
            .reversed();

    /**
     * Chooses among the values of one metric: a preferred one; otherwise one with a time of its own, and among those that are not out of
     * date the best founded, then the latest. If all are out of date, it is the latest that was measured.
     */
    public static Leading of(List<Figure> figures, LocalDate today) {
        var best = best(figures, today);
        return new Leading(best, reason(best, figures, today), current(figures, today));
    }

    /** The value that leads. */
    public static <T extends Ranked> T best(Collection<T> values, LocalDate today) {
        return values.stream().min(bestFirst(today)).orElseThrow();
    }

    /** Whether any value that is not deprecated is recent enough to rely on. */
    public static boolean current(Collection<? extends Ranked> values, LocalDate today) {
        return values.stream().anyMatch(value -> value.rank() != Rank.DEPRECATED && !value.outOfDate(today));
    }

    /** Why the best of these values leads. */
    public static Reason reason(Ranked best, Collection<? extends Ranked> values, LocalDate today) {
        if (!current(values, today)) {
            return Reason.LAST_KNOWN;
        }
        if (values.size() == 1) {
            return Reason.ONLY;
        }
        if (best.rank() == Rank.PREFERRED) {
            return Reason.PREFERRED;
        }
        var better = values.stream()
                .filter(value -> value.rank() == best.rank())
                .filter(value -> value.confidence().compareTo(best.confidence()) < 0)
                .toList();
        if (!better.isEmpty()) {
            return better.stream().anyMatch(Ranked::dated) ? Reason.OTHERS_OUT_OF_DATE : Reason.OTHERS_UNDATED;
        }
        return values.stream()
                                .filter(value -> value.rank() == best.rank() && value.confidence() == best.confidence())
                                .count()
                        == 1
                ? Reason.ONLY_OF_BEST
                : Reason.NEWEST;
    }

    static Comparator<Ranked> newestFirst() {
        return NEWEST_FIRST;
    }

    /** The latest first, for values of which none is preferred. */
    public static Comparator<Ranked> latestFirst() {
        return LATEST_FIRST;
    }

    private static Comparator<Ranked> bestFirst(LocalDate today) {
        return Comparator.comparing(Ranked::rank)
                .thenComparing(Ranked::dated, Comparator.reverseOrder())
                .thenComparing(value -> value.outOfDate(today))
                .thenComparing(value -> order(value, today))
                .thenComparing(LATEST_FIRST)
                .thenComparing(Ranked::confidence)
                .thenComparing(Ranked::support);
    }

    /** How well founded a value of today is; of those that are out of date, only whether they were measured. */
    private static int order(Ranked value, LocalDate today) {
        if (!value.outOfDate(today)) {
            return value.confidence().ordinal();
        }
        return value.confidence() == Confidence.FORECAST ? 1 : 0;
    }
}
