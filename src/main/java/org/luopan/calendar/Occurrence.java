package org.luopan.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.luopan.language.Time;

/**
 * A festival in one year.
 *
 * @param when its first and its last day
 * @param weekday the day of the week on which it begins
 * @param prepare the day on which to begin preparing; null if that is unknown
 * @param moved what its rule gives, if the festival is on another day
 */
record Occurrence(
        int year,
        Time when,
        String weekday,
        @Nullable Time prepare,
        @Nullable Moved moved) {

    /** The day that the rule gives, and why it is not the day of the festival. */
    record Moved(Time calculated, @Nullable Text why) {}

    static Occurrence of(Festival festival, int year, Language language) {
        return of(festival, year, festival.first(year), language);
    }

    static Occurrence of(Festival festival, int year, LocalDate first, Language language) {
        return new Occurrence(
                year,
                span(first, festival.last(first), language),
                first.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale()),
                Days.in(festival.preparation(first), language),
                festival.moved(year)
                        .map(moved -> new Moved(
                                Days.of(festival.rule().in(year), language),
                                moved.why().in(language)))
                        .orElse(null));
    }

    /** From one day to another in words: {@code 1–7 October 2027}. */
    private static Time span(LocalDate first, LocalDate last, Language language) {
        if (first.equals(last)) {
            return Days.of(first, language);
        }
        var sameYear = first.getYear() == last.getYear();
        var sameMonth = sameYear && first.getMonth() == last.getMonth();
        var pattern = sameMonth ? "d" : sameYear ? "d MMMM" : "d MMMM yyyy";
        var begin = DateTimeFormatter.ofPattern(pattern, language.locale()).format(first);
        var between = sameMonth ? "–" : " – ";
        return new Time(first.toString(), last.toString(), begin + between + Days.inWords(last, language));
    }
}
