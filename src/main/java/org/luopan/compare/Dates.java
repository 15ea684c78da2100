package org.luopan.compare;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.figure.Figure;
import org.luopan.language.AsOf;

/** When the figures of a row held, from the oldest to the newest, and whether these dates are close enough to compare the figures. */
record Dates(AsOf oldest, AsOf newest, boolean complete) {

    /** Numbers of users change by tens of percent in a year: a wider gap would show the difference in time, not between entries. */
    static final int MOST_MONTHS = 12;

    /** The dates of these figures; null if none has a date. */
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

    /** Counted between the last months that the dates cover: a year and its third quarter are three months apart. */
    boolean tooFarApart() {
        return ChronoUnit.MONTHS.between(YearMonth.from(oldest.to()), YearMonth.from(newest.to())) > MOST_MONTHS;
    }
}
