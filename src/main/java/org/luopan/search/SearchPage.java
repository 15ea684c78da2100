package org.luopan.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.Filter;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.language.Worded;
import org.luopan.web.Pagination;

/** The search page: results by kind, the kind of the best one first, or one long list of the chosen kinds. */
record SearchPage(
        String question,
        @JsonIgnore long total,
        Filter filter,
        @Nullable String meant,
        List<KindCount> kinds,
        List<Group> groups,
        Pagination pagination)
        implements Listed {

    @Override
    public Size listed() {
        return new Size(total, pagination.page(), pagination.pages());
    }

    /** A kind with the number of its results, and the addresses with only this kind and with all kinds. */
    record KindCount(
            @Worded("search.kind") String kind,
            long count,
            boolean chosen,
            @JsonIgnore String toggle) {}

    /** Results of one kind, or of all kinds if it names none. */
    record Group(
            @Worded("search.kind") String kind,
            List<HitView> hits,
            long total,
            @JsonIgnore String all) {}

    public boolean isAsked() {
        return !question.isEmpty();
    }
}
