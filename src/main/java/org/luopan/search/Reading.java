package org.luopan.search;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.Bits;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.jspecify.annotations.Nullable;
import org.luopan.index.IndexFields;
import org.luopan.index.JoinedIndex;
import org.luopan.language.Language;

/**
 * One state of the index, opened once for all that a search asks of it. What documents say comes from memory: a document never
 * changes, a changed entry gets another one.
 */
final class Reading implements AutoCloseable {

    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortedNumericSortField(IndexFields.POSITION, SortField.Type.INT));

    private final SearchPredicateFactory f;
    private final Spellings spellings;
    private final Cache<Document, Hit> known;
    private final IndexReader reader;
    private final IndexSearcher searcher;
    private int users = 1;

    Reading(SearchScope<?> scope, JoinedIndex joined, Spellings spellings, Cache<Document, Hit> known) {
        this.f = scope.predicate();
        this.spellings = spellings;
        this.known = known;
        try {
            this.reader = joined.of(scope.extension(LuceneExtension.get()).openIndexReader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
    }

    /** A document of a segment, as readers of one language see it. */
    record Document(IndexReader.CacheKey segment, int number, Language language) {}

    /** Some of the best hits, and how many there are of each kind. */
    record Best(List<Hit> hits, Map<String, Long> kinds) {

        long total() {
            return kinds.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    SearchPredicateFactory predicates() {
        return f;
    }

    IndexReader reader() {
        return reader;
    }

    /** The same for one more user in this thread, who closes it too. */
    Reading again() {
        users++;
        return this;
    }

    @Override
    public void close() {
        if (--users > 0) {
            return;
        }
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Query query(SearchPredicate predicate) {
        return LuceneMigrationUtils.toLuceneQuery(predicate);
    }

    /**
     * What has terms of a field that are spelt almost like a word, the nearest first.
     *
     * @param right how many letters at the beginning are not wrong
     */
    PredicateFinalStep almost(String field, String word, int slips, int right) {
        var any = new BooleanQuery.Builder();
        spellings
                .near(reader, field, word, slips, right)
                .forEach(near -> any.add(
                        new BoostQuery(
                                new ConstantScoreQuery(new TermQuery(new Term(field, near.word()))), near.likeness()),
                        Occur.SHOULD));
        return f.extension(LuceneExtension.get()).fromLuceneQuery(any.build());
    }

    /** Whether anything matches. */
    boolean has(PredicateFinalStep what) {
        try {
            var weight =
                    searcher.createWeight(searcher.rewrite(query(what.toPredicate())), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (var leaf : reader.leaves()) {
                var scorer = weight.scorer(leaf);
                if (scorer != null && hasAny(scorer.iterator(), leaf.reader().getLiveDocs())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasAny(DocIdSetIterator documents, @Nullable Bits live) throws IOException {
        var next = documents.nextDoc();
        while (next != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(next)) {
            next = documents.nextDoc();
        }
        return next != DocIdSetIterator.NO_MORE_DOCS;
    }

    /** Some of what matches, best first. */
    Best best(Query query, int offset, int limit, Language language) {
        var most = Math.max(1, Math.min(reader.maxDoc(), Math.addExact(offset, limit)));
        try {
            var found = searcher.search(
                    query,
                    new MultiCollectorManager(
                            new TopFieldCollectorManager(BEST_FIRST, most, null, Integer.MAX_VALUE), new KindCounts()));
            var top = ((TopDocs) found[0]).scoreDocs;
            var hits = new ArrayList<Hit>();
            for (var one : Arrays.asList(top).subList(Math.min(offset, top.length), top.length)) {
                hits.add(hit(one.doc, language));
            }
            @SuppressWarnings("unchecked")
            var kinds = (Map<String, Long>) found[1];
            return new Best(hits, kinds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The passages of a field that match best, by the addresses of these hits; without those that have none. */
    Map<String, Passage> passages(String field, Query query, List<Hit> hits, Quotes quotes) {
        try {
            var addresses = new HashMap<Integer, String>();
            for (var hit : hits) {
                document(hit).ifPresent(document -> addresses.put(document, hit.address()));
            }
            var documents = addresses.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            var passages = new HashMap<String, Passage>();
            quotes.of(searcher, field, query, documents)
                    .forEach((document, text) -> passages.put(
                            Objects.requireNonNull(addresses.get(document)), Passage.of(null, text.trim())));
            return passages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the document of a hit. */
    private Optional<Integer> document(Hit hit) throws IOException {
        var address = new Term(IndexFields.ADDRESS, hit.address());
        for (var leaf : reader.leaves()) {
            var documents = leaf.reader().postings(address, PostingsEnum.NONE);
            var live = leaf.reader().getLiveDocs();
            while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(documents.docID())) {
                    return Optional.of(leaf.docBase + documents.docID());
                }
            }
        }
        return Optional.empty();
    }

    /** How much matches of each kind. */
    Map<String, Long> kinds(Query query) {
        try {
            return searcher.search(query, new KindCounts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Hit hit(int document, Language language) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        var cache = leaf.reader().getCoreCacheHelper();
        if (cache == null) {
            return Hit.read(leaf.reader(), document - leaf.docBase, language);
        }
        var key = new Document(cache.getKey(), document - leaf.docBase, language);
        var hit = known.getIfPresent(key);
        if (hit == null) {
            hit = Hit.read(leaf.reader(), key.number, language);
            known.put(key, hit);
        }
        return hit;
    }

    /** Counts documents by their kinds. */
    private static final class KindCounts implements CollectorManager<KindCounts.Counting, Map<String, Long>> {

        @Override
        public Counting newCollector() {
            return new Counting();
        }

        @Override
        public Map<String, Long> reduce(Collection<Counting> collectors) {
            var all = new HashMap<String, Long>();
            collectors.forEach(one -> one.counts.forEach((kind, count) -> all.merge(kind, count, Long::sum)));
            return all;
        }

        private static final class Counting extends SimpleCollector {

            private final Map<String, Long> counts = new HashMap<>();
            private SortedSetDocValues kinds = DocValues.emptySortedSet();
            private int[] byKind = {};

            @Override
            protected void doSetNextReader(LeafReaderContext segment) throws IOException {
                kinds = DocValues.getSortedSet(segment.reader(), IndexFields.KIND);
                byKind = new int[(int) kinds.getValueCount()];
            }

            @Override
            public void collect(int document) throws IOException {
                if (kinds.advanceExact(document)) {
                    byKind[(int) kinds.nextOrd()]++;
                }
            }

            @Override
            public void finish() throws IOException {
                for (var kind = 0; kind < byKind.length; kind++) {
                    if (byKind[kind] > 0) {
                        counts.merge(kinds.lookupOrd(kind).utf8ToString(), (long) byKind[kind], Long::sum);
                    }
                }
                byKind = new int[0];
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }
    }
}
