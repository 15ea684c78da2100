package org.luopan.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.Filter;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.language.Coded;
import org.luopan.language.Worded;
import org.luopan.search.HitView;
import org.luopan.search.Passage;
import org.luopan.web.Pagination;

/**
 * The search page: results by kind, the kind of the best one first, or one long list of the chosen kinds.
 *
 * @param close whether nothing was found, and these results only come close
 */
record SearchPage(
        String question,
        @JsonIgnore long total,
        @JsonIgnore boolean close,
        Filter filter,
        @Nullable String meant,
        List<KindCount> kinds,
        List<Answer> answers,
        List<KindResults> groups,
        Pagination pagination)
        implements Listed, Tabular {

    /** Each result once, in the order of the page; of a metric, also its leading value. */
    @Override
    public List<Fact> asTable() {
        return groups.stream()
                .flatMap(group -> group.hits().stream())
                .distinct()
                .flatMap(Result::facts)
                .toList();
    }

    /** The results of a group below the answers; an entry that is itself an answer is not told a second time. */
    public List<Result> below(KindResults group) {
        return group.hits.stream()
                .filter(result -> answers.stream().noneMatch(answer -> answer.isEntry(result.entry)))
                .toList();
    }

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
    record KindResults(
            @Worded("search.kind") String kind,
            List<Result> hits,
            long total,
            @JsonIgnore String all) {}

    /** One result; of a metric, with its leading value for China. */
    record Result(@JsonUnwrapped HitView entry, @Nullable FigureView figure) {

        private Stream<Fact> facts() {
            var slug = entry.address().substring(entry.address().indexOf('/') + 1);
            var ref = Coded.find(EntryKind.class, entry.kind())
                    .map(kind -> new EntryRef(kind, slug, entry.name(), entry.zh(), null, entry.seal(), entry.hue(), 0))
                    .orElse(null);
            var passage = entry.passage();
            var words = passage == null
                    ? entry.name().words()
                    : passage.pieces().stream().map(Passage.Piece::words).collect(Collectors.joining());
            return Stream.concat(
                    Stream.of(Fact.of(ref, "result", Label.of(entry.name().words()), entry.address(), words)),
                    Stream.ofNullable(figure).map(value -> Fact.of(ref, value)));
        }
    }

    /** Whether a question about everything found nothing at all. */
    @JsonIgnore
    public boolean isUnanswered() {
        return isAsked()
                && (total == 0 || close)
                && answers.isEmpty()
                && filter.chosen(SearchPages.KIND).isEmpty();
    }

    public boolean isAsked() {
        return !question.isEmpty();
    }
}
