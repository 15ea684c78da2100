package org.luopan.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.audit.AuditLog;
import org.luopan.comparing.Merge;
import org.luopan.comparing.RecordDiff;
import org.luopan.content.ContentWrites;
import org.luopan.entry.DeskEntries;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordInput;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordCheck;
import org.luopan.revision.Drafts;
import org.luopan.revision.EditSession;
import org.luopan.revision.LastSave;
import org.luopan.revision.Person;
import org.luopan.revision.References;
import org.luopan.revision.Referrers;
import org.luopan.revision.Refused;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionRepository;
import org.luopan.revision.RevisionState;
import org.luopan.revision.Sendings;
import org.luopan.revision.StaleEdit;
import org.luopan.revision.Submitted;
import org.luopan.revision.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/** Opens entries for editing, saves what was typed, and reviews, publishes and restores revisions. */
@Service
public class Revisions {

    private static final Logger LOG = LoggerFactory.getLogger(Revisions.class);
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_DECISION = 1000;

    /** A form for a new entry that is sent twice within this time was sent twice by mistake. */
    private static final Duration SAME_ENTRY = Duration.ofMinutes(15);

    private final RevisionRepository revisions;
    private final DeskEntries subjects;
    private final Referrers referrers;
    private final Drafts drafts;
    private final Sendings sendings;
    private final Signatures signatures;
    private final Publishing publishing;
    private final ContentWrites writes;
    private final RecordTypes shapes;
    private final RecordCheck check;
    private final RecordJson json;
    private final AuditLog log;
    private final Clock clock;

    /** Scheduled revisions that the database kept from being published; each is logged once. */
    private final Set<Long> delayed = ConcurrentHashMap.newKeySet();

