package org.luopan.revision;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.luopan.difference.RecordDiff;

/**
 * The result of submitting a form.
 *
 * @param merged what another editor had changed meanwhile and is kept; null if nobody had
 * @param last that editor's save
 * @param unscheduled the time at which the replaced revision was to be published; null if it was not scheduled
 * @param kept the time at which this will be published instead of the replaced revision
 * @param unsent whether it replaced a revision in review, and is not in review itself
 */
public record Submitted(
        Revision revision,
        @Nullable RecordDiff merged,
        @Nullable LastSave last,
        @Nullable OffsetDateTime unscheduled,
        @Nullable OffsetDateTime kept,
        boolean unsent) {

    /** The id of the saved revision. */
    public long id() {
        return revision.id();
    }

    public static Submitted of(Revision revision) {
        return new Submitted(revision, null, null, null, null, false);
    }
}
