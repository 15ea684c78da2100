package org.luopan.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.luopan.calendar.CalendarPage.Beginning;
import org.luopan.calendar.CalendarPage.FestivalOfMonth;
import org.luopan.calendar.CalendarPage.Month;
import org.luopan.language.Language;
import org.luopan.language.Time;
import org.luopan.web.Markdown;

/** Twelve months that are being filled with festivals. */
final class Months {

    private static final int COUNT = 12;

    private final TreeMap<YearMonth, Month> months = new TreeMap<>();
    private final LocalDate from;
    private final Language language;

    Months(YearMonth first, Language language) {
        this.from = first.atDay(1);
        this.language = language;
        for (var i = 0; i < COUNT; i++) {
            var month = first.plusMonths(i);
            months.put(month, new Month(named(month), new ArrayList<>(), new ArrayList<>()));
        }
    }

    /** Puts a festival of one year where it belongs, if it belongs to these months; one that has begun, into the first month. */
    void add(Festival festival, int year) {
        var first = festival.first(year);
        var shown = first.isBefore(from) && !festival.last(first).isBefore(from) ? from : first;
        var month = months.get(YearMonth.from(shown));
        if (month != null && !shown.isBefore(from)) {
            month.festivals().add(row(festival, Occurrence.of(festival, year, first, language)));
        }
        var prepare = festival.preparation(first);
        var before = prepare == null || prepare.isBefore(from) ? null : months.get(YearMonth.from(prepare));
        if (before != null) {
            var on = Occurrence.of(festival, year, first, language);
            before.beginnings().add(new Beginning(festival.ref(language), Objects.requireNonNull(on.prepare()), on));
        }
    }

    List<Month> inOrder() {
        months.values().forEach(month -> {
            month.festivals().sort(Comparator.comparing(row -> row.on().when().code()));
            month.beginnings().sort(Comparator.comparing(one -> one.day().code()));
        });
        return List.copyOf(months.values());
    }

    private FestivalOfMonth row(Festival festival, Occurrence on) {
        var summary = festival.summary().in(language);
        return new FestivalOfMonth(
                festival.ref(language),
                festival.occasion(),
                on,
                festival.leadWeeks(),
                summary == null ? null : Markdown.firstSentence(summary));
    }

    private Time named(YearMonth month) {
        var words = DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(month);
        return new Time(month.toString(), month.atEndOfMonth().toString(), words);
    }
}
