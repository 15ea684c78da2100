package org.luopan.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.entry.DeskEntry;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is scheduled and due in a week or a month, by the clock of the editor who asks. */
@Service
@Transactional(readOnly = true)
class Agenda {

    /** Up to this many checks are named for one day. */
    private static final int NAMED = 6;

    /** More than anybody schedules for one month. */
    private static final int MOST = 500;

    private static final String ENTRY = "e.id, e.kind, e.slug, e.name_en, e.name_sv, e.status, e.version";

    private final JdbcClient jdbc;
    private final Clock clock;

    Agenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What belongs to one day, and how many checks are due on it in all. */
    private record Found(LocalDate day, AgendaPage.Item item, long due) {}

    AgendaPage page(String view, String day, Language language) {
        return new Wording(language).page(view, day);
    }

    private long overdue(LocalDate today) {
        return jdbc.sql("select count(*) from entry_ownership d join entry e on e.id = d.entry_id"
                        + " where d.due_on < :today and e.status <> 'deleted'")
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        AgendaPage page(String view, String day) {
            var today = Days.today(clock);
            var span = AgendaSpan.of(view, day, today);
            var found = Stream.concat(scheduled(span).stream(), due(span).stream())
                    .collect(Collectors.groupingBy(Found::day, HashMap::new, Collectors.toCollection(ArrayList::new)));
            var days = span.days().stream()
                    .map(one -> day(one, span, today, found))
                    .toList();
            return new AgendaPage(
                    span.month(),
                    span.inWords(language),
                    span.previous(),
                    span.next(),
                    span.other(),
                    span.around(today),
                    overdue(today),
                    days.stream().noneMatch(one -> one.within() && !one.items().isEmpty()),
                    days);
        }

        private AgendaPage.Day day(
                LocalDate day, AgendaSpan span, LocalDate today, Map<LocalDate, ? extends List<Found>> found) {
            var all = Objects.requireNonNullElse(found.get(day), List.<Found>of());
            var due = all.stream().mapToLong(Found::due).max().orElse(0);
            return new AgendaPage.Day(
                    day.toString(),
                    DateTimeFormatter.ofPattern("EEE d MMM", language.locale()).format(day),
                    day.equals(today),
                    span.contains(day),
                    all.stream().map(Found::item).toList(),
                    Math.max(0, due - NAMED));
        }

        private List<Found> scheduled(AgendaSpan span) {
            var days = span.days();
            return jdbc.sql("select " + ENTRY + ", r.id as revision, r.author, r.publish_at"
                            + " from revision r join entry e on e.id = r.entry_id"
                            + " where r.state = 'scheduled' and r.publish_at >= :from and r.publish_at < :to"
                            + " and e.status <> 'deleted' order by r.publish_at, r.id limit " + MOST)
                    .param("from", Days.beginning(days.get(0)))
                    .param("to", Days.beginning(days.get(days.size() - 1).plusDays(1)))
                    .query((row, number) -> {
                        var at = row.getObject("publish_at", OffsetDateTime.class)
                                .atZoneSameInstant(Days.zone());
                        return new Found(
                                at.toLocalDate(),
                                new AgendaPage.Item(
                                        "scheduled",
                                        DateTimeFormatter.ofPattern("HH:mm").format(at)
                                                + (Days.comesTwice(at) ? " (UTC" + at.getOffset() + ")" : ""),
                                        DeskEntry.of(row).nameIn(language),
                                        "/admin/revisions/" + row.getLong("revision"),
                                        row.getString("author")),
                                0);
                    })
                    .list();
        }

        private List<Found> due(AgendaSpan span) {
            var days = span.days();
            return jdbc.sql("select * from (select " + ENTRY + ", d.due_on, a.name as owner,"
                            + " count(*) over (partition by d.due_on) as due_that_day,"
                            + " row_number() over (partition by d.due_on order by e.id) as place"
                            + " from entry_ownership d join entry e on e.id = d.entry_id left join account a on a.id = d.owner_id"
                            + " where d.due_on between :from and :to and e.status <> 'deleted') due"
                            + " where place <= " + NAMED + " order by due_on, place")
                    .param("from", days.get(0))
                    .param("to", days.get(days.size() - 1))
                    .query((row, number) -> {
                        var subject = DeskEntry.of(row);
                        return new Found(
                                row.getObject("due_on", LocalDate.class),
                                new AgendaPage.Item(
                                        "due",
                                        "",
                                        subject.nameIn(language),
                                        subject.form() + "/verification",
                                        Objects.requireNonNullElse(row.getString("owner"), "")),
                                row.getLong("due_that_day"));
                    })
                    .list();
        }
    }
}
