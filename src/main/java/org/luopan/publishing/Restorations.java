package org.luopan.publishing;

import java.util.List;
import java.util.Optional;
import org.luopan.account.Editor;
import org.luopan.audit.AuditLog;
import org.luopan.difference.Merge;
import org.luopan.entry.DeskEntries;
import org.luopan.entry.DeskEntry;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.luopan.revision.Drafts;
import org.luopan.revision.Refused;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionRepository;
import org.luopan.revision.RevisionState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Restores earlier states of entries, or takes back what one of them changed, as published or as drafts. */
@Service
public class Restorations {

    private final RevisionRepository revisions;
    private final DeskEntries subjects;
    private final Drafts drafts;
    private final Decisions decisions;
    private final Signatures signatures;
    private final Publishing publishing;
    private final EntryCheck check;
    private final RecordTypes recordTypes;
    private final AuditLog log;

    Restorations(
            RevisionRepository revisions,
            DeskEntries subjects,
            Drafts drafts,
            Decisions decisions,
            Signatures signatures,
            Publishing publishing,
            EntryCheck check,
            RecordTypes recordTypes,
            AuditLog log) {
        this.revisions = revisions;
        this.subjects = subjects;
        this.drafts = drafts;
        this.decisions = decisions;
        this.signatures = signatures;
        this.publishing = publishing;
        this.check = check;
        this.recordTypes = recordTypes;
        this.log = log;
    }

    /**
     * What one published revision changed, taken back from what is published now.
     *
     * @param before what was published before it
     * @param was the content of that
     * @param became what the revision made of it
     * @param merged what is left once its changes are taken back; it collides where a later revision changed the same
     */
    public record Reversal(Revision before, RecordData was, RecordData became, RecordData live, Merge merged) {

        /** Whether anything that the revision changed is still there. */
        public boolean changes() {
            return !merged.typed().equals(live);
        }
    }

    /** What taking back this revision alone comes to; empty if nothing was published before it, or it is not published itself. */
    @Transactional(readOnly = true)
    public Optional<Reversal> reversal(Revision revision) {
        var subject = subjects.find(revision.entryId()).filter(DeskEntry::isPublished);
        if (subject.isEmpty() || !Rights.fits(Act.RESTORE, revision.state())) {
            return Optional.empty();
        }
        return revisions
                .findFirstByEntryIdAndStateAndNumberLessThanOrderByNumberDesc(
                        revision.entryId(), RevisionState.PUBLISHED, revision.number())
                .map(before -> {
                    var was = drafts.content(before);
                    var became = drafts.content(revision);
                    var live = drafts.live(subject.get());
                    var recordType = recordTypes.of(subject.get().kind());
                    return new Reversal(before, was, became, live, Merge.of(recordType, became, was, live, List.of()));
                });
    }

    /** Publishes what is left once the changes of a revision are taken back; an open draft stays open. */
    public Revision revert(long revisionId, String note, Editor editor) {
        return decisions.decide(revisionId, undone -> {
            var subject = undoable(undone, editor);
            EntryCheck.demandLength(note);
            var left = left(undone);
            check.demand(subject.kind(), subject, left, true);
            return publishing.publishBeside(drafts.opened(subject), left, note, false, signatures.of(editor));
        });
    }

    /** Creates a draft of what is left once the changes of a revision are taken back; it says what is missing. */
    public Revision revertAsDraft(long revisionId, String note, Editor editor) {
        return decisions.decide(revisionId, undone -> {
            var subject = undoable(undone, editor);
            EntryCheck.demandLength(note);
            if (drafts.open(subject) != null) {
                throw new Refused("revision.open");
            }
            return asDraft(subject, left(undone), note, editor);
        });
    }

    private DeskEntry undoable(Revision revision, Editor editor) {
        Rights.demand(editor, Act.RESTORE, revision);
        var subject = subjects.find(revision.entryId()).orElseThrow();
        if (subject.binned()) {
            throw new Refused("revision.binned");
        }
        return subject;
    }

    private RecordData left(Revision undone) {
        var reversal = reversal(undone).orElseThrow(() -> new Refused("revision.closed"));
        if (reversal.merged().collides() || !reversal.changes()) {
            throw new Refused("revision.overtaken");
        }
        return reversal.merged().typed();
    }

    /** Publishes the content of an earlier revision as a new one, which is returned; an open draft stays open. */
    public Revision restore(long revisionId, String note, Editor editor) {
        return decisions.decide(revisionId, earlier -> {
            var subject = undoable(earlier, editor);
            EntryCheck.demandLength(note);
            var typed = drafts.content(earlier);
            check.demand(subject.kind(), subject, typed, true);
            drafts.storeOriginal(subject, subjects.createdAt(subject.id()));
            return publishing.publishBeside(
                    drafts.opened(subject),
                    typed,
                    note.isBlank() ? "↺ " + earlier.number() : note,
                    false,
                    signatures.of(editor));
        });
    }

    /** Creates a draft from an earlier revision that cannot be restored as it is; it says what is missing. */
    public Revision restoreAsDraft(long revisionId, String note, Editor editor) {
        return decisions.decide(revisionId, earlier -> {
            var subject = undoable(earlier, editor);
            if (drafts.open(subject) != null) {
                throw new Refused("revision.open");
            }
            return asDraft(subject, drafts.content(earlier), note.isBlank() ? "↺ " + earlier.number() : note, editor);
        });
    }

    /** Saves content of an entry as a draft that says what is missing. */
    Revision asDraft(DeskEntry subject, RecordData typed, String note, Editor editor) {
        var faults = check.faults(subject.kind(), subject, typed, true);
        var draft =
                drafts.draft(subject, null, typed, signatures.of(editor), true).noted(note, false);
        if (!faults.isEmpty()) {
            draft.laidAside(SetAside.kept(faults));
        }
        log.record("entry.save", subject.address(), note);
        return revisions.saveAndFlush(draft);
    }
}
