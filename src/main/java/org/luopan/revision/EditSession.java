package org.luopan.revision;

import org.jspecify.annotations.Nullable;
import org.luopan.entry.DeskEntry;
import org.luopan.record.RecordData;

/**
 * An entry as an editor finds it: its open draft, or else what is published.
 *
 * @param live what is published; empty where nothing is
 * @param token what a later save must bring along: it changes with every save by anybody
 */
public record EditSession(
        DeskEntry subject,
        RecordData typed,
        RecordData live,
        @Nullable Revision open,
        String token) {

    /** A name for the open state as it is now; empty where none is open. */
    public String carried() {
        return open == null ? "" : open.id() + "-" + open.saves();
    }
}
