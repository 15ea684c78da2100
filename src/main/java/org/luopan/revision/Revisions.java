package org.luopan.revision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.entry.EntryKind;
import org.luopan.form.Check;
import org.luopan.form.Fault;
import org.luopan.form.Input;
import org.luopan.form.Records;
import org.luopan.form.Shapes;
import org.luopan.form.Typed;
import org.luopan.form.TypedJson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens entries for editing, saves what was typed, and decides what becomes of it. */
@Service
public class Revisions {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_DECISION = 1000;

    private final RevisionRepository revisions;
    private final Subjects subjects;
    private final Publishing publishing;
    private final ContentWrites writes;
    private final Records records;
    private final Shapes shapes;
    private final Check check;
    private final TypedJson json;
    private final AuditLog log;
    private final Clock clock;

    Revisions(
            RevisionRepository revisions,
            Subjects subjects,
            Publishing publishing,
            ContentWrites writes,
            Records records,
            Shapes shapes,
            Check check,
            TypedJson json,
            AuditLog log,
            Clock clock) {
        this.revisions = revisions;
        this.subjects = subjects;
        this.publishing = publishing;
        this.writes = writes;
        this.records = records;
        this.shapes = shapes;
        this.check = check;
        this.json = json;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Subject> subject(long entryId) {
        return subjects.find(entryId);
    }

    @Transactional(readOnly = true)
    public Optional<Subject> subject(EntryKind kind, String slug) {
        return subjects.find(kind, slug);
    }

    @Transactional(readOnly = true)
    public Optional<Revision> find(long revisionId) {
        return revisions.findById(revisionId);
    }

    /** The entry as it stands for editing. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(long entryId) {
        return subjects.find(entryId).map(this::opened);
    }

    private Opened opened(Subject subject) {
        var open = revisions.findByOpenEntryId(subject.id()).orElse(null);
        var live = live(subject);
        var typed = open != null
                ? json.read(open.content())
                : subject.isPublished() ? live : last(subject).orElseGet(() -> blank(subject));
        return new Opened(subject, typed, live, open, token(subject, open));
    }

    private Typed live(Subject subject) {
        return subject.isPublished()
                ? records.load(shapes.of(subject.kind()), subject.id()).orElse(Typed.NOTHING)
                : Typed.NOTHING;
    }

    private Optional<Typed> last(Subject subject) {
        return revisions.findFirstByEntryIdOrderByNumberDesc(subject.id()).map(this::content);
    }

    private static Typed blank(Subject subject) {
        return Typed.NOTHING
                .with("slug", subject.slug())
                .with(
                        "name_en",
                        subject.name().en() == null ? "" : subject.name().en());
    }

    private static String token(Subject subject, @Nullable Revision open) {
        return subject.version() + "-" + (open == null ? 0 : open.id());
    }

    public Typed content(Revision revision) {
        return json.read(revision.content());
    }

    /** An entry of a kind that nobody sees before it is published; its id. */
    public long create(EntryKind kind, Typed typed, String note, Editor editor) {
        return writes.exclusively(() -> {
            var completed = shapes.of(kind).completing().apply(typed);
            demand(kind, null, completed, false);
            demandShort(note);
            var id = subjects.create(kind, completed.get("slug"), completed.get("name_en"));
            draft(subjects.hold(id).orElseThrow(), completed, note, false, editor);
            log.record("entry.create", kind.code() + "/" + completed.get("slug"), note);
            return id;
        });
    }

    /** Saves what was typed as a new revision; {@link Faulty} where something is wrong, {@link Stale} where somebody saved before. */
    public Revision save(Save save, Editor editor) {
        return writes.exclusively(() -> {
            var subject = subjects.hold(save.entryId()).orElseThrow(() -> new NotPossible("revision.gone"));
            var open = revisions.findByOpenEntryId(subject.id()).orElse(null);
            if (!token(subject, open).equals(save.token())) {
                throw new Stale(subject.id());
            }
            var shape = shapes.of(subject.kind());
            var states = List.of(open == null ? Typed.NOTHING : content(open), live(subject));
            var completed =
                    shape.completing().apply(Input.withRowsOf(shape, Input.tidied(shape, save.typed()), states));
            var overruling =
                    save.overruling() && editor.publishes() && !save.note().isBlank();
            demand(subject.kind(), subject, completed, overruling);
            demandNote(save);
            deliver(subject);
            var revision = draft(subject, completed, save.note(), save.minor(), editor);
            switch (save.wish()) {
                case DRAFT -> log.record("entry.save", subject.address(), save.note());
                case REVIEW -> {
                    revision.sentForReview();
                    log.record("entry.submit", subject.address(), save.note());
                }
                case PUBLISH -> {
                    demandPublisher(editor);
                    publishing.publish(revision, editor.name());
                }
                case SCHEDULE -> {
                    demandPublisher(editor);
                    var at = save.at();
                    if (at == null || !at.isAfter(OffsetDateTime.now(clock))) {
                        throw new Faulty(List.of(Fault.at("publish_at", "fault.future")));
                    }
                    revision.scheduled(at, editor.name());
                    log.record("entry.schedule", subject.address(), at.toString());
                }
            }
            return revisions.saveAndFlush(revision);
        });
    }

    private void demand(EntryKind kind, @Nullable Subject subject, Typed typed, boolean overruling) {
        var faults = new ArrayList<>(check.faults(shapes.of(kind), typed));
        var taken = subjects.taken(kind, typed.get("slug"));
        if (taken != null && (subject == null || taken.id() != subject.id())) {
            faults.add(Fault.at("slug", taken.binned() ? "fault.binned" : "fault.taken"));
        }
        faults.removeIf(
                fault -> fault.overridable() && (overruling || subject != null && stood(fault, typed, subject)));
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** Whether a doubtful row or field was saved as it is before, so that somebody has overruled the doubt. */
    private boolean stood(Fault fault, Typed typed, Subject subject) {
        var path = fault.path().split("\\.");
        var saved = revisions.findByOpenEntryId(subject.id()).map(this::content).orElseGet(() -> live(subject));
        return path.length == 1
                ? saved.get(path[0]).equals(typed.get(path[0]))
                : saved.rows(path[0]).contains(typed.rows(path[0]).get(Integer.parseInt(path[1])));
    }

    private static void demandNote(Save save) {
        demandShort(save.note());
        if (save.wish() != Save.Wish.DRAFT && save.note().isBlank()) {
            throw new Faulty(List.of(Fault.at("note", "fault.note")));
        }
    }

    private static void demandShort(String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new Faulty(List.of(Fault.at("note", "fault.long", LONGEST_NOTE, note.length())));
        }
    }

    private static void demandPublisher(Editor editor) {
        if (!editor.publishes()) {
            throw new AccessDeniedException("Only publishers publish");
        }
    }

    /** Keeps what the entry was before anybody edited it, as its first revision. */
    private void deliver(Subject subject) {
        if (subject.isPublished() && revisions.lastNumber(subject.id()) == 0) {
            revisions.saveAndFlush(Revision.delivered(
                    subject.id(), json.write(live(subject)), subject.version(), "Luopan", since(subject)));
        }
    }

    /** Since when the entry stands in the base. */
    OffsetDateTime since(Subject subject) {
        return subjects.createdAt(subject.id());
    }

    private Revision draft(Subject subject, Typed typed, String note, boolean minor, Editor editor) {
        revisions.findByOpenEntryId(subject.id()).ifPresent(open -> {
            open.replaced();
            revisions.saveAndFlush(open);
        });
        return revisions.saveAndFlush(Revision.draft(
                subject.id(),
                revisions.lastNumber(subject.id()) + 1,
                json.write(typed),
                subject.version(),
                editor.name(),
                note.isBlank() ? null : note,
                minor,
                OffsetDateTime.now(clock)));
    }

    /** Publishes a revision that waits. */
    public Revision approve(long revisionId, Editor editor) {
        return decide(revisionId, revision -> {
            demandPublisher(editor);
            if (!revision.state().open()) {
                throw new NotPossible("revision.closed");
            }
            var subject = subjects.find(revision.entryId()).orElseThrow();
            demand(subject.kind(), subject, content(revision), true);
            publishing.publish(revision, editor.name());
        });
    }

    public Revision askForChanges(long revisionId, String comment, Editor editor) {
        return decide(revisionId, revision -> {
            demandPublisher(editor);
            revision.changesAsked(editor.name(), comment(comment, true));
            log.record("entry.ask-changes", address(revision), comment);
        });
    }

    public Revision reject(long revisionId, String comment, Editor editor) {
        return decide(revisionId, revision -> {
            if (!editor.publishes() && !revision.author().equals(editor.name())) {
                demandPublisher(editor);
            }
            revision.rejected(editor.name(), comment(comment, false));
            log.record("entry.reject", address(revision), comment);
        });
    }

    /** Takes a revision back from review, or from the time it was to be published. */
    public Revision withdraw(long revisionId, Editor editor) {
        return decide(revisionId, revision -> {
            revision.withdrawn();
            log.record("entry.withdraw", address(revision), null);
        });
    }

    private Revision decide(long revisionId, Consumer<Revision> decision) {
        return writes.exclusively(() -> {
            var revision = revisions.findById(revisionId).orElseThrow(() -> new NotPossible("revision.gone"));
            subjects.hold(revision.entryId());
            decision.accept(revision);
            return revisions.saveAndFlush(revision);
        });
    }

    private static String comment(String comment, boolean required) {
        if (required && comment.isBlank()) {
            throw new Faulty(List.of(Fault.at("comment", "fault.comment")));
        }
        if (comment.length() > LONGEST_DECISION) {
            throw new Faulty(List.of(Fault.at("comment", "fault.long", LONGEST_DECISION, comment.length())));
        }
        return comment;
    }

    private String address(Revision revision) {
        return subjects.find(revision.entryId()).map(Subject::address).orElse("");
    }

    /** Publishes the content of an earlier revision as a new one. */
    public Revision restore(long revisionId, String note, Editor editor) {
        return decide(revisionId, earlier -> {
            demandPublisher(editor);
            var subject = subjects.find(earlier.entryId()).orElseThrow();
            var typed = content(earlier);
            demand(subject.kind(), subject, typed, true);
            var revision = draft(subject, typed, note.isBlank() ? "↺ " + earlier.number() : note, false, editor);
            publishing.publish(revision, editor.name());
        });
    }

    /** Moves an entry into the bin, with what is published of it. */
    public void delete(long entryId, String note, Editor editor) {
        writes.exclusively(() -> {
            demandPublisher(editor);
            var subject = subjects.hold(entryId).orElseThrow(() -> new NotPossible("revision.gone"));
            if (subject.binned()) {
                throw new NotPossible("revision.gone");
            }
            if (!subjects.resting(subject).isEmpty()) {
                throw new NotPossible("revision.needed");
            }
            deliver(subject);
            if (subject.isPublished()) {
                publishing.remove(subject);
            } else {
                subjects.mark(entryId, "deleted", true, OffsetDateTime.now(clock));
            }
            revisions.findByOpenEntryId(entryId).ifPresent(open -> {
                open.replaced();
                revisions.saveAndFlush(open);
            });
            log.record("entry.delete", subject.address(), note);
            return subject;
        });
    }

    /** Takes an entry out of the bin as it was last published; one that never was comes back as a draft. */
    public void recover(long entryId, Editor editor) {
        writes.exclusively(() -> {
            demandPublisher(editor);
            var subject =
                    subjects.hold(entryId).filter(Subject::binned).orElseThrow(() -> new NotPossible("revision.gone"));
            var published = lastPublished(entryId, Integer.MAX_VALUE);
            if (published.isPresent()) {
                var revision = draft(
                        subject,
                        content(published.get()),
                        "↺ " + published.get().number(),
                        false,
                        editor);
                publishing.publish(revision, editor.name());
            } else {
                subjects.mark(entryId, "draft", true, OffsetDateTime.now(clock));
                var last = revisions.findFirstByEntryIdOrderByNumberDesc(entryId);
                var held = subjects.hold(entryId).orElseThrow();
                last.ifPresent(revision -> draft(held, content(revision), "↺ " + revision.number(), false, editor));
            }
            log.record("entry.recover", subject.address(), null);
            return subject;
        });
    }

    /** Takes an entry out of the bin for good, with its history. */
    public void purge(long entryId, Editor editor) {
        writes.exclusively(() -> {
            if (!editor.administers()) {
                throw new AccessDeniedException("Only admins purge");
            }
            var subject =
                    subjects.hold(entryId).filter(Subject::binned).orElseThrow(() -> new NotPossible("revision.gone"));
            subjects.purge(entryId);
            log.record("entry.purge", subject.address(), null);
            return subject;
        });
    }

    /** What rests on an entry, so that it cannot be deleted, and what merely refers to it. */
    @Transactional(readOnly = true)
    public References references(Subject subject) {
        return new References(subjects.resting(subject), subjects.referring(subject));
    }

    /** Publishes everything whose time has come. */
    void publishDue() {
        List<Revision> due = revisions.due(OffsetDateTime.now(clock));
        for (var revision : due) {
            try {
                decide(revision.id(), waiting -> {
                    if (waiting.state() == RevisionState.SCHEDULED) {
                        publishing.publish(waiting, Objects.requireNonNullElse(waiting.decidedBy(), "Luopan"));
                    }
                });
            } catch (Stale overtaken) {
                // The entry was published anew meanwhile: somebody looks at the draft again.
                decide(revision.id(), Revision::withdrawn);
            }
        }
    }

    /** Shows an entry as a revision would make it, and takes everything back. */
    public void tryOut(long revisionId, Runnable look) {
        writes.dryRun(() -> {
            var revision = revisions.findById(revisionId).orElseThrow(() -> new NotPossible("revision.gone"));
            var subject = subjects.hold(revision.entryId()).orElseThrow();
            publishing.show(subject, content(revision));
            look.run();
        });
    }

    /** All states of an entry with all they hold; no page asks for so much. */
    @Transactional(readOnly = true)
    public List<Revision> history(long entryId, boolean everything) {
        return revisions.whole(entryId, everything);
    }

    /** The last state of an entry that was published before the one with this number. */
    @Transactional(readOnly = true)
    public Optional<Revision> lastPublished(long entryId, int before) {
        return revisions.findFirstByEntryIdAndStateAndNumberLessThanOrderByNumberDesc(
                entryId, RevisionState.PUBLISHED, before);
    }

    @Transactional(readOnly = true)
    public Optional<Revision> numbered(long entryId, int number) {
        return revisions.findByEntryIdAndNumber(entryId, number);
    }

    /** What is published, as it would be typed. */
    @Transactional(readOnly = true)
    public Typed published(Subject subject) {
        return live(subject);
    }
}
