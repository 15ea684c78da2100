package org.luopan.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.conversation.Conversation.Comment;
import org.luopan.conversation.Conversation.Thread;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.publishing.Decisions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what editors say about revisions. */
@Service
@Transactional
public class Conversations {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conversations(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The revision that is talked about: its entry, its number, and the last one that was published before it. */
    public record Subject(long entryId, long revision, int number, int after, boolean open, List<Long> authors) {}

    /** Somebody said something about a revision. */
    public record CommentAdded(long entryId, long revision, List<Long> concerned, Editor by, String words) {}

    @Transactional(readOnly = true)
    public Conversation about(Subject subject, Language language) {
        var threads = new LinkedHashMap<Long, Thread>();
        var answers = new LinkedHashMap<Long, List<Comment>>();
        jdbc.sql("select id, anchor, title, answers_id, author, words, written_at, resolved_by from review_comment"
                        + " where entry_id = :entry and revision_number <= :number and (revision_number > :after"
                        + " or :open and resolved_at is null) order by id")
                .param("entry", subject.entryId())
                .param("number", subject.number())
                .param("after", subject.after())
                .param("open", subject.open())
                .query(row -> {
                    keep(row, threads, answers, language);
                });
        return new Conversation(subject.revision(), subject.open(), List.copyOf(threads.values()));
    }

    private static void keep(
            ResultSet row, Map<Long, Thread> threads, Map<Long, List<Comment>> answers, Language language)
            throws SQLException {
        var id = row.getLong("id");
        var comment = new Comment(
                row.getString("author"),
                Days.moment(row.getObject("written_at", OffsetDateTime.class), language),
                row.getString("words"));
        var answered = row.getLong("answers_id");
        if (answered == 0) {
            var said = answers.computeIfAbsent(id, any -> new ArrayList<>());
            threads.put(
                    id,
                    new Thread(
                            id,
                            row.getString("anchor"),
                            row.getString("title"),
                            comment,
                            said,
                            row.getString("resolved_by")));
        } else if (answers.containsKey(answered)) {
            answers.get(answered).add(comment);
        }
    }

    /** Comments on a row or field of a revision, or on all of it. */
    public void comment(Subject subject, String anchor, String title, String words, Editor by) {
        write(subject, anchor, title, null, words, by);
    }

    /** Answers a comment, and opens it again if it was resolved. */
    public void answer(Subject subject, long comment, String words, Editor by) {
        if (mark(subject, comment, null) > 0) {
            write(subject, "", "", comment, words, by);
        }
    }

    /** Marks a comment as resolved. */
    public void resolve(Subject subject, long comment, Editor by) {
        mark(subject, comment, by.name());
    }

    private int mark(Subject subject, long comment, @Nullable String by) {
        return jdbc.sql("update review_comment set resolved_at = :now, resolved_by = :by"
                        + " where id = :id and entry_id = :entry and answers_id is null")
                .param("now", by == null ? null : OffsetDateTime.now(clock))
                .param("by", by)
                .param("id", comment)
                .param("entry", subject.entryId())
                .update();
    }

    private void write(Subject subject, String anchor, String title, @Nullable Long answers, String words, Editor by) {
        jdbc.sql(
                        "insert into review_comment (entry_id, revision_number, anchor, title, answers_id, author_id, author, words,"
                                + " written_at) values (:entry, :number, :anchor, :title, :answers, :account, :author, :words, :now)")
                .param("entry", subject.entryId())
                .param("number", subject.number())
                .param("anchor", cut(anchor, 120))
                .param("title", cut(title, 400))
                .param("answers", answers)
                .param("account", by.id())
                .param("author", cut(by.name(), 80))
                .param("words", words)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new CommentAdded(subject.entryId(), subject.revision(), concerned(subject), by, words));
    }

    /** The authors of the revision, and everybody who has said something about it. */
    private List<Long> concerned(Subject subject) {
        var concerned = new ArrayList<>(subject.authors());
        concerned.addAll(jdbc.sql("select distinct author_id from review_comment where entry_id = :entry"
                        + " and revision_number > :after and author_id is not null")
                .param("entry", subject.entryId())
                .param("after", subject.after())
                .query(Long.class)
                .list());
        return concerned.stream().distinct().toList();
    }

    /** What was said about a draft is settled when it is published. */
    @EventListener
    void settle(Decisions.Happened happened) {
        if (happened.what().equals("published")) {
            jdbc.sql("update review_comment set resolved_at = :now, resolved_by = :by where entry_id = :entry"
                            + " and answers_id is null and resolved_at is null")
                    .param("now", OffsetDateTime.now(clock))
                    .param("by", happened.by())
                    .param("entry", happened.entryId())
                    .update();
        }
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most);
    }
}
