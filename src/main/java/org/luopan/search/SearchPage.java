package org.luopan.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.Filter;
import org.luopan.web.Pagination;

/** The search page: results by kind, the kind of the best one first, or one long list of the chosen kinds. */
record SearchPage(
        String question,
        long total,
        Filter filter,
        @Nullable String meant,
        List<KindCount> kinds,
        List<Group> groups,
        Pagination pagination) {

    /** A kind with the number of its results, and the addresses with only this kind and with all kinds. */
    record KindCount(String kind, long count, boolean chosen, String toggle) {}

    /** Results of one kind, or of all kinds if it names none. */
    record Group(String kind, List<HitView> hits, long total, String all) {}

    public boolean isAsked() {
        return !question.isEmpty();
    }
}
