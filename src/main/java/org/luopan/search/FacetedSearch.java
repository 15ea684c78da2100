package org.luopan.search;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.FixedBitSet;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.lowlevel.common.impl.MetadataFields;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Runs filters on the search index: one query for the page; the counts of all facets come from memory. */
@Component
public class FacetedSearch {

    private static final List<Strength> SCORED = List.of(Strength.CORE, Strength.STRONG, Strength.PRESENT);

    /** With fewer documents all of them are put in order once; with more only what is far down a list is looked up so. */
    private static final int FEW_DOCUMENTS = 10_000;

    private static final int FAR_DOWN = 1_000;

    private final EntityManager entities;
    private final FacetSets sets;
    private final IndexKeeper index;
    private final int few;
    private final Map<Class<? extends Entry>, SearchScope<? extends Entry>> scopes = new ConcurrentHashMap<>();
    private final Map<Sorted, Order> orders = new ConcurrentHashMap<>();

    @Autowired
    FacetedSearch(EntityManager entities, FacetSets sets, IndexKeeper index) {
        this(entities, sets, index, FEW_DOCUMENTS);
    }

    /** With another idea of how many documents are few. */
    FacetedSearch(EntityManager entities, FacetSets sets, IndexKeeper index, int few) {
        this.few = few;
        this.entities = entities;
        this.sets = sets;
        this.index = index;
    }

    /** Finds one page of entries; the strongest come first if the filter chose values that have strengths. */
    public FacetResult find(Class<? extends Entry> type, Filter filter, FacetTerms terms, int size, Language language) {
        return find(type, filter, terms, size, language, counting -> counts(counting, filter, terms));
    }

    /** As {@link #find}, without the number of entries that each value has, which takes longer than the rest. */
    public FacetResult first(
            Class<? extends Entry> type, Filter filter, FacetTerms terms, int most, Language language) {
        return find(type, filter, terms, most, language, counting -> Map.of());
    }

