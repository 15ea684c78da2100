package org.luopan.publishing;

import org.luopan.account.Editor;
import org.luopan.audit.AuditLog;
import org.luopan.entry.DeskEntries;
import org.luopan.entry.DeskEntry;
import org.luopan.record.RecordData;
import org.luopan.revision.Drafts;
import org.luopan.revision.Refused;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionRepository;
import org.springframework.stereotype.Service;

/** Restores earlier states of entries, as published or as drafts. */
@Service
public class Restorations {

    private final RevisionRepository revisions;
    private final DeskEntries subjects;
    private final Drafts drafts;
    private final Decisions decisions;
    private final Signatures signatures;
    private final Publishing publishing;
    private final EntryCheck check;
    private final AuditLog log;

    Restorations(
            RevisionRepository revisions,
            DeskEntries subjects,
            Drafts drafts,
            Decisions decisions,
            Signatures signatures,
            Publishing publishing,
            EntryCheck check,
            AuditLog log) {
        this.revisions = revisions;
        this.subjects = subjects;
        this.drafts = drafts;
        this.decisions = decisions;
        this.signatures = signatures;
        this.publishing = publishing;
        this.check = check;
        this.log = log;
    }

    /** Publishes the content of an earlier revision as a new one, which is returned; an open draft stays open. */
    public Revision restore(long revisionId, String note, Editor editor) {
        return decisions.decide(revisionId, earlier -> {
            Rights.demand(editor, Act.RESTORE, earlier);
            var subject = subjects.find(earlier.entryId()).orElseThrow();
            if (subject.binned()) {
                throw new Refused("revision.binned");
            }
            EntryCheck.demandLength(note);
            var typed = drafts.content(earlier);
            check.demand(subject.kind(), subject, typed, true);
            drafts.keepOriginal(subject, subjects.createdAt(subject.id()));
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
            Rights.demand(editor, Act.RESTORE, earlier);
            var subject = subjects.find(earlier.entryId()).orElseThrow();
            if (subject.binned()) {
                throw new Refused("revision.binned");
            }
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
