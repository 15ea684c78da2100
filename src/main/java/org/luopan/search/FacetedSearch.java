package org.luopan.search;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.FacetResult;
import org.luopan.browse.FacetTerms;
import org.luopan.browse.Filter;
import org.luopan.entry.Entry;
import org.luopan.index.IndexFields;
import org.luopan.index.IndexKeeper;
import org.luopan.language.Language;
import org.luopan.vocabulary.Strength;
import org.luopan.web.Pagination;
import org.springframework.stereotype.Component;

/** Runs filters on the search index: one query for the page; the counts of all facets come from memory. */
@Component
public class FacetedSearch {

    private final EntityManager entities;
    private final FacetSets sets;
    private final IndexKeeper index;

    FacetedSearch(EntityManager entities, FacetSets sets, IndexKeeper index) {
        this.entities = entities;
        this.sets = sets;
        this.index = index;
    }

    /** Finds one page of entries; the strongest come first if the filter chose values that have strengths. */
    public FacetResult find(Class<? extends Entry> type, Filter filter, FacetTerms terms, int size, Language language) {
        index.requireReady();
        var scope = Search.session(entities).scope(type);
        try (var reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
            var counting = new FacetCounting(reader, sets, filter, terms, besides(scope.predicate(), filter));
            var total = counting.total();
            var within = filter.within(new Pagination(filter.page(), size, total).pages());
            return new FacetResult(
                    within, page(scope, within, terms, size, language), total, counts(counting, filter, terms));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of the entries with one facet term, those with the largest number in a field first. */
    public List<Long> largest(Class<? extends Entry> type, String term, String field, int most) {
        index.requireReady();
        return Search.session(entities)
                .search(type)
                .select(f -> f.id(Long.class))
                .where(f -> f.match().field(IndexFields.FACET).matching(term))
                .sort(f -> f.composite()
                        .add(f.field(field).desc().missing().last())
                        .add(f.field(IndexFields.POSITION)))
                .fetchHits(most);
    }

    private <T extends Entry> List<Long> page(
            SearchScope<T> scope, Filter filter, FacetTerms terms, int size, Language language) {
        return Search.session(entities)
                .search(scope)
                .select(f -> f.id(Long.class))
                .where(matching(scope.predicate(), filter, terms))
                .sort(order(scope, filter, language))
                .fetchHits(Math.multiplyExact(filter.page() - 1, size), size);
    }

    private static Map<String, Map<String, Long>> counts(FacetCounting counting, Filter filter, FacetTerms terms) {
        var counts = new HashMap<String, Map<String, Long>>();
        var unlifted = counting.countsWithout(Set.of());
        for (var facet : filter.shape().facets()) {
            var lifted = terms.lifted(facet);
            var same = lifted.stream().allMatch(other -> filter.chosen(other).isEmpty());
            var all = same ? unlifted : counting.countsWithout(lifted);
            counts.put(facet, terms.counts(facet, filter, all, any -> counting.countWithout(lifted, any)));
        }
        return counts;
    }

    /** What a filter asks for besides facet values; null if nothing. */
    private static @Nullable Query besides(SearchPredicateFactory f, Filter filter) {
        if (filter.numbers().isEmpty() && filter.text().isEmpty()) {
            return null;
        }
        var all = f.bool();
        conditions(f, filter).forEach(all::filter);
        return LuceneMigrationUtils.toLuceneQuery(all.toPredicate());
    }

    private static List<SearchPredicate> conditions(SearchPredicateFactory f, Filter filter) {
        var conditions = new ArrayList<SearchPredicate>();
        filter.numbers().forEach((key, number) -> conditions.add(limit(f, key, number)));
        if (!filter.text().isEmpty()) {
            conditions.add(words(f, filter.text()));
        }
        return conditions;
    }

    private static SearchPredicate matching(SearchPredicateFactory f, Filter filter, FacetTerms terms) {
        var all = f.bool();
        all.filter(f.matchAll());
        for (var facet : filter.shape().facets()) {
            var wanted = filter.wanted(facet);
            if (!wanted.isEmpty()) {
                all.filter(f.terms().field(IndexFields.FACET).matchingAny(terms.all(facet, wanted, filter)));
            }
            var excluded = filter.excluded(facet);
            if (!excluded.isEmpty()) {
                all.mustNot(f.terms().field(IndexFields.FACET).matchingAny(terms.all(facet, excluded, filter)));
            }
            strengths(f, facet, wanted).forEach(all::should);
        }
        conditions(f, filter).forEach(all::filter);
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
