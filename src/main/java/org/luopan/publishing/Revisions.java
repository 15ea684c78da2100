package org.luopan.publishing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.luopan.entry.DeskEntries;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.record.RecordData;
import org.luopan.revision.Drafts;
import org.luopan.revision.EditSession;
import org.luopan.revision.PublishedState;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionRepository;
import org.luopan.revision.RevisionState;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens entries for editing, and reads their revisions. */
@Service
public class Revisions {

    private static final int MOST_SINCE = 20;

    private final RevisionRepository revisions;
    private final DeskEntries subjects;
    private final Drafts drafts;

    Revisions(RevisionRepository revisions, DeskEntries subjects, Drafts drafts) {
        this.revisions = revisions;
        this.subjects = subjects;
        this.drafts = drafts;
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
        return drafts.base(opened.subject(), token, fromLive)
                .orElseGet(() -> fromLive ? opened.live() : opened.typed());
    }

    public RecordData content(Revision revision) {
        return drafts.content(revision);
    }

    /** When the entry was added to the base. */
    public OffsetDateTime since(DeskEntry subject) {
        return subjects.createdAt(subject.id());
    }

    /** All states of an entry with all their content, which is more than any page needs. */
    @Transactional(readOnly = true)
    public List<Revision> history(long entryId, boolean everything) {
        return revisions.whole(entryId, everything);
    }

    /** The last published state of the entry before this revision. */
    @Transactional(readOnly = true)
    public Optional<Revision> publishedBefore(Revision revision) {
        return revisions.findFirstByEntryIdAndStateAndNumberLessThanOrderByNumberDesc(
                revision.entryId(), RevisionState.PUBLISHED, revision.number());
    }

    /** The address of the page that undoes a revision, if something was published before it. */
    @Transactional(readOnly = true)
    public Optional<String> reversalPath(Revision revision) {
        return publishedBefore(revision).map(before -> "/admin/revisions/" + revision.id() + "/reversal");
    }

    /** What was published of an entry after this revision, the latest first; of very much only the latest. */
    @Transactional(readOnly = true)
    public List<PublishedState> publishedSince(Revision revision) {
        return revisions.published(revision.entryId(), PageRequest.of(0, MOST_SINCE)).stream()
                .filter(state -> state.number() > revision.number())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Revision> numbered(long entryId, int number) {
        return revisions.findByEntryIdAndNumber(entryId, number);
    }

    /** The accounts of everybody whose changes to an entry were published. */
    @Transactional(readOnly = true)
    public List<Long> writers(long entryId) {
        return drafts.writers(entryId);
    }

    /** The published content as a record. */
    @Transactional(readOnly = true)
    public RecordData published(DeskEntry subject) {
        return drafts.live(subject);
    }
}
