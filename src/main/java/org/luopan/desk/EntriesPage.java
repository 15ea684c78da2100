package org.luopan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.address.QueryString;
import org.luopan.web.Pagination;

/** The entries of one kind at the desk. */
record EntriesPage(String folder, String q, String status, String sort, List<ListedEntry> rows, Pagination pagination) {

    /**
     * One entry, with its open revision.
     *
     * @param publisher who published a source; null for other kinds
     * @param url the address of a source on the web; null if it has none
     * @param cited on how many statements a source bears; null for other kinds
     */
    record ListedEntry(
            long id,
            String folder,
            String slug,
            String name,
            String status,
            @Nullable String open,
            @Nullable String author,
            String updated,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable Long cited) {

        ListedEntry cited(long times) {
            return new ListedEntry(id, folder, slug, name, status, open, author, updated, publisher, url, times);
        }

        /** Whether its address on the web can be opened. */
        public boolean opens() {
            return url != null && url.matches("https?://.*");
        }
    }

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
