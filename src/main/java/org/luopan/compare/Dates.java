package org.luopan.compare;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.figure.Figure;
import org.luopan.language.AsOf;

/** When the figures of a row held, from the oldest to the newest, and whether that is near enough to hold them against each other. */
record Dates(AsOf oldest, AsOf newest, boolean complete) {

    /** Numbers of users move by tens of percent in a year: those of more than a year apart tell of their dates, not of their entries. */
    static final int MOST_MONTHS = 12;

    /** The dates of these figures; null where none has a date. */
    static @Nullable Dates of(List<Figure> figures) {
        var dated = figures.stream()
                .map(Figure::asOf)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return dated.isEmpty()
                ? null
                : new Dates(dated.get(0), dated.get(dated.size() - 1), dated.size() == figures.size());
    }

    /** Measured between the last months they cover: a year and its third quarter are three months apart. */
    boolean tooFarApart() {
        return ChronoUnit.MONTHS.between(YearMonth.from(oldest.to()), YearMonth.from(newest.to())) > MOST_MONTHS;
    }
}
