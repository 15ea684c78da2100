package org.luopan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.comparing.DiffView;
import org.luopan.entry.DeskEntry;

/**
 * The form of an entry: what it is about, what waits, who else has it open; whether something in it is not saved, and the whole
 * record where that is so in parts that are not shown.
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
     * @param decision what somebody said about it; null where nobody did
     * @param publishAt when it will be published by itself; null unless it is to be
     * @param aside why it was not
     * @param carried what publishing it along is called in the form; empty where nobody has to know
     * @param changes how it differs from what is published; null where nobody has to know
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

    /** Whether the check raised doubts that a publisher may set aside. */
    public boolean doubted() {
        return !form.wrong().isEmpty() && form.wrong().stream().allMatch(FormView.Wrong::overridable);
    }
}
