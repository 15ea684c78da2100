package org.luopan.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.Filter;
import org.luopan.web.Pagination;

/** What the search page shows: answers by kind, the kind of the best one first, or one long list of the kinds that were chosen. */
record SearchPage(
        String question,
        long total,
        Filter filter,
        @Nullable String meant,
        List<KindCount> kinds,
        List<Group> groups,
        Pagination pagination) {

    /** A kind with the number of its answers, and the addresses with it alone and without any choice. */
    record KindCount(String kind, long count, boolean chosen, String toggle) {}

    /** Answers of one kind, or, where it says none, of all kinds. */
    record Group(String kind, List<HitView> hits, long total, String all) {}

    public boolean isAsked() {
        return !question.isEmpty();
    }
}
