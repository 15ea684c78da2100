package org.luopan.delivery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.delivery.DeliveryRows.Arrived;
import org.luopan.difference.Merge;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordStore;
import org.luopan.wordhistory.WordHistory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Delivers records that are not entries: words, metrics, tier lists and corrections. They have no drafts: where an editor and a release
 * changed the same, the editor's version stays, and the desk shows what came ({@link DifferingWords}). The caller provides the
 * transaction.
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
    private final WordHistory history;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    WordDelivery(
            DeliveryRows rows,
            ReleaseJson releases,
            RecordTypes recordTypes,
            RecordStore records,
            ContentWrites writes,
            AuditLog log,
            WordHistory history,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.releases = releases;
        this.recordTypes = recordTypes;
        this.records = records;
        this.writes = writes;
        this.log = log;
        this.history = history;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Writes a record of a base that nobody has used yet; returns its id. */
    long complete(Arrived arrived) {
        var type = recordTypes.find(arrived.kind()).orElseThrow();
        var came = releases.read(arrived.came());
        var found = find(arrived, type, came)
                .filter(id -> records.load(type, id).isPresent())
                .orElse(null);
        var id = found == null ? create(arrived, type, came) : found;
        if (found != null) {
            records.apply(type, id, came);
        }
        rows.done(arrived, DeliveryState.DELIVERED, id);
        return id;
    }

    DeliveryState deliver(Arrived arrived, CurrentNames names) {
        var type = recordTypes.find(arrived.kind()).orElseThrow();
        var came = names.in(type, releases.read(arrived.came()));
        var id = find(arrived, type, came).orElse(null);
        var live = id == null ? Optional.<RecordData>empty() : records.load(type, id);
        var state = DeliveryState.DELIVERED;
        if (id != null && live.isPresent()) {
            state = update(arrived, type, id, came, live.get(), names);
        } else if (arrived.itemId() != null || deleted(arrived, came)) {
            state = DeliveryState.LEFT;
            id = arrived.itemId();
        } else {
            id = create(arrived, type, came);
            writes.touch(arrived.kind(), id);
            history.record(type, id, null, came, arrived.note());
        }
        rows.done(arrived, state, id);
        if (state == DeliveryState.DIFFERS && id != null && live.isPresent()) {
            events.publishEvent(
                    new DifferingWords.Differed(arrived.kind(), id, type.title(live.get(), "en"), arrived.note()));
        }
        return state;
    }

    private DeliveryState update(
            Arrived arrived, RecordType type, long id, RecordData came, RecordData live, CurrentNames names) {
        var before = before(arrived, came, live);
        if (before == null) {
            return came.equals(live) ? DeliveryState.DELIVERED : DeliveryState.DIFFERS;
        }
        var base = names.in(type, before);
        var merge = Merge.of(type, base, came, live, List.of());
        var collisions = merge.collisions().stream().map(Merge.Collision::path).toList();
        var merged =
                merge.collides() ? Merge.of(type, base, came, live, collisions).typed() : merge.typed();
        if (!merged.equals(live)) {
            write(type, id, live, merged, arrived.note());
            log.record(LUOPAN, arrived.kind() + ".save", subject(arrived, came), arrived.note());
        }
        return merge.collides() ? DeliveryState.DIFFERS : DeliveryState.DELIVERED;
    }

    /** Writes a record that exists. */
    void write(RecordType type, long id, RecordData before, RecordData typed, String note) {
        writes.touch(type.name(), id);
        records.apply(type, id, typed);
        writes.touch(type.name(), id);
        history.record(type, id, before, typed, note);
    }

    /** A record without a slug gets the number by which its file is called, if that is not one of those that databases give. */
    private long create(Arrived arrived, RecordType type, RecordData came) {
        var number = came.has("slug") ? 0 : Long.parseLong(arrived.name());
        return number < SameRows.DELIVERED_FROM ? records.create(type, came) : records.create(type, came, number);
    }

    /** What the record was before anybody edited it; null if that is not known. */
    private @Nullable RecordData before(Arrived arrived, RecordData came, RecordData live) {
        if (arrived.before() != null) {
            return releases.read(arrived.before());
        }
        var edited = subjects(arrived, came).stream()
                .anyMatch(subject -> log.containsOfOthers(LUOPAN, arrived.kind() + ".save", subject));
        return edited ? null : live;
    }

    private boolean deleted(Arrived arrived, RecordData came) {
        return subjects(arrived, came).stream().anyMatch(subject -> log.contains(arrived.kind() + ".delete", subject));
    }

    /** As the log names it. */
    static String subject(Arrived arrived, RecordData record) {
        return arrived.kind() + "/" + (record.has("slug") ? record.get("slug") : arrived.name());
    }

    /** As the log names it; it did not always say which of the records without a slug. */
    private static List<String> subjects(Arrived arrived, RecordData came) {
        var subject = subject(arrived, came);
        return came.has("slug") || Long.parseLong(arrived.name()) >= SameRows.DELIVERED_FROM
                ? List.of(subject)
                : List.of(subject, arrived.kind() + "/");
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
