package org.luopan.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.luopan.language.Language;

/** The scale of time: the days from the first to the last of values and events. */
record TimeAxis(LocalDate first, LocalDate last) {

    private static final int MONTHS_OF_A_YEAR = 12;

    /** The distances of ticks, in months. */
    private static final List<Integer> STEPS = List.of(1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000);

    /** Shorter times are named by month. */
    private static final int YEARS_NAMED = 2;

    /** The name of a month takes up as much as this many years. */
    private static final double MONTH_NAME = 1.7;

    private static final int LEAST_MONTHS = 6;

    /** A day at which a scale is named, and the name. */
    record Tick(LocalDate day, String label) {}

    static TimeAxis of(Chart chart) {
        return of(Stream.concat(
                chart.points().map(Chart.Point::at),
                chart.events().stream().flatMap(event -> Stream.of(event.from(), event.to()))));
    }

    static TimeAxis of(List<Chart.Point> points) {
        return of(points.stream().map(Chart.Point::at));
    }

    private static TimeAxis of(Stream<LocalDate> unsorted) {
        var days = unsorted.sorted().toList();
        if (days.isEmpty()) {
            return new TimeAxis(LocalDate.EPOCH, LocalDate.EPOCH.plusYears(1));
        }
        var first = days.get(0);
        var last = days.get(days.size() - 1);
        var isLong = first.plusMonths(LEAST_MONTHS).isBefore(last);
        return isLong
                ? new TimeAxis(first, last)
                : new TimeAxis(first.minusMonths(LEAST_MONTHS), last.plusMonths(LEAST_MONTHS));
    }

    /** The place of a day: 0 for the first, 1 for the last. */
    double share(LocalDate day) {
        return (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
    }

    /** At most so many ticks at even distances, at the beginnings of years or months. */
    List<Tick> ticks(int most, Language language) {
        return every(step(most, 0), language);
    }

    /** As {@link #ticks(int, Language)}, and more between them where there is room. */
    List<Tick> ticks(int few, int most, Language language) {
        return every(step(most, step(few, 0)), language);
    }

    private boolean byYear() {
        return ChronoUnit.YEARS.between(first, last) >= YEARS_NAMED;
    }

    /** The months from one tick to the next. */
    private int step(int most, int wider) {
        var months = ChronoUnit.DAYS.between(first, last) * MONTHS_OF_A_YEAR / 365.25;
        var fitting = byYear() ? most : most / MONTH_NAME;
        return STEPS.stream()
                .filter(step -> !byYear() || step % MONTHS_OF_A_YEAR == 0)
                .filter(step -> wider % step == 0)
                .filter(step -> months / step <= fitting)
                .findFirst()
                .orElse(wider == 0 ? STEPS.get(STEPS.size() - 1) : wider);
    }

    private List<Tick> every(int step, Language language) {
        var format = DateTimeFormatter.ofPattern(byYear() ? "uuuu" : "LLL uuuu", language.locale());
        var years = Math.max(1, step / MONTHS_OF_A_YEAR);
        var from = YearMonth.of(Math.floorDiv(first.getYear(), years) * years, 1);
        return Stream.iterate(from, month -> !month.atDay(1).isAfter(last), month -> month.plusMonths(step))
                .map(month -> new Tick(month.atDay(1), format.format(month)))
                .filter(tick -> !tick.day.isBefore(first))
                .toList();
    }
}
