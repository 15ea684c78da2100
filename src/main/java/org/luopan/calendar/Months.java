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

/** The months of one year from a day on, which are being filled with festivals. */
final class Months {

    private final TreeMap<YearMonth, Month> months = new TreeMap<>();
    private final LocalDate from;
    private final LocalDate until;
    private final Language language;

    Months(LocalDate from, Language language) {
        this.from = from;
        this.until = from.plusYears(1);
        this.language = language;
        for (var month = YearMonth.from(from); month.atDay(1).isBefore(until); month = month.plusMonths(1)) {
            months.put(month, new Month(named(month), new ArrayList<>(), new ArrayList<>()));
        }
    }

    /** Puts a festival of one year where it belongs, if it belongs to this time; one that has begun and is not over, into the first month. */
    void add(Festival festival, int year) {
        var first = festival.first(year);
        var shown = first.isBefore(from) && !festival.last(first).isBefore(from) ? from : first;
        if (covers(shown)) {
            month(shown).festivals().add(row(festival, Occurrence.of(festival, year, first, language)));
        }
        var prepare = festival.preparation(first);
        if (prepare != null && covers(prepare)) {
            var on = Occurrence.of(festival, year, first, language);
            month(prepare)
                    .beginnings()
                    .add(new Beginning(festival.ref(language), Objects.requireNonNull(on.prepare()), on));
        }
    }

    private boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    private Month month(LocalDate day) {
        return Objects.requireNonNull(months.get(YearMonth.from(day)));
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
