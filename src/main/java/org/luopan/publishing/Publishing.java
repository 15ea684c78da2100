package org.luopan.publishing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.entry.DeskEntries;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordInput;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordCheck;
import org.luopan.recordstore.RecordStore;
import org.luopan.revision.Drafts;
import org.luopan.revision.EditSession;
import org.luopan.revision.Person;
import org.luopan.revision.Refused;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionRepository;
import org.luopan.revision.RevisionState;
import org.luopan.revision.StaleEdit;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Turns a revision into stored rows, with history and redirect; the caller provides the transaction. */
@Component
public class Publishing {

    private final RevisionRepository revisions;
    private final DeskEntries subjects;
    private final Drafts drafts;
    private final RecordStore records;
    private final RecordTypes recordTypes;
    private final RecordJson json;
    private final EntryCheck check;
    private final ContentWrites writes;
    private final EntityManager entities;
    private final AuditLog log;
    private final Clock clock;

    Publishing(
            RevisionRepository revisions,
            DeskEntries subjects,
            Drafts drafts,
            RecordStore records,
            RecordTypes recordTypes,
            RecordJson json,
            EntryCheck check,
            ContentWrites writes,
            EntityManager entities,
            AuditLog log,
            Clock clock) {
        this.revisions = revisions;
        this.subjects = subjects;
        this.drafts = drafts;
        this.records = records;
        this.recordTypes = recordTypes;
        this.json = json;
        this.check = check;
        this.writes = writes;
        this.entities = entities;
        this.log = log;
        this.clock = clock;
    }

    /** Publishes an open revision; throws {@link StaleEdit} if the entry has changed since the revision was made. */
    void publish(Revision revision, Person by) {
        var subject = subjects.lock(revision.entryId()).orElseThrow(() -> new StaleEdit(revision.entryId()));
        if (subject.version() != revision.baseVersion()) {
            throw new StaleEdit(subject.id());
        }
        var typed = json.read(revision.content());
        var sources = typed.rows(RecordCheck.NEW_SOURCES);
        for (var i = 0; i < sources.size(); i++) {
            createBroughtSource(sources.get(i), RecordCheck.NEW_SOURCES + "." + i + ".slug", revision, by);
        }
        var stored = apply(subject, typed.with(RecordCheck.NEW_SOURCES, List.of()));
        revision.published(by, json.write(stored), subject.version() + 1, OffsetDateTime.now(clock));
        revisions.saveAndFlush(revision);
        log.record("entry.publish", kindAndSlug(subject.kind(), stored), revision.note());
    }

    /** Publishes content that is not based on the open draft, and rebases that draft on it. */
    public Revision publishBeside(EditSession opened, RecordData typed, String note, boolean minor, Person by) {
        var subject = opened.subject();
        var open = opened.open();
        var was = open == null ? RevisionState.DRAFT : open.state();
        var revision = drafts.draft(subject, open, typed, by, false).noted(note, minor);
        publish(revision, by);
        if (open != null && !drafts.content(open).equals(opened.live())) {
            drafts.rebase(open, was, opened.live(), subjects.find(subject.id()).orElseThrow());
        }
        drafts.prune(subject);
        return revisions.saveAndFlush(revision);
    }

    /** Writes the rows of an entry, its redirect and its version; returns what is stored afterwards. */
    private RecordData apply(DeskEntry subject, RecordData typed) {
        var recordType = recordTypes.of(subject.kind());
        var slug = typed.get("slug");
        var taken = subjects.withSlug(subject.kind(), slug);
        if (taken != null && taken.id() != subject.id()) {
            throw new Refused("revision.slug-taken");
        }
        touch(subject);
        if (!subject.slug().equals(slug)) {
            if (subject.isPublished()) {
                subjects.redirect(subject, slug);
            } else {
                subjects.free(subject.kind(), slug);
            }
        }
        records.apply(recordType, subject.id(), typed);
        subjects.mark(subject.id(), "published", true, OffsetDateTime.now(clock));
        touch(subject);
        return records.load(recordType, subject.id()).orElseThrow();
    }

