package org.luopan.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;
import org.luopan.web.Page;

/**
 * The festivals of a year, or of a year from today.
 *
 * @param year the year asked for; null for a year from today
 * @param years the years that can be asked for
 * @param over how many of the months are over
 */
record CalendarPage(
        @Nullable Integer year,
        List<Integer> years,
        List<Month> months,
        @JsonIgnore int over) implements Listed, Tabular {

    /** The months that are not over. */
    public List<Month> coming() {
        return months.subList(over, months.size());
    }

    /** The months of this year that are over: nobody plans for them, so they come last. */
    public List<Month> past() {
        return months.subList(0, over);
    }

    @Override
    public Size listed() {
        return Size.whole(total());
    }

    @Override
    public List<Fact> asTable() {
        return months.stream()
                .flatMap(month -> month.festivals.stream())
                .flatMap(FestivalOfMonth::facts)
                .toList();
    }

    public int total() {
        return months.stream().mapToInt(month -> month.festivals.size()).sum();
    }

    /** How many festivals no source says of when to begin preparing. */
    public long unprepared() {
        return months.stream()
                .flatMap(month -> month.festivals.stream())
                .filter(row -> row.leadWeeks == null)
                .count();
    }

    /** The address of the file that calendar programs subscribe to. */
    public String file(Page page) {
        return page.site() + page.to("/calendar.ics");
    }

    /** One month: the festivals that begin in it, and those for which to begin preparing in it. */
    record Month(Time month, List<FestivalOfMonth> festivals, List<Beginning> beginnings) {}

    /** A festival of a month. */
    record FestivalOfMonth(
            EntryRef entry,
            @Worded("festival.occasion") String occasion,
            Occurrence on,
            @Nullable Integer leadWeeks,
            @Nullable Text about) {

        Stream<Fact> facts() {
            return Stream.of(dayOf(entry, on), leadOf(entry, leadWeeks)).flatMap(fact -> fact);
        }
    }

    /** A festival for which to begin preparing on a day. */
    record Beginning(EntryRef entry, Time day, Occurrence festival) {}

    static Stream<Fact> dayOf(EntryRef entry, Occurrence on) {
        var when = on.when();
        return Stream.of(Fact.of(entry, "festival-day", Label.key("festival.day"), when.code(), when.words())
                .on(when));
    }

    static Stream<Fact> leadOf(EntryRef entry, @Nullable Integer weeks) {
        return weeks == null
                ? Stream.empty()
                : Stream.of(Fact.of(entry, "lead-weeks", Label.key("festival.lead"), weeks, "week"));
    }
}
