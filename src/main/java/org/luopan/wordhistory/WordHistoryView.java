package org.luopan.wordhistory;

import java.util.List;
import org.luopan.difference.DiffView.FieldView;
import org.luopan.web.Pagination;

/** The changes of one record, the latest first. */
public record WordHistoryView(List<Change> changes, Pagination pagination) {

    /**
     * One change.
     *
     * @param what created, changed or deleted
     * @param note the release, or that it was imported; empty if an editor did it
     */
    public record Change(long id, String what, String when, String by, String note, List<FieldView> fields) {

        /** Whether there was anything before it. */
        public boolean restorable() {
            return !what.equals("created");
        }
    }

    /** A record that is no longer there, by the change that deleted it. */
    public record DeletedWord(long change, String title, String when, String by) {}
}
