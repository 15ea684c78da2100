package org.luopan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.comparing.DiffView;
import org.luopan.entry.DeskEntry;

/**
 * The form of an entry: its fields, the waiting revision, and who else has it open; whether it has unsaved changes, and the whole
 * record if there are some in parts that are not shown.
 */
record EditPage(
        DeskEntry subject,
        String name,
        FormView form,
        @Nullable Waiting open,
        String token,
        String note,
        boolean minor,
        List<String> others,
        boolean overruling,
        boolean isNew,
        boolean fromLive,
        boolean including,
        boolean keepingSchedule,
        boolean mayRemove,

        boolean unsaved,
        @Nullable String record) {

    /**
     * The state that waits to be published.
     *
     * @param decision the comment of the person who decided on it; null if nobody has
     * @param publishAt when it is scheduled to be published; null if it is not
     * @param aside why scheduled publishing failed
     * @param carried the form's value for publishing it along; empty if no confirmation is needed
     * @param changes how it differs from what is published; null if no confirmation is needed
     */
    record Waiting(
            long id,
            int number,
            String state,
            String author,
            String when,
            @Nullable String decidedBy,
            @Nullable String decision,
            @Nullable String publishAt,
            List<String> aside,
            boolean own,
            boolean mayDiscard,
            String carried,
            @Nullable DiffView changes) {}

    /** Whether the check raised doubts that a publisher may overrule. */
    public boolean doubted() {
        return !form.wrong().isEmpty() && form.wrong().stream().allMatch(FormView.Wrong::overridable);
    }
}
