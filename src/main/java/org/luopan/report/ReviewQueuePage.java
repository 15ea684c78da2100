package org.luopan.report;

import java.util.List;
import org.luopan.address.QueryString;
import org.luopan.web.Pagination;

/** The revisions that wait for approval or are scheduled. */
record ReviewQueuePage(String kind, List<String> kinds, List<WaitingRevision> rows, Pagination pagination) {

    /** One waiting revision; {@code aside} says why it was not published on schedule. */
    record WaitingRevision(
            long revision,
            int number,
            String kind,
            String name,
            String state,
            String author,
            String note,
            String since,
            String publishAt,
            List<String> aside) {}

    public String query(int page) {
        return new QueryString().with("kind", kind).with("page", page).toString();
    }
}