    Revisions(
            RevisionRepository revisions,
            DeskEntries subjects,
            Referrers referrers,
            Drafts drafts,
            Sendings sendings,
            Signatures signatures,
            Publishing publishing,
            ContentWrites writes,
            RecordTypes shapes,
            RecordCheck check,
            RecordJson json,
            AuditLog log,
            Clock clock) {
        this.revisions = revisions;
        this.subjects = subjects;
        this.referrers = referrers;
        this.drafts = drafts;
        this.sendings = sendings;
        this.signatures = signatures;
        this.publishing = publishing;
        this.writes = writes;
        this.shapes = shapes;
        this.check = check;
        this.json = json;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<DeskEntry> subject(long entryId) {
        return subjects.find(entryId);
    }

    @Transactional(readOnly = true)
    public Optional<DeskEntry> subject(EntryKind kind, String slug) {
        return subjects.find(kind, slug);
    }

    @Transactional(readOnly = true)
    public Optional<Revision> find(long revisionId) {
        return revisions.findById(revisionId);
    }

    /** The entry as it can be edited now. */
    @Transactional(readOnly = true)
    public Optional<EditSession> open(long entryId) {
        return subjects.find(entryId).map(drafts::opened);
    }

    /** What a form with this token was opened on; what is open now if that is no longer stored. */
    @Transactional(readOnly = true)
    public RecordData base(EditSession opened, String token, boolean fromLive) {
        return base(opened.subject(), token, fromLive).orElseGet(() -> fromLive ? opened.live() : opened.typed());
    }

    private Optional<RecordData> base(DeskEntry subject, String token, boolean fromLive) {
        var read = Token.read(token);
        return fromLive ? drafts.liveAt(subject, read.version()) : drafts.base(subject, read);
    }

    public RecordData content(Revision revision) {
        return json.read(revision.content());
    }

    /** Creates an entry as a draft; returns its id. A form sent twice creates one entry. */
    public long create(EntryKind kind, RecordData typed, String note, Editor editor) {
        return writes.exclusively(() -> {
            var completed = shapes.of(kind).completing().apply(typed);
            var digest = Sendings.digest("create", kind.code(), json.write(completed));
            var before =
                    sendings.before(digest, editor, SAME_ENTRY).flatMap(sent -> revisions.entryOf(sent.revision()));
            if (before.flatMap(subjects::find)
                    .filter(subject -> !subject.binned())
                    .isPresent()) {
                return before.get();
            }
            demand(kind, null, completed, false);
            demandLength(note);
            var id = subjects.create(kind, completed.get("slug"), completed.get("name_en"));
            var subject = subjects.hold(id).orElseThrow();
            var revision = drafts.draft(subject, null, completed, signatures.of(editor), true)
                    .noted(note, false);
            sendings.note(digest, editor, revision);
            log.record("entry.create", kind.code() + "/" + completed.get("slug"), note);
            return id;
        });
    }

    /** Saves what was typed; throws {@link InvalidRecord} if it has errors, {@link StaleEdit} if another editor saved first. */
    public Revision save(Save save, Editor editor) {
        return submit(save, editor).revision();
    }

    /** Saves what was typed, and returns the result; throws {@link Conflict} if it cannot be merged with an earlier save. */
    public Submitted submit(Save save, Editor editor) {
        return writes.exclusively(() -> {
            var subject = subjects.hold(save.entryId()).orElseThrow(() -> new Refused("revision.gone"));
            if (subject.binned()) {
                throw new Refused("revision.binned");
            }
            var digest = Sendings.digest(
                    "save",
                    subject.id(),
                    save.token(),
                    save.action(),
                    save.note(),
                    save.minor(),
                    json.write(save.typed()));
            var before = sendings.before(digest, editor)
                    .flatMap(sent ->
                            revisions.findById(sent.revision()).filter(revision -> revision.saves() == sent.saves()));
            if (before.isPresent() && stands(before.get(), save.action(), subject)) {
                return Submitted.of(before.get());
            }
            var submitted = new Submission(save, editor, subject, drafts.opened(subject)).saved();
            sendings.note(digest, editor, submitted.revision());
            return submitted;
        });
    }

    /** Whether a revision still has the state that its sender asked for. */
    private static boolean stands(Revision revision, Save.Action wish, DeskEntry subject) {
        var state = revision.state();
        var live = state == RevisionState.PUBLISHED && subject.isPublished() && revision.became(subject.version());
        return switch (wish) {
            case DRAFT -> state.open();
            case REVIEW -> state == RevisionState.IN_REVIEW || live;
            case SCHEDULE -> state == RevisionState.SCHEDULED || live;
            case PUBLISH -> live;
        };
    }

    /** One form being saved, in the transaction of the caller. */
    private final class Submission {

        private final Save save;
        private final Editor editor;
        private final DeskEntry subject;
        private final EditSession opened;
        private final RecordType shape;
        private final @Nullable Revision open;
        private @Nullable RecordDiff merged;
        private @Nullable LastSave last;

        Submission(Save save, Editor editor, DeskEntry subject, EditSession opened) {
            this.save = save;
            this.editor = editor;
            this.subject = subject;
            this.opened = opened;
            this.shape = shapes.of(subject.kind());
            this.open = opened.open();
        }

        Submitted saved() {
            var typed = typed();
            if (merged != null && typed.equals(theirs()) && nothingToDo()) {
                return new Submitted(standing(), merged, last, null, null, false);
            }
            demandKnowing();
            demand(subject.kind(), subject, typed, overruling());
            var waited = open == null ? null : open.state();
            var time = open != null && waited == RevisionState.SCHEDULED ? open.publishAt() : null;
            var kept = open != null && time != null && keeps(open, time) ? time : null;
            if (kept == null || open == null || open.note() == null) {
                demandNote(save);
            }
            drafts.deliver(subject, since(subject));
            var revision = save.leavesTheDraft() ? publishedBeside(typed) : carriedOn(typed, kept);
            var overtaken =
                    kept != null || save.leavesTheDraft() || save.action() == Save.Action.SCHEDULE ? null : time;
            if (overtaken != null && save.action() != Save.Action.PUBLISH) {
                log.record("entry.unschedule", subject.address(), overtaken.toString());
            }
            return new Submitted(
                    revision,
                    merged,
                    last,
                    overtaken,
                    kept,
                    waited == RevisionState.IN_REVIEW && save.action() == Save.Action.DRAFT);
        }

        /** What to save: what was typed, merged with what others saved in between. */
        private RecordData typed() {
            var stale = !opened.token().equals(Token.read(save.token()).toString());
            var ontoDraft = save.fromLive() && open != null && !save.leavesTheDraft();
            if (stale && !save.merging()) {
                throw new StaleEdit(subject.id());
            }
            var base = base(subject, save.token(), save.fromLive()).orElse(opened.live());
            var theirs = theirs();
            var mine = shape.completing()
                    .apply(RecordInput.withRowsOf(
                            shape, RecordInput.tidied(shape, save.typed()), List.of(theirs, opened.live(), base)));
            if (!stale && !ontoDraft) {
                return mine;
            }
            var merge = Merge.of(shape, base, mine, theirs, List.of());
            var lastSave = drafts.lastSave(subject, open);
            if (merge.collides()) {
                throw new Conflict(opened, mine, merge.collisions(), lastSave);
            }
            merged = RecordDiff.of(shape, base, theirs);
            last = lastSave;
            return shape.completing()
                    .apply(RecordInput.withRowsOf(shape, merge.typed(), List.of(theirs, opened.live())));
        }

        /** What is there now. */
        private RecordData theirs() {
            return save.leavesTheDraft() ? opened.live() : opened.typed();
        }

        /** Whether the requested state is already reached. */
        private boolean nothingToDo() {
            return switch (save.action()) {
                        case DRAFT -> true;
                        case REVIEW -> open != null && open.state() == RevisionState.IN_REVIEW;
                        case PUBLISH -> subject.isPublished() && (open == null || save.leavesTheDraft());
                        case SCHEDULE -> false;
                    }
                    && (open != null || revisions.lastNumber(subject.id()) > 0);
        }

        private Revision standing() {
            return open != null && !save.leavesTheDraft()
                    ? open
                    : revisions
                            .findFirstByEntryIdOrderByNumberDesc(subject.id())
                            .orElseThrow();
        }

        /** An editor must confirm to publish what others have begun or scheduled. */
        private void demandKnowing() {
            if (open == null || save.leavesTheDraft() || save.including().equals(opened.carried())) {
                return;
            }
            var scheduled = open.state() == RevisionState.SCHEDULED;
            var asked = save.action() == Save.Action.PUBLISH || save.action() == Save.Action.SCHEDULE && !scheduled;
            var others = open.everybody().anyMatch(who -> !who.is(editor));
            if (asked && (others || scheduled) && !content(open).equals(opened.live())) {
                Rights.demandPublisher(editor);
                throw new InvalidRecord(List.of(FieldError.at("including", "fault.including", open.authors())));
            }
        }

        private boolean overruling() {
            return save.overruling() && editor.publishes() && !save.note().isBlank();
        }

        private boolean keeps(Revision scheduled, OffsetDateTime at) {
            return save.action() == Save.Action.DRAFT
                    && save.keepingSchedule()
                    && Rights.may(editor, Act.SCHEDULE, scheduled)
                    && at.isAfter(OffsetDateTime.now(clock));
        }

        /** Publishes what was typed based on what is published; the open draft stays open. */
        private Revision publishedBeside(RecordData typed) {
            Rights.demandPublisher(editor);
            return Revisions.this.publishedBeside(subject, opened, typed, save.note(), save.minor(), editor);
        }

        private Revision carriedOn(RecordData typed, @Nullable OffsetDateTime kept) {
            var revision = drafts.draft(subject, open, typed, signatures.of(editor), true);
            if (open != null && open != revision) {
                revision.noted(open.note(), false);
            }
            revision.noted(save.note(), save.minor());
            if (kept != null) {
                revision.scheduled(kept, signatures.of(editor));
                log.record("entry.save", subject.address(), save.note());
                return revisions.saveAndFlush(revision);
            }
            switch (save.action()) {
                case DRAFT -> log.record("entry.save", subject.address(), save.note());
                case REVIEW -> {
                    revision.sentForReview();
                    log.record("entry.submit", subject.address(), save.note());
                }
                case PUBLISH -> {
                    Rights.demandPublisher(editor);
                    publishing.publish(revision, signatures.of(editor));
                    drafts.prune(subject);
                }
                case SCHEDULE -> {
                    Rights.demandPublisher(editor);
                    var at = save.at();
                    if (at == null || !at.isAfter(OffsetDateTime.now(clock))) {
                        throw new InvalidRecord(List.of(FieldError.at("publish_at", "fault.future")));
                    }
                    revision.scheduled(at, signatures.of(editor));
                    log.record("entry.schedule", subject.address(), at + " · " + save.note());
                }
            }
            return revisions.saveAndFlush(revision);
        }
    }

    /** Publishes content that is not based on the open draft, and rebases that draft on it. */
    private Revision publishedBeside(
            DeskEntry subject, EditSession opened, RecordData typed, String note, boolean minor, Editor editor) {
        var open = opened.open();
        var was = open == null ? RevisionState.DRAFT : open.state();
        var revision =
                drafts.draft(subject, open, typed, signatures.of(editor), false).noted(note, minor);
        publishing.publish(revision, signatures.of(editor));
        if (open != null && !content(open).equals(opened.live())) {
            drafts.rebase(open, was, opened.live(), subjects.find(subject.id()).orElseThrow());
        }
        drafts.prune(subject);
        return revisions.saveAndFlush(revision);
    }

    private void demand(EntryKind kind, @Nullable DeskEntry subject, RecordData typed, boolean overruling) {
        var faults = faults(kind, subject, typed, overruling);
        if (!faults.isEmpty()) {
            throw new InvalidRecord(faults);
        }
    }

    /** All errors that keep content from being published as the entry. */
    private List<FieldError> faults(EntryKind kind, @Nullable DeskEntry subject, RecordData typed, boolean overruling) {
        var faults = new ArrayList<>(check.faults(shapes.of(kind), typed));
        var taken = subjects.taken(kind, typed.get("slug"));
        if (taken != null && (subject == null || taken.id() != subject.id())) {
            faults.add(FieldError.at("slug", taken.binned() ? "fault.binned" : "fault.taken"));
        }
        faults.removeIf(
                fault -> fault.overridable() && (overruling || subject != null && stood(fault, typed, subject)));
        return faults;
    }

    /** Whether a doubtful row or field was saved before as it is, so that a publisher has overruled the doubt. */
    private boolean stood(FieldError fault, RecordData typed, DeskEntry subject) {
        var path = fault.path().split("\\.");
        var saved = revisions.findByOpenEntryId(subject.id()).map(this::content).orElseGet(() -> drafts.live(subject));
        return path.length == 1
                ? saved.get(path[0]).equals(typed.get(path[0]))
                : saved.rows(path[0]).contains(typed.rows(path[0]).get(Integer.parseInt(path[1])));
    }

    private static void demandLength(String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new InvalidRecord(List.of(FieldError.at("note", "fault.long", LONGEST_NOTE, note.length())));
        }
    }

