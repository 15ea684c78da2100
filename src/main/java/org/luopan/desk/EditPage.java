package org.luopan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.revision.Revision;
import org.luopan.revision.Subject;

/**
 * The form of an entry: what it is about, what waits, who else has it open; whether something in it is not saved, and the whole
 * record where that is so in parts that are not shown.
 */
record EditPage(
        Subject subject,
        String name,
        FormView form,
        @Nullable Waiting open,
        String token,
        String note,
        boolean minor,
        List<String> others,
        boolean overruling,
        boolean isNew,
        boolean unsaved,
        @Nullable String record) {

    /** The state that waits to be published. */
    record Waiting(
            long id,
            int number,
            String state,
            String author,
            String when,
            @Nullable String decision) {

        static @Nullable Waiting of(@Nullable Revision revision, String when) {
            return revision == null
                    ? null
                    : new Waiting(
                            revision.id(),
                            revision.number(),
                            revision.state().code(),
                            revision.author(),
                            when,
                            revision.decision());
        }
    }

    /** Whether the check raised doubts that a publisher may set aside. */
    public boolean doubted() {
        return !form.wrong().isEmpty() && form.wrong().stream().allMatch(FormView.Wrong::overridable);
    }
}
