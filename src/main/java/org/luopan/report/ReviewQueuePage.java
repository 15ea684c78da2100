package org.luopan.report;

import java.util.List;
import org.luopan.address.QueryString;
import org.luopan.web.Pagination;

/** What waits to be approved or to be published by itself. */
record ReviewQueuePage(String kind, List<String> kinds, List<Row> rows, Pagination pagination) {

    /** One revision that waits; {@code aside} says why it was not published at its time. */
    record Row(
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