    private static void demandNote(Save save) {
        demandLength(save.note());
        if (save.action() != Save.Action.DRAFT && save.note().isBlank()) {
            throw new InvalidRecord(List.of(FieldError.at("note", "fault.note")));
        }
    }

    /** When the entry was added to the base. */
    public OffsetDateTime since(DeskEntry subject) {
        return subjects.createdAt(subject.id());
    }

    /** Publishes a waiting revision. */
    public Revision approve(long revisionId, Editor editor) {
        return decide(revisionId, revision -> {
            if (revision.state() == RevisionState.PUBLISHED && decidedBy(revision, editor)) {
                return revision;
            }
            Rights.demand(editor, Act.APPROVE, revision);
            publishChecked(revision, signatures.of(editor));
            return revision;
        });
    }

    private void publishChecked(Revision revision, Person by) {
        var subject = subjects.find(revision.entryId()).orElseThrow();
        demand(subject.kind(), subject, content(revision), true);
        publishing.publish(revision, by);
        drafts.prune(subject);
    }

    public Revision askForChanges(long revisionId, String comment, Editor editor) {
        return decide(revisionId, revision -> {
            if (revision.state() == RevisionState.DRAFT
                    && decidedBy(revision, editor)
                    && comment.equals(revision.decision())) {
                return revision;
            }
            Rights.demand(editor, Act.ASK_FOR_CHANGES, revision);
            revision.changesAsked(signatures.of(editor), comment(comment, "fault.comment"));
            log.record("entry.ask-changes", address(revision), comment);
            return revision;
        });
    }

