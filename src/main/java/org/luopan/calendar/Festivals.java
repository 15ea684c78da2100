package org.luopan.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.luopan.claim.Claims;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.source.Sources;
import org.luopan.web.Markdown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads festivals: by month, one by one, and all for calendar programs. */
@Service
@Transactional(readOnly = true)
class Festivals {

    /** How many years can be looked at, the present one included. */
    private static final int YEARS = 5;

    private final Entries entries;
    private final Claims claims;
    private final Sources sources;
    private final Messages messages;
    private final Clock clock;

    Festivals(Entries entries, Claims claims, Sources sources, Messages messages, Clock clock) {
        this.entries = entries;
        this.claims = claims;
        this.sources = sources;
        this.messages = messages;
        this.clock = clock;
    }

    /** The festivals of a year by month; those of a year from today if no such year can be looked at. */
    CalendarPage byMonth(String asked, Language language) {
        var year = years().stream()
                .filter(one -> one.toString().equals(asked))
                .findFirst()
                .orElse(null);
        var today = LocalDate.now(clock);
        var first = year == null ? today : LocalDate.of(year, 1, 1);
        var months = new Months(first, language);
        entries.all(Festival.class)
                .forEach(festival ->
                        around(first.getYear(), first.getYear() + 1).forEach(one -> months.add(festival, one)));
        return new CalendarPage(
                year,
                years(),
                months.inOrder(),
                first.getYear() == today.getYear() ? today.getMonthValue() - first.getMonthValue() : 0);
    }

    FestivalPage festival(String slug, Language language) {
        var festival = entries.find(Festival.class, EntryKind.FESTIVAL, slug);
        var id = festival.id();
        var behind = sources.behind(id, language);
        return new FestivalPage(
                festival.ref(language),
                facts(festival, language),
                years().stream()
                        .map(year -> Occurrence.of(festival, year, language))
                        .toList(),
                festival.checked(Sources.supports(behind), language),
                new FestivalPage.Texts(
                        festival.summary().in(language), festival.note().in(language)),
                claims.evidence(id, List.of(), behind, language),
                entries.around(id, language));
    }

    /** Every festival of the years that can be looked at, and when to begin preparing for it. */
    CalendarFeed feed(Language language) {
        var events = entries.all(Festival.class).stream()
                .flatMap(festival -> years().stream().flatMap(year -> events(festival, year, language)))
                .sorted(Comparator.comparing(CalendarFeed.Event::first))
                .toList();
        return new CalendarFeed(
                messages.say(language, "calendar.feed"), messages.say(language, "calendar.lead"), events);
    }

    private List<Integer> years() {
        var now = LocalDate.now(clock).getYear();
        return IntStream.range(now, now + YEARS).boxed().toList();
    }

    private FestivalPage.Facts facts(Festival festival, Language language) {
        var rule = festival.rule();
        var today = LocalDate.now(clock);
        var next = around(today.getYear(), today.getYear() + 1)
                .filter(year -> !festival.last(festival.first(year)).isBefore(today))
                .findFirst()
                .orElseThrow();
        return new FestivalPage.Facts(
                festival.occasion(),
                rule.toString(),
                rule.inWords(messages, language),
                rule.lunar(),
                festival.leadWeeks(),
                Occurrence.of(festival, next, language));
    }

    /** The festival of a year as an event, and the day on which to begin preparing for it if that is known. */
    private Stream<CalendarFeed.Event> events(Festival festival, int year, Language language) {
        var ref = festival.ref(language);
        var name = ref.name().words();
        var named = ref.zh() == null ? name : name + " " + ref.zh();
        var summary = festival.summary().in(language);
        var about = summary == null ? "" : Markdown.plain(summary.words()).strip();
        var key = "festival " + festival.id() + " " + year;
        var category = messages.say(language, "festival.occasion." + festival.occasion());
        var changed = festival.updatedAt().toInstant();
        var first = festival.first(year);
        var on = new CalendarFeed.Event(key, first, festival.last(first), named, about, category, ref.path(), changed);
        var begin = festival.preparation(first);
        if (begin == null) {
            return Stream.of(on);
        }
        var title = messages.say(language, "calendar.begin-for", name);
        return Stream.of(
                on,
                new CalendarFeed.Event(
                        key + " preparation", begin, begin, title, about, category, ref.path(), changed));
    }

    /** These years and those beside them, whose festivals may fall between: lunar years end later than others. */
    private static Stream<Integer> around(int first, int last) {
        return IntStream.rangeClosed(first - 1, last + 1).boxed();
    }
}
