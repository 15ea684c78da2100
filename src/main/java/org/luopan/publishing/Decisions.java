package org.luopan.publishing;

import java.util.List;
import java.util.function.UnaryOperator;
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

    Decisions(
            RevisionRepository revisions,
            DeskEntries subjects,
            Drafts drafts,
            Signatures signatures,
            Publishing publishing,
            ContentWrites writes,
            RecordTypes recordTypes,
            EntryCheck check,
            AuditLog log) {
        this.revisions = revisions;
        this.subjects = subjects;
        this.drafts = drafts;
        this.signatures = signatures;
        this.publishing = publishing;
        this.writes = writes;
        this.recordTypes = recordTypes;
        this.check = check;
        this.log = log;
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

    /** Locks a revision's entry, reads the revision, and applies the decision. */
    Revision decide(long revisionId, UnaryOperator<Revision> decision) {
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

    String address(Revision revision) {
        return subjects.find(revision.entryId()).map(DeskEntry::address).orElse("");
    }
}
