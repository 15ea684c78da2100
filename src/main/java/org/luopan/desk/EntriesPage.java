package org.luopan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.address.QueryString;
import org.luopan.web.Pagination;

/** The entries of one kind at the desk. */
record EntriesPage(String folder, String q, String status, String sort, List<Row> rows, Pagination pagination) {

    /** One entry, with its open revision. */
    record Row(
            long id,
            String slug,
            String name,
            String status,
            @Nullable String open,
            @Nullable String author,
            String updated) {}

    /** The query for another page of the same list. */
    public String query(int page) {
        return new QueryString()
                .with("q", q)
                .with("status", status)
                .with("sort", sort)
                .with("page", page)
                .toString();
    }
}
