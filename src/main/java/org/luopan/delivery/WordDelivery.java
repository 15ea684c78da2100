package org.luopan.delivery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.delivery.DeliveryRows.Arrived;
import org.luopan.delivery.DeliveryRows.State;
import org.luopan.difference.Merge;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Delivers records that are not entries: words, metrics, tier lists and corrections. They have no drafts, so what an editor changed
 * stays where a release changed the same. The caller provides the transaction.
 */
@Component
class WordDelivery {

    private static final String LUOPAN = "luopan";

    private final DeliveryRows rows;
    private final ReleaseJson releases;
    private final RecordTypes recordTypes;
    private final RecordStore records;
    private final ContentWrites writes;
    private final AuditLog log;
    private final JdbcClient jdbc;

    WordDelivery(
            DeliveryRows rows,
            ReleaseJson releases,
            RecordTypes recordTypes,
            RecordStore records,
            ContentWrites writes,
            AuditLog log,
            JdbcClient jdbc) {
        this.rows = rows;
        this.releases = releases;
        this.recordTypes = recordTypes;
        this.records = records;
        this.writes = writes;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** Writes a record of a base that nobody has used yet; returns its id. */
    long complete(Arrived arrived) {
        var type = recordTypes.find(arrived.kind()).orElseThrow();
        var came = releases.read(arrived.came());
        var found = find(arrived, type, came)
                .filter(id -> records.load(type, id).isPresent())
                .orElse(null);
        var id = found == null ? records.create(type, came) : found;
        if (found != null) {
            records.apply(type, id, came);
        }
        rows.done(arrived, State.DELIVERED, id);
        return id;
    }

    void deliver(Arrived arrived, CurrentNames names) {
        var type = recordTypes.find(arrived.kind()).orElseThrow();
        var came = names.in(type, releases.read(arrived.came()));
        var id = find(arrived, type, came).orElse(null);
        var live = id == null ? Optional.<RecordData>empty() : records.load(type, id);
        if (id != null && live.isPresent()) {
            rows.done(arrived, update(arrived, type, id, came, live.get(), names), id);
        } else if (arrived.itemId() != null || log.holds(arrived.kind() + ".delete", subject(arrived, came))) {
            rows.done(arrived, State.LEFT, arrived.itemId());
        } else {
            var created = records.create(type, came);
            writes.touch(arrived.kind(), created);
            rows.done(arrived, State.DELIVERED, created);
        }
    }

    private State update(
            Arrived arrived, RecordType type, long id, RecordData came, RecordData live, CurrentNames names) {
        var before = before(arrived, came, live);
        var merge = before == null ? null : Merge.of(type, names.in(type, before), came, live, List.of());
        if (merge == null || merge.collides()) {
            return came.equals(live) ? State.DELIVERED : State.LEFT;
        }
        if (!merge.typed().equals(live)) {
            writes.touch(arrived.kind(), id);
            records.apply(type, id, merge.typed());
            writes.touch(arrived.kind(), id);
            log.record(LUOPAN, arrived.kind() + ".save", subject(arrived, came), arrived.note());
        }
        return State.DELIVERED;
    }

    /** What the record was before anybody edited it; null if that is not known. */
    private @Nullable RecordData before(Arrived arrived, RecordData came, RecordData live) {
        if (arrived.before() != null) {
            return releases.read(arrived.before());
        }
        return log.holdsOfOthers(LUOPAN, arrived.kind() + ".save", subject(arrived, came)) ? null : live;
    }

    /** As the log names it. */
    private static String subject(Arrived arrived, RecordData came) {
        return arrived.kind() + "/" + came.get("slug");
    }

    private Optional<Long> find(Arrived arrived, RecordType type, RecordData came) {
        if (arrived.itemId() != null) {
            return Optional.of(arrived.itemId());
        }
        if (!came.has("slug")) {
            return Optional.of(Long.parseLong(arrived.name()));
        }
        var facet = came.get("facet");
        return jdbc.sql("select id from " + type.table() + " where slug = :slug"
                        + (facet.isEmpty() ? "" : " and facet = :facet"))
                .param("slug", came.get("slug"))
                .param("facet", facet)
                .query(Long.class)
                .optional();
    }
}
