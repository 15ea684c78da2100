package org.luopan.revision;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.luopan.comparing.RecordDiff;

/**
 * What became of a form.
 *
 * @param merged what somebody else had changed meanwhile and is kept; null where nobody had
 * @param last who that was
 * @param unscheduled the time at which the revision it replaced was to be published; null where it was not
 * @param kept the time at which this is to be published in place of the revision it replaced
 * @param unsent whether it replaced a revision that waited for review, and does not wait itself
 */
public record Submitted(
        Revision revision,
        @Nullable RecordDiff merged,
        @Nullable LastSave last,
        @Nullable OffsetDateTime unscheduled,
        @Nullable OffsetDateTime kept,
        boolean unsent) {

    public static Submitted of(Revision revision) {
        return new Submitted(revision, null, null, null, null, false);
    }
}
