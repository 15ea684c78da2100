package org.luopan.data;

import org.luopan.web.Pagination;

/** How many things a list has in all, and which of its pages is shown. */
public record Size(long total, int page, int pages) {

    /** The size of a list that is shown whole. */
    public static Size whole(long total) {
        return new Size(total, 1, 1);
    }

    public static Size of(Pagination pagination) {
        return new Size(pagination.total(), pagination.page(), pagination.pages());
    }
}