    /** Rejects a revision with a comment to its author, who can take it up again. */
    public Revision reject(long revisionId, String comment, Editor editor) {
        return decide(revisionId, revision -> {
            if (revision.state() == RevisionState.REJECTED && decidedBy(revision, editor)) {
                return revision;
            }
            Rights.demand(editor, Act.REJECT, revision);
            if (comment.isBlank() && revision.by().is(editor)) {
                return discarded(revision, editor);
            }
            revision.rejected(signatures.of(editor), comment(comment, "fault.reason"));
            log.record("entry.reject", address(revision), comment);
            return revision;
        });
    }

    /** Discards an open revision; it can be taken up again. */
    public Revision discard(long revisionId, Editor editor) {
        return decide(revisionId, revision -> {
            if (revision.state() == RevisionState.DISCARDED && decidedBy(revision, editor)) {
                return revision;
            }
            Rights.demand(editor, Act.DISCARD, revision);
            return discarded(revision, editor);
        });
    }

    private Revision discarded(Revision revision, Editor editor) {
        revision.discarded(signatures.of(editor));
        log.record("entry.discard", address(revision), null);
        return revision;
    }

    /** Takes a revision back from review or out of the schedule. */
    public Revision withdraw(long revisionId, Editor editor) {
        return decide(revisionId, revision -> {
            var by = signatures.of(editor);
            if (revision.withdrawnBy(by)) {
                return revision;
            }
            Rights.demand(editor, Act.WITHDRAW, revision);
            revision.withdrawn(by);
            log.record("entry.withdraw", address(revision), null);
            return revision;
        });
    }

