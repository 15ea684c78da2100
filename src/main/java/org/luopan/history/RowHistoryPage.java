package org.luopan.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.difference.DiffView.RowView;

/**
 * The published changes of one row of an entry, the latest first.
 *
 * @param form the form of the entry
 * @param title what the row is about; empty if it was not found
 * @param since the number of the oldest state that was looked at
 * @param older where earlier states can be looked at; null if there are none
 */
record RowHistoryPage(
        String entry,
        String form,
        String title,
        List<Change> changes,
        int since,
        @Nullable String older) {

    /**
     * One change of the row.
     *
     * @param first whether it was there already in the first state that is known
     * @param comparison where the whole change can be seen; null if there is nothing before it
     */
    record Change(
            int number,
            String when,
            String author,
            @Nullable String decidedBy,
            @Nullable String note,
            boolean first,
            @Nullable String comparison,
            RowView row) {}
}
