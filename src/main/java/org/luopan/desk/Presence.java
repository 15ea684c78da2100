package org.luopan.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.luopan.account.Editor;
import org.luopan.storage.Storage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tracks who has the form of an entry open. */
@Component
class Presence {

    /** How long an editor counts as present after their last request; an open form asks twice a minute, in the background once. */
    private static final Duration LASTS = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Storage storage;
    private final Clock clock;

    Presence(JdbcClient jdbc, Storage storage, Clock clock) {
        this.jdbc = jdbc;
        this.storage = storage;
        this.clock = clock;
    }

    /** Records that the editor has the form open, if the database can be written; returns the names of the others. */
    @Transactional
    public List<String> others(long entryId, Editor editor) {
        if (storage.writable()) {
            arrived(entryId, editor);
        }
        return jdbc.sql(
                        "select name from entry_presence where entry_id = :entry and username <> :username and seen_at >= :after"
                                + " order by name")
                .param("entry", entryId)
                .param("after", OffsetDateTime.now(clock).minus(LASTS))
                .param("username", editor.username())
                .query(String.class)
                .list();
    }

    private void arrived(long entryId, Editor editor) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from entry_presence where seen_at < :before or entry_id = :entry and username = :username")
                .param("before", now.minus(LASTS))
                .param("entry", entryId)
                .param("username", editor.username())
                .update();
        jdbc.sql(
                        "insert into entry_presence (entry_id, username, name, seen_at) values (:entry, :username, :name, :now)")
                .param("entry", entryId)
                .param("username", editor.username())
                .param("name", editor.name())
                .param("now", now)
                .update();
    }

    /** Records that the editor has left the form. */
    @Transactional
    public void left(long entryId, Editor editor) {
        jdbc.sql("delete from entry_presence where entry_id = :entry and username = :username")
                .param("entry", entryId)
                .param("username", editor.username())
                .update();
    }
}
