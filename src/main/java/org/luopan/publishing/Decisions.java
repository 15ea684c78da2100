package org.luopan.publishing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.difference.Merge;
import org.luopan.entry.DeskEntries;
import org.luopan.entry.DeskEntry;
import org.luopan.record.FieldError;
import org.luopan.record.RecordTypes;
import org.luopan.revision.Drafts;
import org.luopan.revision.Person;
import org.luopan.revision.Refused;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionRepository;
import org.luopan.revision.RevisionState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Decides on revisions: publishes or rejects those that wait, takes back and takes up again. */
@Service
public class Decisions {

    private static final int LONGEST_DECISION = 1000;

    private final RevisionRepository revisions;
    private final DeskEntries subjects;
    private final Drafts drafts;
    private final Signatures signatures;
    private final Publishing publishing;
    private final ContentWrites writes;
    private final RecordTypes recordTypes;
    private final EntryCheck check;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            RevisionRepository revisions,
            DeskEntries subjects,
            Drafts drafts,
            Signatures signatures,
            Publishing publishing,
            ContentWrites writes,
            RecordTypes recordTypes,
            EntryCheck check,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.revisions = revisions;
        this.subjects = subjects;
        this.drafts = drafts;
        this.signatures = signatures;
        this.publishing = publishing;
        this.writes = writes;
        this.recordTypes = recordTypes;
        this.check = check;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What happened to a revision, told in the transaction in which it did.
     *
     * @param what sent, asked, rejected, discarded or published; delivered, proposed or kept waiting (waits, waits-in-review) by a
     *     release or an import, or overwritten by a bundle
     * @param authors the accounts of everybody whose changes it contains; of what was brought, of those who wrote what is published
     * @param byId the account of who did it; null for the program
     * @param words the comment or the note
     */
    public record Happened(
            String what,
            long entryId,
            long revision,
            List<Long> authors,
            @Nullable Long byId,
            String by,
            String words) {

        /** Something that a release, an import or a bundle did to what somebody wrote. */
        public static Happened brought(Revision revision, String what, List<Long> writers, Person by) {
            return new Happened(
                    what,
                    revision.entryId(),
                    revision.id(),
                    writers,
                    by.accountId(),
                    by.name(),
                    Objects.requireNonNullElse(revision.note(), ""));
        }

        /** Something that a release or an import brings, and that waits for an open revision; its authors learn of it, and who reviews it. */
        public static Happened waiting(Revision open, String note, Person by) {
            return to(open, open.state() == RevisionState.DRAFT ? "waits" : "waits-in-review", by, note);
        }

        static Happened to(Revision revision, String what, Person by, @Nullable String words) {
            return new Happened(
                    what,
                    revision.entryId(),
                    revision.id(),
                    revision.everybody()
                            .map(Person::accountId)
                            .filter(Objects::nonNull)
                            .toList(),
                    by.accountId(),
                    by.name(),
                    Objects.requireNonNullElse(words, ""));
        }
    }

    /** Publishes a waiting revision. */
    public Revision approve(long revisionId, Editor editor) {
        return decide(revisionId, revision -> {
            if (revision.state() == RevisionState.PUBLISHED && decidedBy(revision, editor)) {
                return revision;
            }
            Rights.demand(editor, Act.APPROVE, revision);
            publish(revision, signatures.of(editor));
            return revision;
        });
    }

    /** Publishes a revision if nothing keeps it from being published. */
    void publish(Revision revision, Person by) {
        var subject = subjects.find(revision.entryId()).orElseThrow();
        check.demand(subject.kind(), subject, drafts.content(revision), true);
        publishing.publish(revision, by);
        drafts.prune(subject);
        events.publishEvent(Happened.to(revision, "published", by, revision.note()));
    }

    public Revision askForChanges(long revisionId, String comment, Editor editor) {
        return decide(revisionId, revision -> {
            if (revision.state() == RevisionState.DRAFT
                    && decidedBy(revision, editor)
                    && comment.equals(revision.decision())) {
                return revision;
            }
            Rights.demand(editor, Act.ASK_FOR_CHANGES, revision);
            var by = signatures.of(editor);
            revision.changesAsked(by, comment(comment, "fault.comment"));
            revision.decidedOn(OffsetDateTime.now(clock));
            log.record("entry.ask-changes", address(revision), comment);
            events.publishEvent(Happened.to(revision, "asked", by, comment));
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
            var by = signatures.of(editor);
            revision.rejected(by, comment(comment, "fault.reason"));
            revision.decidedOn(OffsetDateTime.now(clock));
            log.record("entry.reject", address(revision), comment);
            events.publishEvent(Happened.to(revision, "rejected", by, comment));
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
        var by = signatures.of(editor);
        revision.discarded(by);
        revision.decidedOn(OffsetDateTime.now(clock));
        log.record("entry.discard", address(revision), null);
        events.publishEvent(Happened.to(revision, "discarded", by, null));
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

    /**
     * Creates a draft with the content of a revision that was rejected or discarded, based on what has been published since; or
     * adds its changes to the draft that is open. Throws {@link Conflict} where both change the same differently.
     */
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
                return added(ended, open, subject, editor);
            }
            var live = drafts.live(subject);
            var base = drafts.liveAt(subject, ended.baseVersion()).orElse(live);
            var typed = subject.isPublished()
                    ? Merge.of(recordTypes.of(subject.kind()), base, drafts.content(ended), live, List.of())
                            .typed()
                    : drafts.content(ended);
            var draft = drafts.draft(subject, null, typed, signatures.of(editor), true)
                    .noted(ended.note(), ended.minor())
                    .with(ended.everybody());
            log.record("entry.take-up", subject.address(), String.valueOf(ended.number()));
            return draft;
        });
    }

    private Revision added(Revision ended, Revision open, DeskEntry subject, Editor editor) {
        if (open.state() != RevisionState.DRAFT) {
            throw new Refused("revision.open");
        }
        var session = drafts.opened(subject);
        var base = drafts.liveAt(subject, ended.baseVersion()).orElse(session.live());
        var content = drafts.content(ended);
        var merge = Merge.of(recordTypes.of(subject.kind()), base, content, session.typed(), List.of());
        if (merge.collides()) {
            throw new Conflict(session, content, merge.collisions(), drafts.lastSave(subject, open));
        }
        var draft = drafts.draft(subject, open, merge.typed(), signatures.of(editor), true)
                .noted(open.note(), open.minor())
                .with(ended.everybody());
        log.record("entry.take-up", subject.address(), String.valueOf(ended.number()));
        return draft;
    }

    /** Locks a revision's entry, reads the revision, and applies the decision. */
    Revision decide(long revisionId, UnaryOperator<Revision> decision) {
        return writes.exclusively(() -> {
            var entry = revisions.entryOf(revisionId).orElseThrow(() -> new Refused("revision.gone"));
            subjects.lock(entry);
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

    String address(Revision revision) {
        return subjects.find(revision.entryId()).map(DeskEntry::address).orElse("");
    }
}
