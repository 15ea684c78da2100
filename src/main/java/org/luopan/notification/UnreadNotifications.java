package org.luopan.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.luopan.entry.DeskEntry;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an editor has not read yet, for those who are told of it somewhere else. */
@Service
@Transactional(readOnly = true)
public class UnreadNotifications {

    private static final int MOST = 30;

    private static final String ENTRY = "e.id, e.kind, e.slug, e.name_en, e.name_sv, e.status, e.version";

    private final JdbcClient jdbc;
    private final Messages words;
    private final Clock clock;

    UnreadNotifications(JdbcClient jdbc, Messages words, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    private record Numbered(long id, Unread.Line line) {}

    /** What was told to an account after a notification and has not been read; and what became due after a day. */
    public Unread of(long account, long after, LocalDate since, Language language) {
        var unread = " from notification n left join entry e on e.id = n.entry_id"
                + " where n.account_id = :me and n.read_at is null and n.id > :after";
        var count = jdbc.sql("select count(*)" + unread)
                .param("me", account)
                .param("after", after)
                .query(Long.class)
                .single();
        var lines = jdbc.sql("select " + ENTRY
                        + ", n.id as notification, n.what, n.by_name, n.words, n.happened_at, n.title,"
                        + " n.revision_id, n.word_kind, n.row_id" + unread + " order by n.id desc limit " + MOST)
                .param("me", account)
                .param("after", after)
                .query((row, number) -> {
                    var title = row.getString("title");
                    var about = new Notifications.About(
                            row.getObject("revision_id", Long.class),
                            row.getString("word_kind"),
                            row.getObject("row_id", Long.class));
                    return new Numbered(
                            row.getLong("notification"),
                            new Unread.Line(
                                    words.say(
                                            language,
                                            "notification." + row.getString("what"),
                                            row.getString("by_name"),
                                            title == null ? DeskEntry.of(row).nameIn(language) : title),
                                    row.getString("words"),
                                    Days.moment(row.getObject("happened_at", OffsetDateTime.class), language),
                                    about.page()));
                })
                .list();
        return new Unread(
                lines.stream().map(Numbered::id).max(Comparator.naturalOrder()).orElse(after),
                lines.stream().map(Numbered::line).toList(),
                count - lines.size(),
                due(account, since, language));
    }

    private List<Unread.Due> due(long account, LocalDate since, Language language) {
        return jdbc.sql("select " + ENTRY + ", d.due_on from entry_ownership d join entry e on e.id = d.entry_id"
                        + " where d.owner_id = :me and d.due_on > :since and d.due_on <= :today and e.status <> 'deleted'"
                        + " order by d.due_on, e.id limit " + MOST)
                .param("me", account)
                .param("since", since)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Unread.Due(
                        DeskEntry.of(row).nameIn(language),
                        DeskEntry.of(row).form() + "/verification",
                        Days.inWords(row.getObject("due_on", LocalDate.class), language)))
                .list();
    }
}
