package org.luopan.figure;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.luopan.language.AsOf;
import org.luopan.language.Coded;

/** Whether a figure is still reliable, by the half-life of its metric. */
public enum Freshness implements Coded {
    FRESH,
    DUE,
    STALE;

    /** The number of months after which the terms and fees of account routes need another check. */
    public static final int MONTHS_OF_TERMS = 12;

    /** The last day on which a figure is known to have held: the end of its own time, or the day it was confirmed against a source. */
    public static @Nullable LocalDate lastHeld(@Nullable AsOf asOf, @Nullable LocalDate confirmedOn) {
        if (asOf == null || confirmedOn == null) {
            return asOf == null ? confirmedOn : asOf.to();
        }
        return confirmedOn.isAfter(asOf.to()) ? confirmedOn : asOf.to();
    }

    /** Fresh for one half-life after the day it last held, due during the second, stale after that; null if the metric does not age. */
    public static @Nullable Freshness of(
            @Nullable Integer halfLifeMonths, @Nullable LocalDate lastHeld, LocalDate today) {
        if (halfLifeMonths == null) {
            return null;
        }
        if (lastHeld == null) {
            return STALE;
        }
        var months = Period.between(lastHeld, today).toTotalMonths();
        if (months < halfLifeMonths) {
            return FRESH;
        }
        return months < 2L * halfLifeMonths ? DUE : STALE;
    }
}
