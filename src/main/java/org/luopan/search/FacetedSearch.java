package org.luopan.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.luopan.browse.FacetResult;
import org.luopan.browse.FacetTerms;
import org.luopan.browse.Filter;
import org.luopan.entry.Entry;
import org.luopan.index.IndexFields;
import org.luopan.language.Language;
import org.luopan.vocabulary.Strength;
import org.luopan.web.Pagination;
import org.springframework.stereotype.Component;

/** Runs filters on the search index: one query for the page and its counts, and one more for each facet with a choice. */
@Component
public class FacetedSearch {

    private static final AggregationKey<Map<String, Long>> COUNTS = AggregationKey.of("counts");
    private static final int MOST_VALUES = 10_000;

    private final EntityManager entities;

    FacetedSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** Finds one page of entries; the strongest come first if the filter chose values that have strengths. */
    public FacetResult find(Class<? extends Entry> type, Filter filter, FacetTerms terms, int size, Language language) {
        var scope = Search.session(entities).scope(type);
        var result = Search.session(entities)
                .search(scope)
                .select(f -> f.id(Long.class))
                .where(matching(scope.predicate(), filter, terms, Set.of(), true))
                .sort(order(scope, filter, language))
                .aggregation(
                        COUNTS,
                        f -> f.terms().field(IndexFields.FACET, String.class).maxTermCount(MOST_VALUES))
                .fetch(Math.multiplyExact(filter.page() - 1, size), size);
        var total = result.total().hitCount();
        var within = filter.within(new Pagination(filter.page(), size, total).pages());
        if (!within.equals(filter)) {
            return find(type, within, terms, size, language);
        }
        var counts = new HashMap<String, Map<String, Long>>();
        var unlifted = result.aggregation(COUNTS);
        for (var facet : filter.shape().facets()) {
            var lifted = terms.lifted(facet);
            var same = lifted.stream().allMatch(other -> filter.chosen(other).isEmpty());
            var all = same ? unlifted : countsWithout(lifted, scope, filter, terms);
            counts.put(facet, terms.counts(facet, filter, all, any -> countWithout(lifted, any, scope, filter, terms)));
        }
        return new FacetResult(filter, result.hits(), total, counts);
    }

    private <T extends Entry> Map<String, Long> countsWithout(
            Set<String> lifted, SearchScope<T> scope, Filter filter, FacetTerms terms) {
        return Search.session(entities)
                .search(scope)
                .where(matching(scope.predicate(), filter, terms, lifted, false))
                .aggregation(
                        COUNTS,
                        f -> f.terms().field(IndexFields.FACET, String.class).maxTermCount(MOST_VALUES))
                .fetch(0)
                .aggregation(COUNTS);
    }

    private <T extends Entry> long countWithout(
            Set<String> lifted, List<String> anyOf, SearchScope<T> scope, Filter filter, FacetTerms terms) {
        var f = scope.predicate();
        return Search.session(entities)
                .search(scope)
                .where(f.bool()
                        .filter(matching(f, filter, terms, lifted, false))
                        .filter(f.terms().field(IndexFields.FACET).matchingAny(anyOf))
                        .toPredicate())
                .fetchTotalHitCount();
    }

    private static SearchPredicate matching(
            SearchPredicateFactory f, Filter filter, FacetTerms terms, Set<String> lifted, boolean scored) {
        var all = f.bool();
        all.filter(f.matchAll());
        for (var facet : filter.shape().facets()) {
            if (lifted.contains(facet)) {
                continue;
            }
            var wanted = filter.wanted(facet);
            if (!wanted.isEmpty()) {
                all.filter(f.terms().field(IndexFields.FACET).matchingAny(terms.all(facet, wanted, filter)));
            }
            var excluded = filter.excluded(facet);
            if (!excluded.isEmpty()) {
                all.mustNot(f.terms().field(IndexFields.FACET).matchingAny(terms.all(facet, excluded, filter)));
            }
            if (scored) {
                strengths(f, facet, wanted).forEach(all::should);
            }
        }
        filter.numbers().forEach((key, number) -> all.filter(limit(f, key, number)));
        if (!filter.text().isEmpty()) {
            all.filter(words(f, filter.text()));
        }
        return all.toPredicate();
    }

    /** Matches all the words in names and texts, or a name that begins with them in any spelling. */
    private static SearchPredicate words(SearchPredicateFactory f, String text) {
        var named = f.bool();
        var question = SearchQuery.of(text);
        if (!question.isEmpty()) {
            named.should(Ranking.begun(f, question));
        }
        return named.should(f.simpleQueryString()
                        .field(IndexFields.TEXT)
                        .matching(quoted(question.asked().get(0)))
                        .defaultOperator(BooleanOperator.AND))
                .toPredicate();
    }

    /** Quotes every word, so that operators of the query language have no effect. */
    private static String quoted(String text) {
        return text.replaceAll("[+|\"*()~\\\\-]", " ");
    }

    private static List<SearchPredicate> strengths(SearchPredicateFactory f, String facet, List<String> values) {
        var clauses = new ArrayList<SearchPredicate>();
        for (var value : values) {
            for (var strength : List.of(Strength.CORE, Strength.STRONG, Strength.PRESENT)) {
                clauses.add(f.match()
                        .field(IndexFields.STRENGTH)
                        .matching(facet + ":" + value + ":" + strength.code())
                        .constantScore()
                        .boost(strength.weight())
                        .toPredicate());
            }
        }
        return clauses;
    }

    /** {@code mau-min} and {@code mau-max} limit the number {@code mau}. */
    private static SearchPredicate limit(SearchPredicateFactory f, String key, long number) {
        var field = key.substring(0, key.length() - 4);
        return key.endsWith("-min")
                ? f.range().field(field).atLeast(number).toPredicate()
                : f.range().field(field).atMost(number).toPredicate();
    }

    private static <T extends Entry> SearchSort order(SearchScope<T> scope, Filter filter, Language language) {
        var f = scope.sort();
        var first =
                filter.sort().equals(filter.shape().defaultSort()) ? strongest(f, filter) : named(f, filter, language);
        return f.composite().add(first).add(f.field(IndexFields.POSITION)).toSort();
    }

    private static SearchSort strongest(SearchSortFactory f, Filter filter) {
        return filter.chosen().isEmpty()
                ? f.field(IndexFields.POSITION).toSort()
                : f.score().toSort();
    }

    private static SearchSort named(SearchSortFactory f, Filter filter, Language language) {
        return switch (filter.sort()) {
            case "name" -> f.field(IndexFields.ORDER + language.code()).toSort();
            case "launched" -> f.field("launched").asc().missing().last().toSort();
            default -> f.field(filter.sort()).desc().missing().last().toSort();
        };
    }
}
