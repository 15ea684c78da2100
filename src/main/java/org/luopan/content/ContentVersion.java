package org.luopan.content;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A number that rises with every change to what readers see, and the journal of what each change touched. */
@Component
public class ContentVersion {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    ContentVersion(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** The number as the database has it now. */
    public long stored() {
        return jdbc.sql("select version from content_version where id = 1")
                .query(Long.class)
                .single();
    }

    /** When a version was reached; empty if the journal does not know it. */
    public Optional<OffsetDateTime> reachedAt(long version) {
        return jdbc.sql("select max(changed_at) from content_change where version = :version")
                .param("version", version)
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Everything that changed after a version. */
    public ContentChanges since(long version) {
        var upTo = stored();
        var touched = jdbc.sql("select distinct kind, item_id from content_change"
                        + " where version > :after and version <= :upTo order by kind, item_id")
                .param("after", version)
                .param("upTo", upTo)
                .query((row, number) -> new Touched(row.getString("kind"), row.getLong("item_id")))
                .list();
        return new ContentChanges(touched, upTo, known(version, upTo) == upTo - version);
    }

    private long known(long after, long upTo) {
        return jdbc.sql(
                        "select count(distinct version) from content_change where version > :after and version <= :upTo")
                .param("after", after)
                .param("upTo", upTo)
                .query(Long.class)
                .single();
    }

    /** The number, locked until the transaction ends so that no other program changes it. */
    long lock() {
        return jdbc.sql("select version from content_version where id = 1 for update")
                .query(Long.class)
                .single();
    }

    /** Raises the number and records what was touched, in the same transaction as the change. */
    void raise(Collection<Touched> touched) {
        var next = lock() + 1;
        var now = OffsetDateTime.now(clock);
        jdbc.sql("update content_version set version = :next where id = 1")
                .param("next", next)
                .update();
        batches.batchUpdate(
                "insert into content_change (version, kind, item_id, changed_at) values (?, ?, ?, ?)",
                touched,
                BATCH,
                (row, one) -> {
                    row.setLong(1, next);
                    row.setString(2, one.kind());
                    row.setLong(3, one.id());
                    row.setObject(4, now);
                });
    }
}
