package org.luopan.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.luopan.audit.AuditLog;
import org.luopan.delivery.DeliveryRows.Arrived;
import org.luopan.difference.Merge;
import org.luopan.entry.DeskEntries;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.Publishing;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordStore;
import org.luopan.revision.Drafts;
import org.luopan.revision.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Delivers entries; the caller provides the transaction. What editors changed stays; what collides with it is proposed beside it. */
@Component
class EntryDelivery {

    private static final String PURGED = "entry.purge";

    private final DeliveryRows rows;
    private final DeskEntries entries;
    private final Drafts drafts;
    private final Publishing publishing;
    private final RecordStore records;
    private final RecordTypes recordTypes;
    private final ReleaseJson releases;
    private final SameRows same;
    private final RecordJson json;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EntryDelivery(
            DeliveryRows rows,
            DeskEntries entries,
            Drafts drafts,
            Publishing publishing,
            RecordStore records,
            RecordTypes recordTypes,
            ReleaseJson releases,
            SameRows same,
            RecordJson json,
            AuditLog log,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.drafts = drafts;
        this.publishing = publishing;
        this.records = records;
        this.recordTypes = recordTypes;
        this.releases = releases;
        this.same = same;
        this.json = json;
        this.log = log;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Makes room for an entry that the base does not have, so that others can refer to it. */
    void announce(Arrived arrived) {
        if (arrived.itemId() == null && find(arrived).isEmpty() && !purged(arrived)) {
            entries.create(
                    kind(arrived), arrived.name(), releases.read(arrived.came()).get("name_en"));
        }
    }

    /** Whether the entry has the slug already that it comes with. */
    boolean keepsItsName(Arrived arrived) {
        return releases.read(arrived.came()).get("slug").equals(arrived.name());
    }

    /** Writes an entry of a base that nobody has used yet; returns its id. */
    long complete(Arrived arrived) {
        var entry = find(arrived).orElseThrow();
        records.apply(recordTypes.of(entry.kind()), entry.id(), releases.read(arrived.came()));
        entries.mark(entry.id(), "published", false, OffsetDateTime.now(clock));
        rows.done(arrived, DeliveryState.DELIVERED, entry.id());
        return entry.id();
    }

    DeliveryState deliver(Arrived arrived, CurrentNames names) {
        var entry = find(arrived).flatMap(found -> entries.lock(found.id())).orElse(null);
        if (entry == null || entry.binned()) {
            rows.done(arrived, DeliveryState.LEFT, entry == null ? arrived.itemId() : Long.valueOf(entry.id()));
            return DeliveryState.LEFT;
        }
        var type = recordTypes.of(entry.kind());
        var live = drafts.live(entry);
        var sides = rows(arrived, type, live, entry, names);
        var came = sides.came();
        var merge = Merge.of(type, sides.before(), came, live, List.of());
        var kept = merge.collisions().stream().map(Merge.Collision::path).toList();
        var merged = kept.isEmpty()
                ? merge.typed()
                : Merge.of(type, sides.before(), came, live, kept).typed();
        var possible = possible(entry, type, merged);
        if (possible && !merged.equals(live)) {
            publish(entry, merged, arrived.note());
        }
        var state = DeliveryState.DELIVERED;
        if (merge.collides() || !possible) {
            var open = drafts.open(entry);
            state = open == null ? DeliveryState.PROPOSED : DeliveryState.WAITING;
            if (open == null) {
                propose(entries.lock(entry.id()).orElseThrow(), merge.typed(), arrived.note());
            } else if (!arrived.waited()) {
                events.publishEvent(Decisions.Happened.waiting(open, arrived.note(), Person.LUOPAN));
            }
        }
        rows.done(arrived, state, entry.id());
        return state;
    }

    private SameRows.Sides rows(
            Arrived arrived, RecordType type, RecordData live, DeskEntry entry, CurrentNames names) {
        var came = names.in(type, releases.read(arrived.came()));
        var before = names.in(type, before(arrived, entry, live));
        return same.numbered(type, before, came, live, arrived.imported());
    }

    /** Whether both can be had: an editor may have added the same row in other words, or have taken the address. */
    private boolean possible(DeskEntry entry, RecordType type, RecordData merged) {
        var taken = entries.withSlug(entry.kind(), merged.get("slug"));
        return (taken == null || taken.id() == entry.id())
                && type.groups().stream().allMatch(group -> {
                    var keys = merged.rows(group.name()).stream()
                            .map(group::key)
                            .filter(key -> !key.isEmpty())
                            .toList();
                    return keys.size() == keys.stream().distinct().count();
                });
    }

    /** What the entry was before anybody edited it. */
    private RecordData before(Arrived arrived, DeskEntry entry, RecordData live) {
        if (arrived.before() != null) {
            return releases.read(arrived.before());
        }
        var first = jdbc.sql("select content, author_id, author from revision where entry_id = :entry and number = 1")
                .param("entry", entry.id())
                .query((row, number) ->
                        row.getString("author").equals(Person.LUOPAN.name()) && row.getObject("author_id") == null
                                ? json.read(row.getString("content"))
                                : RecordData.NOTHING)
                .optional();
        return first.orElse(live);
    }

    private void publish(DeskEntry entry, RecordData typed, String note) {
        drafts.storeOriginal(entry, entries.createdAt(entry.id()));
        var writers = drafts.writers(entry.id());
        var revision = publishing.publishBeside(drafts.opened(entry), typed, note, false, Person.LUOPAN);
        events.publishEvent(Decisions.Happened.brought(revision, "delivered", writers, Person.LUOPAN));
    }

    private void propose(DeskEntry entry, RecordData typed, String note) {
        drafts.storeOriginal(entry, entries.createdAt(entry.id()));
        var proposal = drafts.draft(entry, null, typed, Person.LUOPAN, false).noted(note, false);
        proposal.sentForReview();
        log.record("luopan", "entry.submit", entry.address(), note);
        events.publishEvent(
                Decisions.Happened.brought(proposal, "proposed", drafts.writers(entry.id()), Person.LUOPAN));
    }

    private Optional<DeskEntry> find(Arrived arrived) {
        var known = arrived.itemId();
        return known == null ? bySlug(kind(arrived), arrived.name()) : entries.find(known);
    }

    /** By its slug, or by one that it had before. */
    private Optional<DeskEntry> bySlug(EntryKind kind, String slug) {
        return entries.find(kind, slug)
                .or(() -> jdbc.sql("select entry_id from entry_redirect where kind = :kind and slug = :slug")
                        .param("kind", kind.code())
                        .param("slug", slug)
                        .query(Long.class)
                        .optional()
                        .flatMap(entries::find));
    }

    /** Whether somebody has deleted it permanently. */
    private boolean purged(Arrived arrived) {
        return log.contains(PURGED, arrived.kind() + "/" + arrived.name());
    }

    private static EntryKind kind(Arrived arrived) {
        return EntryKind.of(arrived.kind());
    }
}