    /** Shows an entry as a revision would make it, in a transaction that it rolls back. */
    public void preview(long revisionId, Runnable look) {
        writes.dryRun(() -> {
            var revision = revisions.findById(revisionId).orElseThrow(() -> new Refused("revision.gone"));
            var subject = subjects.lock(revision.entryId()).orElseThrow();
            show(subject, drafts.content(revision));
            look.run();
        });
    }

    /**
     * Shows an entry as typed content would make it, in a transaction that it rolls back; throws {@link InvalidRecord} if the content
     * cannot be published as it is.
     *
     * @param opened null if the entry does not exist yet
     */
    public void preview(EntryKind kind, @Nullable EditSession opened, RecordData typed, Runnable look) {
        var subject = opened == null ? null : opened.subject();
        var states = opened == null ? List.<RecordData>of() : List.of(opened.typed(), opened.live());
        var recordType = recordTypes.of(kind);
        var record = recordType
                .completing()
                .apply(RecordInput.withRowsOf(recordType, RecordInput.tidied(recordType, typed), states));
        try {
            writes.dryRun(() -> {
                check.demand(kind, subject, record, true);
                show(subject == null ? begun(kind, record) : subject, record);
                look.run();
            });
        } catch (DataIntegrityViolationException refused) {
            throw InvalidRecord.of(refused);
        }
    }

    private DeskEntry begun(EntryKind kind, RecordData record) {
        var id = subjects.create(kind, record.get("slug"), record.get("name_en"));
        return subjects.find(id).orElseThrow();
    }

    /** Writes the rows of an entry and of its new sources, for a transaction that will be rolled back. */
    private void show(DeskEntry subject, RecordData typed) {
        for (var source : typed.rows(RecordCheck.NEW_SOURCES)) {
            if (subjects.withSlug(EntryKind.SOURCE, source.get("slug")) == null) {
                var id = subjects.create(EntryKind.SOURCE, source.get("slug"), source.get("name_en"));
                var recordType = recordTypes.of(EntryKind.SOURCE);
                records.apply(recordType, id, recordType.completing().apply(source));
                subjects.mark(id, "published", false, OffsetDateTime.now(clock));
            }
        }
        records.apply(recordTypes.of(subject.kind()), subject.id(), typed.with(RecordCheck.NEW_SOURCES, List.of()));
        subjects.mark(subject.id(), "published", false, OffsetDateTime.now(clock));
        entities.flush();
        entities.clear();
    }

    /** Deletes the rows of an entry; its revisions keep the content. */
    void remove(DeskEntry subject) {
        touch(subject);
        records.remove(recordTypes.of(subject.kind()), subject.id());
        subjects.mark(subject.id(), "deleted", true, OffsetDateTime.now(clock));
        touch(subject);
    }

    /** Makes a source from an entry's revision an entry of its own. */
    private void createBroughtSource(RecordData source, String path, Revision revision, Person by) {
        var slug = source.get("slug");
        var taken = subjects.withSlug(EntryKind.SOURCE, slug);
        if (taken != null) {
            throw new InvalidRecord(List.of(FieldError.at(
                    path, "fault.source-taken", String.valueOf(taken.name().en()))));
        }
        var id = subjects.create(EntryKind.SOURCE, slug, source.get("name_en"));
        var typed = recordTypes.of(EntryKind.SOURCE).completing().apply(source);
        var own =
                revisions.saveAndFlush(Revision.draft(id, 1, json.write(typed), 0, revision.by(), revision.createdAt())
                        .noted(revision.note(), false)
                        .with(revision.contributors().stream()));
        publish(own, by);
    }

    /** Clears the persistence context, because rows are written without it. */
    private void touch(DeskEntry subject) {
        entities.flush();
        entities.clear();
        writes.touch(subject.kind().code(), subject.id());
    }

    private static String kindAndSlug(EntryKind kind, @Nullable RecordData typed) {
        return kind.code() + "/" + (typed == null ? "" : typed.get("slug"));
    }
}
