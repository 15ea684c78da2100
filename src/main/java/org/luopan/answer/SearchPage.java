package org.luopan.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.Filter;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.figure.FigureView;
import org.luopan.language.Worded;
import org.luopan.search.HitView;
import org.luopan.web.Pagination;

/** The search page: results by kind, the kind of the best one first, or one long list of the chosen kinds. */
record SearchPage(
        String question,
        @JsonIgnore long total,
        Filter filter,
        @Nullable String meant,
        List<KindCount> kinds,
        List<Answer> answers,
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
            List<Result> hits,
            long total,
            @JsonIgnore String all) {}

    /** One result; of a metric, with its leading value for China. */
    record Result(@JsonUnwrapped HitView entry, @Nullable FigureView figure) {}

    /** Whether a question about everything found nothing at all. */
    @JsonIgnore
    public boolean isUnanswered() {
        return isAsked()
                && total == 0
                && answers.isEmpty()
                && filter.chosen(SearchPages.KIND).isEmpty();
    }

    public boolean isAsked() {
        return !question.isEmpty();
    }
}
