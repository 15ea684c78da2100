package org.luopan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.difference.DiffView;
import org.luopan.entry.DeskEntry;

/**
 * The form of an entry: its fields, the waiting revision, and who else has it open.
 *
 * @param fromLive whether it started from what is published, although a draft is open
 * @param unsaved whether it has unsaved changes
 * @param at the part that was asked for; empty if none was
 */
record EditPage(
        DeskEntry subject,
        String name,
        FormView form,
        @Nullable Waiting open,
        String token,
        Saving saving,
        Colleagues.Seen others,
        boolean isNew,
        boolean fromLive,
        boolean mayRemove,
        boolean unsaved,
        String at) {

    /** Whether the check raised doubts that a publisher may overrule. */
    public boolean doubted() {
        return !form.wrong().isEmpty() && form.wrong().stream().allMatch(FormView.Wrong::overridable);
    }

    /** Whether something is wrong with the note. */
    public boolean noted() {
        return form.wrong().stream().anyMatch(wrong -> wrong.target().equals("#note"));
    }

    /** The state of what is open, or else of the entry. */
    public String stateCode() {
        return open == null ? subject.status() : open.state();
    }

    /** The same form, with the time to publish that was typed. */
    EditPage toBePublished(String typed) {
        return new EditPage(
                subject, name, form, open, token, saving.at(typed), others, isNew, fromLive, mayRemove, unsaved, at);
    }

    /** The note, the time to publish and the tick boxes beside the save button. */
    record Saving(
            String note,
            boolean minor,
            boolean overruling,
            boolean including,
            boolean keepingSchedule,
            String publishAt) {

        Saving at(String typed) {
            return new Saving(note, minor, overruling, including, keepingSchedule, typed);
        }

        /** For an entry that does not exist yet, which has nothing to tick. */
        static Saving withNote(String note) {
            return new Saving(note, false, false, false, false, "");
        }
    }

    /**
     * The state that waits to be published.
     *
     * @param decision what was asked of its author
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
            Decision decision,
            @Nullable String publishAt,
            List<String> aside,
            boolean own,
            boolean mayDiscard,
            String carried,
            @Nullable DiffView changes) {}

    /**
     * What was asked of the author: a comment on the whole, who wrote it and when, and what is still to be resolved.
     *
     * @param words null if nobody has decided on it
     */
    record Decision(
            @Nullable String by,
            @Nullable String when,
            @Nullable String words,
            List<Remark> remarks) {}

    /** An unresolved comment, and the part of the form that it is about. */
    record Remark(long id, String part, String title, String by, String words) {}
}
