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
 * @param restoring whether the comparison shows what restoring it would change
 * @param aside why it was not published on schedule, or what it lacks
 * @param back sources in the bin that it rests on
 */
record ReviewPage(
        DeskEntry subject,
        String name,
        long id,
        int number,
        String state,
        String author,
        @Nullable String note,
        boolean minor,
        String when,
        @Nullable String publishAt,
        @Nullable String decidedBy,
        @Nullable String decision,
        boolean open,
        boolean outdated,
        List<String> may,
        boolean restoring,
        List<String> aside,
        DiffView comparison,
        List<TypedLeads.Remark> leads,
        List<FormView.Wrong> wrong,
        List<Missing> missing,
        String noteTyped,
        String commentTyped) {

    /** Something in the bin that a state needs. */
    record Missing(String name, String form) {}

    /** Whether the editor may take this action now. */
    public boolean may(String act) {
        return may.contains(act);
    }
}
