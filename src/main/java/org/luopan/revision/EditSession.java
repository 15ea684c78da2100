package org.luopan.revision;

import org.jspecify.annotations.Nullable;
import org.luopan.entry.DeskEntry;
import org.luopan.record.RecordData;

/**
 * An entry as an editor opens it: its open draft, otherwise what is published.
 *
 * @param live what is published; empty if nothing is
 * @param token must accompany a later save; it changes with every save by anybody
 */
public record EditSession(
        DeskEntry subject,
        RecordData typed,
        RecordData live,
        @Nullable Revision open,
        String token) {

    /** Identifies the open state as it is now; empty if none is open. */
    public String carried() {
        return open == null ? "" : open.id() + "-" + open.saves();
    }
}
