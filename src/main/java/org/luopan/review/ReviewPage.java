package org.luopan.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.conversation.Conversation;
import org.luopan.desk.FormView;
import org.luopan.difference.DiffView;
import org.luopan.difference.FilterChanges;
import org.luopan.entry.DeskEntry;
import org.luopan.evidenceform.LeadChanges;
import org.luopan.evidenceform.TypedLeads;

/**
 * One revision compared with what is published, or with another.
 *
 * @param restoring whether the comparison shows what restoring it would change
 * @param undoable whether the editor may undo what it changed
 */
record ReviewPage(
        DeskEntry subject,
        String name,
        State revision,
        boolean open,
        boolean outdated,
        List<String> may,
        boolean restoring,
        boolean undoable,
        DiffView comparison,
        Findings findings,
        Talk talk,
        Typed typed) {

    /** Whether the editor may take this action now. */
    public boolean may(String act) {
        return may.contains(act);
    }

    /** The revision itself: its state, its authors, and its author's note. */
    record State(
            long id,
            int number,
            String code,
            String author,
            String when,
            @Nullable String note,
            boolean minor,
            @Nullable String publishAt,
            Decision decision) {}

    /** Who decided on it and when, with their comment. */
    record Decision(
            @Nullable String by,
            @Nullable String when,
            @Nullable String words) {}

    /**
     * What was said about it.
     *
     * @param besides what is about nothing that the comparison shows
     */
    record Talk(Conversation conversation, List<Conversation.Thread> besides) {}

    /**
     * What the person who decides needs to know.
     *
     * @param aside why it was not published on schedule, or what it lacks
     * @param effects which values the page will lead with, of those that it changes
     * @param leads newer figures that will not lead on the page
     * @param missing required entries that are in the bin
     * @param filters under what filters will find the entry, and no longer
     * @param takenBack what was published since, which restoring takes back
     * @param besideDraft whether another draft of the entry is open
     */
    record Findings(
            List<String> aside,
            List<LeadChanges.Change> effects,
            List<TypedLeads.Remark> leads,
            List<FormView.Wrong> wrong,
            List<Missing> missing,
            List<Since> takenBack,
            FilterChanges.Change filters,
            boolean besideDraft) {

        /** What is wrong with a field of this page; null if nothing is. */
        public @Nullable String fault(String field) {
            return wrong.stream()
                    .filter(one -> one.target().equals("#" + field))
                    .map(FormView.Wrong::message)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A state that was published later, with everybody who had a part in it. */
    record Since(
            long id,
            int number,
            String by,
            String when,
            @Nullable String note) {}

    /**
     * The words typed into the forms of this page.
     *
     * @param said a comment on the row or field with this anchor
     */
    record Typed(String note, String comment, String said, String anchor) {

        static final Typed NOTHING = new Typed("", "", "", "-");
    }

    /** Something in the bin that a state needs. */
    record Missing(String name, String form) {}
}
