package org.luopan.publishing;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.luopan.account.Editor;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.entry.DeskEntries;
import org.luopan.entry.DeskEntry;
import org.luopan.revision.Drafts;
import org.luopan.revision.Referrers;
import org.luopan.revision.Refused;
import org.luopan.revision.RevisionRepository;
import org.luopan.revision.RevisionState;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bin: where deleted entries wait until somebody recovers or purges them. */
@Service
public class Bin {

    private final RevisionRepository revisions;
    private final DeskEntries subjects;
    private final Referrers referrers;
    private final Drafts drafts;
    private final Restorations restorations;
    private final Signatures signatures;
    private final Publishing publishing;
    private final ContentWrites writes;
    private final EntryCheck check;
    private final AuditLog log;
    private final Clock clock;

    Bin(
            RevisionRepository revisions,
            DeskEntries subjects,
            Referrers referrers,
            Drafts drafts,
            Restorations restorations,
            Signatures signatures,
            Publishing publishing,
            ContentWrites writes,
            EntryCheck check,
            AuditLog log,
            Clock clock) {
        this.revisions = revisions;
        this.subjects = subjects;
        this.referrers = referrers;
        this.drafts = drafts;
        this.restorations = restorations;
        this.signatures = signatures;
        this.publishing = publishing;
        this.writes = writes;
        this.check = check;
        this.log = log;
        this.clock = clock;
    }

    /** Moves an entry into the bin, with what is published of it. */
    public void delete(long entryId, String note, Editor editor) {
        writes.exclusively(() -> {
            var subject = subjects.lock(entryId).orElseThrow(() -> new Refused("revision.gone"));
            if (!mayRemove(subject, editor)) {
                throw new AccessDeniedException("Only publishers delete");
            }
            if (subject.binned()) {
                throw new Refused("revision.gone");
            }
            if (referrers.anyRest(subject)) {
                throw new Refused("revision.needed");
            }
            drafts.storeOriginal(subject, subjects.createdAt(subject.id()));
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
                    subjects.lock(entryId).filter(DeskEntry::binned).orElseThrow(() -> new Refused("revision.gone"));
            if (!mayRemove(subject, editor)) {
                throw new AccessDeniedException("Only publishers recover");
            }
            var published = revisions.findFirstByEntryIdAndStateAndNumberLessThanOrderByNumberDesc(
                    entryId, RevisionState.PUBLISHED, Integer.MAX_VALUE);
            if (published.isPresent() && !asDraft) {
                var typed = drafts.content(published.get());
                check.demand(subject.kind(), subject, typed, true);
                var revision = drafts.draft(subject, drafts.open(subject), typed, signatures.of(editor), false)
                        .noted("↺ " + published.get().number(), false);
                publishing.publish(revision, signatures.of(editor));
            } else {
                subjects.mark(entryId, "draft", true, OffsetDateTime.now(clock));
                var held = subjects.lock(entryId).orElseThrow();
                published
                        .or(() -> revisions.findFirstByEntryIdOrderByNumberDesc(entryId))
                        .ifPresent(
                                last -> restorations.asDraft(held, drafts.content(last), "↺ " + last.number(), editor));
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
                    subjects.lock(entryId).filter(DeskEntry::binned).orElseThrow(() -> new Refused("revision.gone"));
            subjects.purge(entryId);
            log.record("entry.purge", subject.address(), null);
            return subject;
        });
    }
}