    /** Creates a draft with the content of a revision that was rejected or discarded, based on what has been published since. */
    public Revision takeUp(long revisionId, Editor editor) {
        return decide(revisionId, ended -> {
            var subject = subjects.find(ended.entryId()).orElseThrow();
            var open = drafts.open(subject);
            if (open != null && open.by().is(editor) && open.content().equals(ended.content())) {
                return open;
            }
            Rights.demand(editor, Act.TAKE_UP, ended);
            if (subject.binned()) {
                throw new Refused("revision.binned");
            }
            if (open != null) {
                throw new Refused("revision.open");
            }
            var live = drafts.live(subject);
            var base = drafts.liveAt(subject, ended.baseVersion()).orElse(live);
            var typed = subject.isPublished()
                    ? Merge.of(shapes.of(subject.kind()), base, content(ended), live, List.of())
                            .typed()
                    : content(ended);
            var draft = drafts.draft(subject, null, typed, signatures.of(editor), true)
                    .noted(ended.note(), ended.minor())
                    .with(ended.everybody());
            log.record("entry.take-up", subject.address(), String.valueOf(ended.number()));
            return draft;
        });
    }

    /** Locks a revision's entry, reads the revision, and applies the decision. */
    private Revision decide(long revisionId, UnaryOperator<Revision> decision) {
        return writes.exclusively(() -> {
            var entry = revisions.entryOf(revisionId).orElseThrow(() -> new Refused("revision.gone"));
            subjects.hold(entry);
            var revision = revisions.findById(revisionId).orElseThrow(() -> new Refused("revision.gone"));
            return revisions.saveAndFlush(decision.apply(revision));
        });
    }

    private static boolean decidedBy(Revision revision, Editor editor) {
        var decider = revision.decider();
        return decider != null && decider.is(editor);
    }

    private static String comment(String comment, String missing) {
        if (comment.isBlank()) {
            throw new InvalidRecord(List.of(FieldError.at("comment", missing)));
        }
        if (comment.length() > LONGEST_DECISION) {
            throw new InvalidRecord(
                    List.of(FieldError.at("comment", "fault.long", LONGEST_DECISION, comment.length())));
        }
        return comment;
    }

    private String address(Revision revision) {
        return subjects.find(revision.entryId()).map(DeskEntry::address).orElse("");
    }

