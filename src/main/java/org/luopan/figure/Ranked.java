package org.luopan.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Support;
import org.luopan.language.AsOf;

/** The properties that decide which of several values leads. */
public interface Ranked {

    Rank rank();

    Confidence confidence();

    Support support();

    @Nullable
    AsOf asOf();

    /** Whether nobody knows its time, and the one given is a guess. */
    boolean asOfAssumed();

    /** The half-life of its metric in months; null if that does not age. */
    @Nullable
    Integer halfLifeMonths();

    /** The day on which it was confirmed against a source; null if it never was. */
    @Nullable
    LocalDate confirmedOn();

    /**
     * Whether it is still fresh by its metric, counted from when it held or was confirmed against a source. A time that was assumed
     * dates nothing; a forecast was never measured, so it is not fresh either.
     */
    default @Nullable Freshness freshness(LocalDate today) {
        return confidence() == Confidence.FORECAST
                ? null
                : Freshness.of(halfLifeMonths(), Freshness.lastHeld(dated() ? asOf() : null, confirmedOn()), today);
    }

    /** Whether it is too old to say anything about today, or was never measured. */
    default boolean outOfDate(LocalDate today) {
        return confidence() == Confidence.FORECAST || freshness(today) == Freshness.STALE;
    }

    /** Whether it has a time of its own. */
    default boolean dated() {
        return asOf() != null && !asOfAssumed();
    }
}
