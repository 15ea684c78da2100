package org.luopan.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.conversation.Conversations;
import org.luopan.delivery.DifferingWords;
import org.luopan.entry.DeskEntry;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.publishing.Decisions;
import org.luopan.web.Pagination;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells editors what concerns them, and remembers what they have read. */
@Service
@Transactional
class Notifications {

    private static final int PAGE_SIZE = 50;

    private static final String ENTRY = "e.id, e.kind, e.slug, e.name_en, e.name_sv, e.status, e.version";

    private final JdbcClient jdbc;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Publishers learn what was sent for review, authors what became of it. */
    @EventListener
    void onDecision(Decisions.Happened happened) {
        send(
                concerned(happened),
                happened.what(),
                happened.entryId(),
                happened.revision(),
                happened.byId(),
                happened.by(),
                happened.words());
    }

    @EventListener
    void onComment(Conversations.CommentAdded added) {
        send(
                added.concerned(),
                "said",
                added.entryId(),
                added.revision(),
                added.by().id(),
                added.by().name(),
                added.words());
    }

    /** What was sent or proposed concerns publishers; what a release proposes, or what waits for theirs, also those who wrote it. */
    private List<Long> concerned(Decisions.Happened happened) {
        return switch (happened.what()) {
            case "sent" -> with("'publisher', 'admin'");
            case "proposed", "waits-in-review" ->
                Stream.concat(with("'publisher', 'admin'").stream(), happened.authors().stream())
                        .toList();
            default -> happened.authors();
        };
    }

    /** Admins learn that a release changed the same as they did in a word or a metric. */
    @EventListener
    void onDifferingWords(DifferingWords.Differed differed) {
        jdbc.sql("insert into notification (account_id, what, word_kind, row_id, title, by_name, words, happened_at)"
                        + " select a.id, 'differs', cast(:kind as varchar(16)), cast(:word as bigint),"
                        + " cast(:title as varchar(400)), 'Luopan', cast(:words as varchar(1000)),"
                        + " cast(:now as timestamp with time zone) from account a where a.enabled and a.role = 'admin'")
                .param("kind", differed.kind())
                .param("word", differed.id())
                .param("title", differed.title())
                .param("words", differed.note())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private List<Long> with(String roles) {
        return jdbc.sql("select id from account where enabled and role in (" + roles + ")")
                .query(Long.class)
                .list();
    }

    /** Nobody is told of what they did themselves. */
    private void send(
            Collection<Long> accounts,
            String what,
            long entry,
            long revision,
            @Nullable Long byId,
            String by,
            String words) {
        var others = accounts.stream()
                .distinct()
                .filter(account -> !account.equals(byId))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        jdbc.sql("insert into notification (account_id, what, entry_id, revision_id, by_name, words, happened_at)"
                        + " select a.id, cast(:what as varchar(40)), cast(:entry as bigint), cast(:revision as bigint),"
                        + " cast(:by as varchar(80)), cast(:words as varchar(1000)), cast(:now as timestamp with time zone)"
                        + " from account a where a.id in (:accounts) and a.enabled")
                .param("what", what)
                .param("entry", entry)
                .param("revision", revision)
                .param("by", by)
                .param("words", words.length() <= 1000 ? words : words.substring(0, 1000))
                .param("now", OffsetDateTime.now(clock))
                .param("accounts", others)
                .update();
    }

    /** How much an editor has not read yet, and how much of theirs is due. */
    @Transactional(readOnly = true)
    long unread(Editor editor) {
        return jdbc.sql("select (select count(*) from notification where account_id = :me and read_at is null)"
                        + " + (select count(*) from entry_ownership d join entry e on e.id = d.entry_id"
                        + " where d.owner_id = :me and d.due_on <= :today and e.status <> 'deleted')")
                .param("me", editor.id())
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    NotificationsPage page(String page, Editor editor, Language language) {
        var counts = jdbc.sql("select count(*), count(case when read_at is null then 1 end) from notification"
                        + " where account_id = :me")
                .param("me", editor.id())
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        var pagination = Pagination.asked(page, PAGE_SIZE, counts[0]);
        var rows = jdbc.sql("select " + ENTRY
                        + ", n.id as notification, n.what, n.by_name, n.words, n.happened_at, n.read_at, n.title"
                        + " from notification n left join entry e on e.id = n.entry_id where n.account_id = :me"
                        + " order by n.id desc limit " + PAGE_SIZE + " offset " + (pagination.page() - 1) * PAGE_SIZE)
                .param("me", editor.id())
                .query((row, number) -> new NotificationsPage.ListedNotification(
                        row.getLong("notification"),
                        row.getString("what"),
                        row.getString("title") == null ? DeskEntry.of(row).nameIn(language) : row.getString("title"),
                        row.getString("by_name"),
                        row.getString("words"),
                        Days.moment(row.getObject("happened_at", OffsetDateTime.class), language),
                        row.getObject("read_at") == null))
                .list();
        return new NotificationsPage(counts[1], rows, due(editor, language), pagination);
    }

    private List<NotificationsPage.Due> due(Editor editor, Language language) {
        return jdbc.sql("select " + ENTRY + ", d.due_on from entry_ownership d join entry e on e.id = d.entry_id"
                        + " where d.owner_id = :me and d.due_on <= :today and e.status <> 'deleted' order by d.due_on, e.id limit "
                        + PAGE_SIZE)
                .param("me", editor.id())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new NotificationsPage.Due(
                        DeskEntry.of(row).nameIn(language),
                        DeskEntry.of(row).form() + "/verification",
                        Days.inWords(row.getObject("due_on", LocalDate.class), language)))
                .list();
    }

    /** Marks one as read; returns the page it is about, or nothing if it is not the editor's. */
    Optional<String> open(long id, Editor editor) {
        var about = jdbc.sql("select revision_id, word_kind, row_id from notification"
                        + " where id = :id and account_id = :me")
                .param("id", id)
                .param("me", editor.id())
                .query(About.class)
                .optional();
        about.ifPresent(what -> jdbc.sql("update notification set read_at = :now where account_id = :me"
                        + " and (revision_id = :revision or word_kind = :kind and row_id = :word) and read_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("me", editor.id())
                .param("revision", what.revisionId() == null ? 0 : what.revisionId())
                .param("kind", what.wordKind() == null ? "" : what.wordKind())
                .param("word", what.rowId() == null ? 0 : what.rowId())
                .update());
        return about.map(About::page);
    }

    /** A revision, or a record that is no entry. */
    record About(
            @Nullable Long revisionId,
            @Nullable String wordKind,
            @Nullable Long rowId) {

        String page() {
            return wordKind == null ? "/admin/revisions/" + revisionId : "/admin/vocabulary/" + wordKind + "/" + rowId;
        }
    }

    /** Marks everything as read. */
    void readAll(Editor editor) {
        jdbc.sql("update notification set read_at = :now where account_id = :me and read_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("me", editor.id())
                .update();
    }
}