    /** Publishes the content of an earlier revision as a new one, which is returned; an open draft stays open. */
    public Revision restore(long revisionId, String note, Editor editor) {
        return decide(revisionId, earlier -> {
            Rights.demand(editor, Act.RESTORE, earlier);
            var subject = subjects.find(earlier.entryId()).orElseThrow();
            if (subject.binned()) {
                throw new Refused("revision.binned");
            }
            demandLength(note);
            var typed = content(earlier);
            demand(subject.kind(), subject, typed, true);
            drafts.deliver(subject, since(subject));
            return publishedBeside(
                    subject,
                    drafts.opened(subject),
                    typed,
                    note.isBlank() ? "↺ " + earlier.number() : note,
                    false,
                    editor);
        });
    }

    /** Creates a draft from an earlier revision that cannot be restored as it is; it says what is missing. */
    public Revision restoreAsDraft(long revisionId, String note, Editor editor) {
        return decide(revisionId, earlier -> {
            Rights.demand(editor, Act.RESTORE, earlier);
            var subject = subjects.find(earlier.entryId()).orElseThrow();
            if (subject.binned()) {
                throw new Refused("revision.binned");
            }
            if (drafts.open(subject) != null) {
                throw new Refused("revision.open");
            }
            return lacking(subject, content(earlier), note.isBlank() ? "↺ " + earlier.number() : note, editor);
        });
    }

    private Revision lacking(DeskEntry subject, RecordData typed, String note, Editor editor) {
        var faults = faults(subject.kind(), subject, typed, true);
        var draft =
                drafts.draft(subject, null, typed, signatures.of(editor), true).noted(note, false);
        if (!faults.isEmpty()) {
            draft.laidAside(SetAside.kept(faults));
        }
        log.record("entry.save", subject.address(), note);
        return revisions.saveAndFlush(draft);
    }

