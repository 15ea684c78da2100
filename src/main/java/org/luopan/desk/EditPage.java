package org.luopan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.comparing.DiffView;
import org.luopan.entry.DeskEntry;

/**
 * The form of an entry: what it is about, what waits, who else has it open.
 *
 * @param fromLive whether it began with what is published, while a draft waits
 * @param unsaved whether something in it is not saved
 * @param record the whole record, where what is not saved is in parts that are not shown
 */
record EditPage(
        DeskEntry subject,
        String name,
        FormView form,
        @Nullable Waiting open,
        String token,
        Saving saving,
        List<String> others,
        boolean isNew,
        boolean fromLive,
        boolean mayRemove,
        boolean unsaved,
        @Nullable String record) {

    /** Whether the check raised doubts that a publisher may set aside. */
    public boolean doubted() {
        return !form.wrong().isEmpty() && form.wrong().stream().allMatch(FormView.Wrong::overridable);
    }

    /** What is said and ticked when saving. */
    record Saving(String note, boolean minor, boolean overruling, boolean including, boolean keepingSchedule) {

        /** Those of an entry that does not exist yet: nothing to tick. */
        static Saving withNote(String note) {
            return new Saving(note, false, false, false, false);
        }
    }

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
            @Nullable Decision decision,
            @Nullable String publishAt,
            List<String> aside,
            boolean own,
            boolean mayDiscard,
            String carried,
            @Nullable DiffView changes) {}

    /** What somebody said about a state, and who. */
    record Decision(@Nullable String by, String words) {}
}
