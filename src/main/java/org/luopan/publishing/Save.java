package org.luopan.publishing;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.luopan.record.RecordData;
import org.luopan.revision.EditSession;
import org.luopan.revision.StaleEdit;

/**
 * What an editor wants saved.
 *
 * @param token what {@link EditSession} said when the form was opened
 * @param at when it is to be published; null unless it is to wait
 * @param overruling whether doubts of the check are set aside, for the reason in the note
 * @param merging whether what others saved in between is kept where it does not collide; otherwise it is {@link StaleEdit}
 * @param fromLive whether the form began with what is published, although a draft was open
 * @param including the open state that somebody who publishes knowingly publishes along, as {@link EditSession#carried} names it
 * @param keepingSchedule whether a draft is published when the one it replaces would have been
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

    /** What is to become of it. */
    public enum Action {
        DRAFT,
        REVIEW,
        PUBLISH,
        SCHEDULE
    }

    /** Whether only what is published now and what was typed here become public. */
    boolean leavesTheDraft() {
        return fromLive && action == Action.PUBLISH;
    }
}
