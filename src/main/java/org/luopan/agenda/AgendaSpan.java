package org.luopan.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.luopan.language.Days;
import org.luopan.language.Language;

/** The week or the month around a day; weeks begin on Monday. */
record AgendaSpan(boolean month, LocalDate day) {

    /** The span that an address asks for; of what is no day, the present one. */
    static AgendaSpan of(String view, String day, LocalDate today) {
        return new AgendaSpan(view.equals("month"), parsed(day).orElse(today));
    }

    /** Empty if it is no day, or none that anything can be due on. */
    static Optional<LocalDate> parsed(String typed) {
        try {
            return Optional.of(typed)
                    .filter(words -> words.matches("\\d{4}-\\d{2}-\\d{2}"))
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= 1990 && day.getYear() <= 2200);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    LocalDate first() {
        return month ? day.withDayOfMonth(1) : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate last() {
        return month ? day.with(TemporalAdjusters.lastDayOfMonth()) : first().plusDays(6);
    }

    /** All days that are drawn: whole weeks, the month in the middle of them. */
    List<LocalDate> days() {
        return Stream.iterate(
                        first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        one -> !one.isAfter(last().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))),
                        one -> one.plusDays(1))
                .toList();
    }

    boolean contains(LocalDate one) {
        return !one.isBefore(first()) && !one.isAfter(last());
    }

    String previous() {
        return address(month, month ? first().minusMonths(1) : first().minusWeeks(1));
    }

    String next() {
        return address(month, month ? first().plusMonths(1) : first().plusWeeks(1));
    }

    /** The same day in the other view. */
    String other() {
        return address(!month, day);
    }

    /** The span that holds a day, in this view. */
    String around(LocalDate one) {
        return address(month, one);
    }

    private static String address(boolean month, LocalDate day) {
        return "/admin/calendar?view=" + (month ? "month" : "week") + "&day=" + day;
    }

    String inWords(Language language) {
        if (!month) {
            return Days.inWords(first(), language) + " – " + Days.inWords(last(), language);
        }
        var words = DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(day);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
