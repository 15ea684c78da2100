package org.luopan.bundle;

import org.luopan.publishing.Revisions;
import org.luopan.record.RecordData;
import org.luopan.revision.EditSession;

/**
 * An imported entry whose bundle waits for a decision.
 *
 * @param entryId the entry that it would change; 0 if it is new
 * @param token what that entry was opened on at the import; empty if it is new
 */
record WaitingEntry(int position, BundleFile file, long entryId, String token) {

    boolean isNew() {
        return entryId == 0;
    }

    /** The address of its form at the desk; empty if it is new. */
    String form() {
        return isNew() ? "" : "/admin/entries/" + file.kind().folder() + "/" + entryId;
    }

    /** What the entry is now; empty if it is new. */
    RecordData live(Revisions revisions) {
        return isNew()
                ? RecordData.NOTHING
                : revisions.open(entryId).map(EditSession::live).orElse(RecordData.NOTHING);
    }
}
