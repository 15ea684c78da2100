package org.luopan.revision;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.luopan.form.Typed;

/**
 * What an editor wants saved.
 *
 * @param token what {@link Opened} said when the form was opened
 * @param at when it is to be published; null unless it is to wait
 * @param overruling whether doubts of the check are set aside, for the reason in the note
 */
public record Save(
        long entryId,
        String token,
        Typed typed,
        String note,
        boolean minor,
        Wish wish,
        @Nullable OffsetDateTime at,
        boolean overruling) {

    /** What is to become of it. */
    public enum Wish {
        DRAFT,
        REVIEW,
        PUBLISH,
        SCHEDULE
    }
}
