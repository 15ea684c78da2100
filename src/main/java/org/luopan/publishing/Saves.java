package org.luopan.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.difference.Merge;
import org.luopan.difference.RecordDiff;
import org.luopan.entry.DeskEntries;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordInput;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.revision.Drafts;
import org.luopan.revision.EditSession;
import org.luopan.revision.LastSave;
import org.luopan.revision.Refused;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionRepository;
import org.luopan.revision.RevisionState;
import org.luopan.revision.Sendings;
import org.luopan.revision.StaleEdit;
import org.luopan.revision.Submitted;
import org.luopan.revision.Token;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Creates entries and saves what was typed. */
@Service
public class Saves {

    /** A form for a new entry that is sent twice within this time was sent twice by mistake. */
    private static final Duration SAME_ENTRY = Duration.ofMinutes(15);

    private final RevisionRepository revisions;
    private final DeskEntries subjects;
    private final Drafts drafts;
    private final Sendings sendings;
    private final Signatures signatures;
    private final Publishing publishing;
    private final ContentWrites writes;
    private final RecordTypes recordTypes;
    private final EntryCheck check;
    private final RecordJson json;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Saves(
            RevisionRepository revisions,
            DeskEntries subjects,
            Drafts drafts,
            Sendings sendings,
            Signatures signatures,
            Publishing publishing,
            ContentWrites writes,
            RecordTypes recordTypes,
            EntryCheck check,
            RecordJson json,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.revisions = revisions;
        this.subjects = subjects;
        this.drafts = drafts;
        this.sendings = sendings;
        this.signatures = signatures;
        this.publishing = publishing;
        this.writes = writes;
        this.recordTypes = recordTypes;
        this.check = check;
        this.json = json;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Creates an entry as a draft; returns its id. A form sent twice creates one entry. */
    public long create(EntryKind kind, RecordData typed, String note, Editor editor) {
        return writes.exclusively(() -> {
            var completed = recordTypes.of(kind).completing().apply(typed);
            var digest = Sendings.digest("create", kind.code(), json.write(completed));
            var before =
                    sendings.before(digest, editor, SAME_ENTRY).flatMap(sent -> revisions.entryOf(sent.revision()));
            if (before.flatMap(subjects::find)
                    .filter(subject -> !subject.binned())
                    .isPresent()) {
                return before.get();
            }
            check.demand(kind, null, completed, false);
            EntryCheck.demandLength(note);
            var id = subjects.create(kind, completed.get("slug"), completed.get("name_en"));
            var subject = subjects.lock(id).orElseThrow();
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
            var subject = subjects.lock(save.entryId()).orElseThrow(() -> new Refused("revision.gone"));
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
        private final RecordType recordType;
        private final @Nullable Revision open;
        private @Nullable RecordDiff merged;
        private @Nullable LastSave last;

        Submission(Save save, Editor editor, DeskEntry subject, EditSession opened) {
            this.save = save;
            this.editor = editor;
            this.subject = subject;
            this.opened = opened;
            this.recordType = recordTypes.of(subject.kind());
            this.open = opened.open();
        }

        Submitted saved() {
            var typed = typed();
            if (merged != null && typed.equals(theirs()) && nothingToDo()) {
                return new Submitted(standing(), merged, last, null, null, false);
            }
            demandKnowing();
            check.demand(subject.kind(), subject, typed, overruling());
            var waited = open == null ? null : open.state();
            var time = open != null && waited == RevisionState.SCHEDULED ? open.publishAt() : null;
            var kept = open != null && time != null && keeps(open, time) ? time : null;
            if (kept == null || open == null || open.note() == null) {
                demandNote();
            }
            drafts.storeOriginal(subject, subjects.createdAt(subject.id()));
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
            var base = drafts.base(subject, save.token(), save.fromLive()).orElse(opened.live());
            var theirs = theirs();
            var mine = recordType
                    .completing()
                    .apply(RecordInput.withRowsOf(
                            recordType,
                            RecordInput.tidied(recordType, save.typed()),
                            List.of(theirs, opened.live(), base)));
            if (!stale && !ontoDraft) {
                return mine;
            }
            var merge = Merge.of(recordType, base, mine, theirs, List.of());
            var lastSave = drafts.lastSave(subject, open);
            if (merge.collides()) {
                throw new Conflict(opened, mine, merge.collisions(), lastSave);
            }
            merged = RecordDiff.of(recordType, base, theirs);
            last = lastSave;
            return recordType
                    .completing()
                    .apply(RecordInput.withRowsOf(recordType, merge.typed(), List.of(theirs, opened.live())));
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
            if (asked && (others || scheduled) && !drafts.content(open).equals(opened.live())) {
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

        private void demandNote() {
            EntryCheck.demandLength(save.note());
            if (save.action() != Save.Action.DRAFT && save.note().isBlank()) {
                throw new InvalidRecord(List.of(FieldError.at("note", "fault.note")));
            }
        }

        /** Publishes what was typed based on what is published; the open draft stays open. */
        private Revision publishedBeside(RecordData typed) {
            Rights.demandPublisher(editor);
            return publishing.publishBeside(opened, typed, save.note(), save.minor(), signatures.of(editor));
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
                    announce("sent", revisions.saveAndFlush(revision));
                }
                case PUBLISH -> {
                    Rights.demandPublisher(editor);
                    publishing.publish(revision, signatures.of(editor));
                    drafts.prune(subject);
                    announce("published", revision);
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

        private void announce(String what, Revision revision) {
            events.publishEvent(Decisions.Happened.to(revision, what, signatures.of(editor), revision.note()));
        }
    }
}
