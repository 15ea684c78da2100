package org.luopan.publishing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.DeskEntries;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordCheck;
import org.luopan.revision.Drafts;
import org.luopan.revision.RevisionRepository;
import org.springframework.stereotype.Component;

/** Finds what keeps content from being saved or published as an entry. */
@Component
class EntryCheck {

    private static final int LONGEST_NOTE = 500;

    private final RevisionRepository revisions;
    private final DeskEntries subjects;
    private final Drafts drafts;
    private final RecordTypes recordTypes;
    private final RecordCheck check;

    EntryCheck(
            RevisionRepository revisions,
            DeskEntries subjects,
            Drafts drafts,
            RecordTypes recordTypes,
            RecordCheck check) {
        this.revisions = revisions;
        this.subjects = subjects;
        this.drafts = drafts;
        this.recordTypes = recordTypes;
        this.check = check;
    }

    /** Throws {@link InvalidRecord} if anything keeps content from being published as the entry. */
    void demand(EntryKind kind, @Nullable DeskEntry subject, RecordData typed, boolean overruling) {
        var faults = faults(kind, subject, typed, overruling);
        if (!faults.isEmpty()) {
            throw new InvalidRecord(faults);
        }
    }

    /** All errors that keep content from being published as the entry. */
    List<FieldError> faults(EntryKind kind, @Nullable DeskEntry subject, RecordData typed, boolean overruling) {
        var faults = new ArrayList<>(check.faults(recordTypes.of(kind), typed));
        var taken = subjects.withSlug(kind, typed.get("slug"));
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
        var saved =
                revisions.findByOpenEntryId(subject.id()).map(drafts::content).orElseGet(() -> drafts.live(subject));
        return path.length == 1
                ? saved.get(path[0]).equals(typed.get(path[0]))
                : saved.rows(path[0]).contains(typed.rows(path[0]).get(Integer.parseInt(path[1])));
    }

    /** Throws if a note is too long for the history. */
    static void demandLength(String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new InvalidRecord(List.of(FieldError.at("note", "fault.long", LONGEST_NOTE, note.length())));
        }
    }
}