    private FacetResult find(
            Class<? extends Entry> type,
            Filter filter,
            FacetTerms terms,
            int size,
            Language language,
            Function<FacetCounting, Map<String, Map<String, Long>>> counts) {
        index.requireReady();
        var scope = scopes.computeIfAbsent(type, Search.mapping(entities.getEntityManagerFactory())::scope);
        try (var reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
            var counting = new FacetCounting(reader, sets, filter, terms, besides(scope.predicate(), filter));
            var total = counting.total();
            var within = filter.within(new Pagination(filter.page(), size, total).pages());
            var offset = Math.multiplyExact(within.page() - 1, size);
            var ids = reader.maxDoc() <= few || offset >= FAR_DOWN
                    ? ordered(new Sorted(type, sort(within), language), scope, reader)
                            .ids(reader, strongestFirst(reader, counting.found(), within), offset, size)
                    : page(scope, within, terms, size, language);
            return new FacetResult(within, ids, total, counts.apply(counting));
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

    /** One way to put all entries of a kind in order. */
    private record Sorted(Class<? extends Entry> type, String sort, Language language) {}

    /** The order that documents stand in before what was chosen is looked at: that of editors is the default one. */
    private static String sort(Filter filter) {
        return filter.sort().equals(filter.shape().defaultSort()) ? IndexFields.POSITION : filter.sort();
    }

    /** The order of the documents in this state of the index; the last one of each kind is kept. */
    private Order ordered(Sorted how, SearchScope<? extends Entry> scope, IndexReader reader) throws IOException {
        var known = orders.get(how);
        if (known != null && known.isOf(reader)) {
            return known;
        }
        var f = scope.sort();
        var position = f.field(IndexFields.POSITION);
        var sort = how.sort.equals(IndexFields.POSITION)
                ? position.toSort()
                : f.composite()
                        .add(named(f, how.sort, how.language))
                        .add(position)
                        .toSort();
        var order = Order.of(reader, LuceneMigrationUtils.toLuceneSort(sort));
        orders.put(how, order);
        return order;
    }

    /** How strong each document is in what was chosen: the sum of what Lucene would score. */
    private static Order.Ranked strongestFirst(IndexReader reader, FixedBitSet found, Filter filter)
            throws IOException {
        if (filter.chosen().isEmpty() || !filter.sort().equals(filter.shape().defaultSort())) {
            return new Order.Ranked(found, null);
        }
        var scores = new int[reader.maxDoc()];
        for (var facet : filter.shape().facets()) {
            for (var value : filter.wanted(facet)) {
                for (var strength : SCORED) {
                    Order.add(
                            scores,
                            strength.weight(),
                            reader,
                            new Term(IndexFields.STRENGTH, term(facet, value, strength)));
                }
            }
        }
        return new Order.Ranked(found, scores);
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
            named.should(MatchRanking.begun(f, question));
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

    private static String term(String facet, String value, Strength strength) {
        return facet + ":" + value + ":" + strength.code();
    }

    private static List<SearchPredicate> strengths(SearchPredicateFactory f, String facet, List<String> values) {
        var clauses = new ArrayList<SearchPredicate>();
        for (var value : values) {
            for (var strength : SCORED) {
                clauses.add(f.match()
                        .field(IndexFields.STRENGTH)
                        .matching(term(facet, value, strength))
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
        var first = filter.sort().equals(filter.shape().defaultSort())
                ? strongest(f, filter)
                : named(f, filter.sort(), language);
        return f.composite().add(first).add(f.field(IndexFields.POSITION)).toSort();
    }

    private static SearchSort strongest(SearchSortFactory f, Filter filter) {
        return filter.chosen().isEmpty()
                ? f.field(IndexFields.POSITION).toSort()
                : f.score().toSort();
    }

    private static SearchSort named(SearchSortFactory f, String sort, Language language) {
        return switch (sort) {
            case "name" -> f.field(IndexFields.ORDER + language.code()).toSort();
            case "launched" -> f.field("launched").asc().missing().last().toSort();
            default -> f.field(sort).desc().missing().last().toSort();
        };
    }

    /**
     * All documents of one state of the index in one order. A page of a list is then found by counting bits, however far down it is and
     * with any filter.
     */
    private static final class Order {

        private final List<IndexReader.CacheKey> segments;
        private final int[] documents;

        private Order(List<IndexReader.CacheKey> segments, int[] documents) {
            this.segments = segments;
            this.documents = documents;
        }

        /** What a filter finds, and how strong each document is in what it asks for; null if that does not matter. */
        record Ranked(FixedBitSet found, int @Nullable [] scores) {}

        static Order of(IndexReader reader, Sort sort) throws IOException {
            var all = new IndexSearcher(reader).search(new MatchAllDocsQuery(), Math.max(1, reader.maxDoc()), sort);
            return new Order(
                    segments(reader),
                    Arrays.stream(all.scoreDocs).mapToInt(one -> one.doc).toArray());
        }

        /** Whether it is still the order of this index: documents that were deleted since are not found anyway. */
        boolean isOf(IndexReader reader) {
            return !segments.isEmpty() && segments.equals(segments(reader));
        }

        /** The segments in their order; none if they cannot be told apart. */
        private static List<IndexReader.CacheKey> segments(IndexReader reader) {
            var segments = new ArrayList<IndexReader.CacheKey>();
            for (var leaf : reader.leaves()) {
                var cache = leaf.reader().getCoreCacheHelper();
                if (cache == null) {
                    return List.of();
                }
                segments.add(cache.getKey());
            }
            return segments;
        }

        /** Adds to the scores of all documents with a term. */
        static void add(int[] scores, int weight, IndexReader reader, Term term) throws IOException {
            for (var leaf : reader.leaves()) {
                var documents = leaf.reader().postings(term, PostingsEnum.NONE);
                while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    scores[leaf.docBase + documents.docID()] += weight;
                }
            }
        }

        /** The ids of the entries on one page of what was found: the strongest first, then in this order. */
        List<Long> ids(IndexReader reader, Ranked ranked, int offset, int size) throws IOException {
            var page = ranked.scores == null
                    ? Arrays.stream(documents)
                            .filter(ranked.found::get)
                            .skip(offset)
                            .limit(size)
                            .toArray()
                    : strongest(ranked.found, ranked.scores, offset, size);
            var ids = new ArrayList<Long>(page.length);
            for (var document : page) {
                var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
                ids.add(id(
                        DocValues.getBinary(leaf.reader(), MetadataFields.idDocValueFieldName()),
                        document - leaf.docBase));
            }
            return ids;
        }

        private int[] strongest(FixedBitSet found, int[] scores, int offset, int size) {
            var places = new long[found.cardinality()];
            var filled = 0;
            for (var place = 0; place < documents.length; place++) {
                if (found.get(documents[place])) {
                    var weakness = Integer.MAX_VALUE - scores[documents[place]];
                    places[filled++] = (long) weakness << Integer.SIZE | place;
                }
            }
            Arrays.sort(places, 0, filled);
            return Arrays.stream(places, 0, filled)
                    .skip(offset)
                    .limit(size)
                    .mapToInt(place -> documents[(int) place])
                    .toArray();
        }

        private static long id(BinaryDocValues ids, int document) throws IOException {
            if (!ids.advanceExact(document)) {
                throw new IOException("Document without the id of its entry");
            }
            return Long.parseLong(ids.binaryValue().utf8ToString());
        }
    }
}
