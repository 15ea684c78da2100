package org.luopan.revision;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.audit.AuditLog;
import org.luopan.entry.ContentVersion;
import org.luopan.entry.EntryKind;
import org.luopan.form.Check;
import org.luopan.form.Records;
import org.luopan.form.Shapes;
import org.luopan.form.Typed;
import org.luopan.form.TypedJson;
import org.luopan.search.IndexKeeper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the stored rows what a revision says, with history, index and content version; the caller holds the transaction. */
@Component
class Publishing {

    private final RevisionRepository revisions;
    private final Subjects subjects;
    private final Records records;
    private final Shapes shapes;
    private final TypedJson json;
    private final IndexKeeper index;
    private final ContentVersion contentVersion;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Clock clock;

    Publishing(
            RevisionRepository revisions,
            Subjects subjects,
            Records records,
            Shapes shapes,
            TypedJson json,
            IndexKeeper index,
            ContentVersion contentVersion,
            EntityManager entities,
            JdbcClient jdbc,
            AuditLog log,
            Clock clock) {
        this.revisions = revisions;
        this.subjects = subjects;
        this.records = records;
        this.shapes = shapes;
        this.json = json;
        this.index = index;
        this.contentVersion = contentVersion;
        this.entities = entities;
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** Publishes an open revision; {@link Stale} where the entry is no longer the one it was made on. */
    void publish(Revision revision, Person by) {
        var subject = subjects.hold(revision.entryId()).orElseThrow(() -> new Stale(revision.entryId()));
        if (subject.version() != revision.baseVersion()) {
            throw new Stale(subject.id());
        }
        var typed = json.read(revision.content());
        for (var source : typed.rows(Check.NEW_SOURCES)) {
            bring(source, revision, by);
        }
        var stored = apply(subject, typed.with(Check.NEW_SOURCES, List.of()));
        revision.published(by, json.write(stored), subject.version() + 1, OffsetDateTime.now(clock));
        revisions.saveAndFlush(revision);
        log.record("entry.publish", kindAndSlug(subject.kind(), stored), revision.note());
    }

    /** Writes the rows of an entry, its redirect, its version and its place in the index; what is stored afterwards. */
    Typed apply(Subject subject, Typed typed) {
        var shape = shapes.of(subject.kind());
        var slug = typed.get("slug");
        var taken = subjects.taken(subject.kind(), slug);
        if (taken != null && taken.id() != subject.id()) {
            throw new NotPossible("revision.slug-taken");
        }
        var neighbours = neighbours(subject.id());
        if (!subject.slug().equals(slug)) {
            if (subject.isPublished()) {
                subjects.redirect(subject, slug);
            } else {
                jdbc.sql("delete from entry_redirect where kind = :kind and slug = :slug")
                        .param("kind", subject.kind().code())
                        .param("slug", slug)
                        .update();
            }
        }
        records.apply(shape, subject.id(), typed);
        subjects.mark(subject.id(), "published", true, OffsetDateTime.now(clock));
        neighbours.addAll(neighbours(subject.id()));
        changed(subject, neighbours);
        return records.load(shape, subject.id()).orElseThrow();
    }

    /** Writes the rows of an entry and of the sources it brings along, for a transaction that is taken back. */
    void show(Subject subject, Typed typed) {
        for (var source : typed.rows(Check.NEW_SOURCES)) {
            if (subjects.taken(EntryKind.SOURCE, source.get("slug")) == null) {
                var id = subjects.create(EntryKind.SOURCE, source.get("slug"), source.get("name_en"));
                var shape = shapes.of(EntryKind.SOURCE);
                records.apply(shape, id, shape.completing().apply(source));
                subjects.mark(id, "published", false, OffsetDateTime.now(clock));
            }
        }
        records.apply(shapes.of(subject.kind()), subject.id(), typed.with(Check.NEW_SOURCES, List.of()));
        subjects.mark(subject.id(), "published", false, OffsetDateTime.now(clock));
        entities.flush();
        entities.clear();
    }

    /** Takes the rows of an entry away; its revisions keep what they held. */
    void remove(Subject subject) {
        var neighbours = neighbours(subject.id());
        records.remove(shapes.of(subject.kind()), subject.id());
        subjects.mark(subject.id(), "deleted", true, OffsetDateTime.now(clock));
        changed(subject, neighbours);
    }

    /** A source that came with an entry's revision becomes an entry itself. */
    private void bring(Typed source, Revision revision, Person by) {
        var slug = source.get("slug");
        if (subjects.taken(EntryKind.SOURCE, slug) != null) {
            return;
        }
        var id = subjects.create(EntryKind.SOURCE, slug, source.get("name_en"));
        var typed = shapes.of(EntryKind.SOURCE).completing().apply(source);
        var own =
                revisions.saveAndFlush(Revision.draft(id, 1, json.write(typed), 0, revision.by(), revision.createdAt())
                        .noted(revision.note(), false)
                        .with(revision.contributors().stream()));
        publish(own, by);
    }

    private void changed(Subject subject, Set<Neighbour> neighbours) {
        contentVersion.raise();
        entities.flush();
        entities.clear();
        index.refresh(subject.kind(), subject.id());
        neighbours.forEach(neighbour -> index.refresh(neighbour.kind, neighbour.id));
    }

    /** The entries whose place in the index follows from this one: those linked with it, and the cities of a tier. */
    private Set<Neighbour> neighbours(long id) {
        return new LinkedHashSet<>(jdbc.sql("""
                select distinct e.id, e.kind from entry e
                where e.status = 'published' and e.id <> :id and (
                    e.id in (select to_id from entry_link where from_id = :id)
                    or e.id in (select from_id from entry_link where to_id = :id)
                    or e.id in (select city_id from tier_placement where tier_id = :id))
                """)
                .param("id", id)
                .query((row, number) -> new Neighbour(Subjects.kind(row.getString("kind")), row.getLong("id")))
                .list());
    }

    private static String kindAndSlug(EntryKind kind, @Nullable Typed typed) {
        return kind.code() + "/" + (typed == null ? "" : typed.get("slug"));
    }

    private record Neighbour(EntryKind kind, long id) {}
}
