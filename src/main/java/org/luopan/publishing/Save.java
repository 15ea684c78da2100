package org.luopan.publishing;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.luopan.record.RecordData;
import org.luopan.revision.EditSession;
import org.luopan.revision.StaleEdit;

/**
 * What an editor wants to save.
 *
 * @param token from {@link EditSession} when the form was opened
 * @param at when to publish it; null unless it is scheduled
 * @param overruling whether doubts of the check are overruled, for the reason in the note
 * @param merging whether to merge it with what others saved in between; otherwise throws {@link StaleEdit}
 * @param fromLive whether the form started from what is published, although a draft was open
 * @param including the open state that a publisher knowingly publishes along, as {@link EditSession#carried} names it
 * @param keepingSchedule whether a draft keeps the schedule of the one it replaces
 */
public record Save(
        long entryId,
        String token,
        RecordData typed,
        String note,
        boolean minor,
        Action action,
        @Nullable OffsetDateTime at,
        boolean overruling,
        boolean merging,
        boolean fromLive,
        String including,
        boolean keepingSchedule) {

    public Save(
            long entryId,
            String token,
            RecordData typed,
            String note,
            boolean minor,
            Action action,
            @Nullable OffsetDateTime at,
            boolean overruling) {
        this(entryId, token, typed, note, minor, action, at, overruling, false, false, "", false);
    }

    /** What to do with it. */
    public enum Action {
        DRAFT,
        REVIEW,
        PUBLISH,
        SCHEDULE
    }

    /** Whether it publishes only what was typed on top of the published state, leaving the open draft as it is. */
    boolean leavesTheDraft() {
        return fromLive && action == Action.PUBLISH;
    }
}
