package org.luopan.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.comparing.DiffView;
import org.luopan.desk.FormView;
import org.luopan.entry.DeskEntry;
import org.luopan.evidence.TypedLeads;

/**
 * One revision compared with what is published, or with another.
 *
 * @param restoring whether the comparison says what restoring it would change
 */
record ReviewPage(
        DeskEntry subject,
        String name,
        State revision,
        boolean open,
        boolean outdated,
        List<String> may,
        boolean restoring,
        DiffView comparison,
        Findings findings,
        Typed typed) {

    /** Whether the editor may do this with it now. */
    public boolean may(String act) {
        return may.contains(act);
    }

    /** The revision itself: what became of it, whose it is, and what its author says. */
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

    /** Who decided on it, and what they said. */
    record Decision(@Nullable String by, @Nullable String words) {}

    /**
     * What whoever decides has to know.
     *
     * @param aside why it was not published by itself, or what it lacks
     * @param leads newer figures with which the page will not lead
     * @param missing what lies in the bin and is needed
     */
    record Findings(
            List<String> aside, List<TypedLeads.Remark> leads, List<FormView.Wrong> wrong, List<Missing> missing) {}

    /** What was typed into the forms of this page. */
    record Typed(String note, String comment) {

        static final Typed NOTHING = new Typed("", "");
    }

    /** Something in the bin that a state needs. */
    record Missing(String name, String form) {}
}