    /** Moves an entry into the bin, with what is published of it. */
    public void delete(long entryId, String note, Editor editor) {
        writes.exclusively(() -> {
            var subject = subjects.hold(entryId).orElseThrow(() -> new Refused("revision.gone"));
            if (!mayRemove(subject, editor)) {
                throw new AccessDeniedException("Only publishers delete");
            }
            if (subject.binned()) {
                throw new Refused("revision.gone");
            }
            if (!referrers.resting(subject).isEmpty()) {
                throw new Refused("revision.needed");
            }
            drafts.deliver(subject, since(subject));
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

    /**
     * Whether the editor may move an entry into the bin and out of it: any publisher, and the only author of an entry that was
     * never published.
     */
    @Transactional(readOnly = true)
    public boolean mayRemove(DeskEntry subject, Editor editor) {
        if (editor.publishes()) {
            return true;
        }
        if (subject.isPublished()) {
            return false;
        }
        var all = revisions.whole(subject.id(), true);
        return !all.isEmpty()
                && all.stream()
                        .allMatch(revision -> revision.state() != RevisionState.PUBLISHED
                                && revision.everybody().allMatch(who -> who.is(editor)));
    }

    /** Takes an entry out of the bin as it was last published; one that never was becomes a draft again. */
    public void recover(long entryId, Editor editor) {
        recover(entryId, false, editor);
    }

    /** Takes an entry out of the bin as a draft that says what is missing. */
    public void recoverAsDraft(long entryId, Editor editor) {
        recover(entryId, true, editor);
    }

    private void recover(long entryId, boolean asDraft, Editor editor) {
        writes.exclusively(() -> {
            var subject =
                    subjects.hold(entryId).filter(DeskEntry::binned).orElseThrow(() -> new Refused("revision.gone"));
            if (!mayRemove(subject, editor)) {
                throw new AccessDeniedException("Only publishers recover");
            }
            var published = lastPublished(entryId, Integer.MAX_VALUE);
            if (published.isPresent() && !asDraft) {
                var typed = content(published.get());
                demand(subject.kind(), subject, typed, true);
                var revision = drafts.draft(subject, drafts.open(subject), typed, signatures.of(editor), false)
                        .noted("↺ " + published.get().number(), false);
                publishing.publish(revision, signatures.of(editor));
            } else {
                subjects.mark(entryId, "draft", true, OffsetDateTime.now(clock));
                var held = subjects.hold(entryId).orElseThrow();
                published
                        .or(() -> revisions.findFirstByEntryIdOrderByNumberDesc(entryId))
                        .ifPresent(last -> lacking(held, content(last), "↺ " + last.number(), editor));
            }
            log.record("entry.recover", subject.address(), null);
            return subject;
        });
    }

    /** Deletes an entry from the bin permanently, with its history. */
    public void purge(long entryId, Editor editor) {
        writes.exclusively(() -> {
            if (!editor.administers()) {
                throw new AccessDeniedException("Only admins purge");
            }
            var subject =
                    subjects.hold(entryId).filter(DeskEntry::binned).orElseThrow(() -> new Refused("revision.gone"));
            subjects.purge(entryId);
            log.record("entry.purge", subject.address(), null);
            return subject;
        });
    }

    /** What rests on an entry, so that it cannot be deleted, what merely refers to it, and the open revisions that would rest on it. */
    @Transactional(readOnly = true)
    public References references(DeskEntry subject) {
        return new References(referrers.resting(subject), referrers.referring(subject), waiting(subject));
    }

    private List<References.Waiting> waiting(DeskEntry subject) {
        return revisions.openNaming("%" + subject.slug() + "%").stream()
                .filter(open -> open.entryId() != subject.id())
                .flatMap(open -> subjects
                        .find(open.entryId())
                        .filter(other -> !other.binned())
                        .filter(other -> Named.in(shapes.of(other.kind()), content(open), subject))
                        .map(other -> new References.Waiting(
                                open.id(), open.number(), open.state().code(), open.authors(), open.publishAt(), other))
                        .stream())
                .toList();
    }

    /** Publishes everything that is due, each on its own; sets aside what cannot be published, with the reason. */
    public void publishDue() {
        for (var id : revisions.due(OffsetDateTime.now(clock))) {
            try {
                publishDue(id);
                delayed.remove(id);
            } catch (TransientDataAccessException | TransactionException away) {
                // The database is away or busy, which says nothing about the revision: it will be tried again.
                if (delayed.add(id)) {
                    LOG.warn("Revision {} is due and has to wait for the database: {}", id, away.getMessage());
                }
            }
        }
    }

    private void publishDue(long id) {
        try {
            decide(id, waiting -> {
                if (isDue(waiting)) {
                    publishChecked(waiting, Objects.requireNonNullElse(waiting.decider(), Person.LUOPAN));
                }
                return waiting;
            });
        } catch (TransientDataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException impossible) {
            decide(id, waiting -> {
                if (isDue(waiting)) {
                    waiting.laidAside(SetAside.reason(impossible));
                    log.record("luopan", "entry.set-aside", address(waiting), impossible.getMessage());
                    LOG.warn(
                            "Revision {} of {} could not be published at its time: {}",
                            id,
                            address(waiting),
                            impossible.toString());
                }
                return waiting;
            });
        }
    }

    private boolean isDue(Revision revision) {
        var at = revision.publishAt();
        return revision.state() == RevisionState.SCHEDULED && at != null && !at.isAfter(OffsetDateTime.now(clock));
    }

    /** Shows an entry as a revision would make it, and rolls everything back. */
    public void tryOut(long revisionId, Runnable look) {
        writes.dryRun(() -> {
            var revision = revisions.findById(revisionId).orElseThrow(() -> new Refused("revision.gone"));
            var subject = subjects.hold(revision.entryId()).orElseThrow();
            publishing.show(subject, content(revision));
            look.run();
        });
    }

    /** All states of an entry with all their content, which is more than any page needs. */
    @Transactional(readOnly = true)
    public List<Revision> history(long entryId, boolean everything) {
        return revisions.whole(entryId, everything);
    }

    /** The last published state of an entry before the one with this number. */
    @Transactional(readOnly = true)
    public Optional<Revision> lastPublished(long entryId, int before) {
        return revisions.findFirstByEntryIdAndStateAndNumberLessThanOrderByNumberDesc(
                entryId, RevisionState.PUBLISHED, before);
    }

    @Transactional(readOnly = true)
    public Optional<Revision> numbered(long entryId, int number) {
        return revisions.findByEntryIdAndNumber(entryId, number);
    }

    /** The published content as a record. */
    @Transactional(readOnly = true)
    public RecordData published(DeskEntry subject) {
        return drafts.live(subject);
    }
}
