package org.luopan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.FacetTerms;
import org.luopan.browse.Filter;

/** Counts what one filter finds in one state of the index, also without the choices of some facets. */
final class FacetCounting {

    private final IndexReader reader;
    private final Filter filter;
    private final FacetTerms terms;
    private final List<CountedSegment> parts = new ArrayList<>();

    /**
     * @param besides what else the filter asks for, such as words and numbers; null if nothing
     */
    FacetCounting(IndexReader reader, FacetSets sets, Filter filter, FacetTerms terms, @Nullable Query besides) {
        this.reader = reader;
        this.filter = filter;
        this.terms = terms;
        try {
            var searcher = new IndexSearcher(reader);
            var weight = besides == null
                    ? null
                    : searcher.createWeight(searcher.rewrite(besides), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (var leaf : reader.leaves()) {
                parts.add(new CountedSegment(sets.of(leaf.reader()), candidates(leaf, weight)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One segment: its facet values, and the documents that are not deleted and have what is asked for besides facets. */
    private record CountedSegment(FacetSets.Segment segment, FixedBitSet candidates) {}

    /** How many documents the filter finds. */
    long total() {
        return parts.stream()
                .mapToLong(part -> matching(part, Set.of()).cardinality())
                .sum();
    }

    /** The documents that the filter finds, by their numbers in the whole index. */
    FixedBitSet found() {
        var found = new FixedBitSet(reader.maxDoc());
        for (var leaf : reader.leaves()) {
            var matching = matching(parts.get(leaf.ord), Set.of());
            for (var document = next(matching, 0);
                    document < matching.length();
                    document = next(matching, document + 1)) {
                found.set(leaf.docBase + document);
            }
        }
        return found;
    }

    private static int next(FixedBitSet set, int from) {
        return from < set.length() ? set.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    /** How many of them have each value, if nothing were chosen of these facets. */
    Map<String, Long> countsWithout(Set<String> lifted) {
        var counts = new HashMap<String, Long>();
        for (var part : parts) {
            var matching = matching(part, lifted);
            part.segment.values().forEach((term, documents) -> {
                var count = documents.countIn(matching);
                if (count > 0) {
                    counts.merge(term, count, Long::sum);
                }
            });
        }
        return counts;
    }

    /** How many of them have any of these values, if nothing were chosen of these facets. */
    long countWithout(Set<String> lifted, List<String> anyOf) {
        return parts.stream()
                .mapToLong(part -> FixedBitSet.intersectionCount(matching(part, lifted), part.segment.any(anyOf)))
                .sum();
    }

    private FixedBitSet matching(CountedSegment part, Set<String> lifted) {
        var matching = part.candidates.clone();
        for (var facet : filter.shape().facets()) {
            if (lifted.contains(facet)) {
                continue;
            }
            var wanted = filter.wanted(facet);
            if (!wanted.isEmpty()) {
                matching.and(part.segment.any(terms.all(facet, wanted, filter)));
            }
            var excluded = filter.excluded(facet);
            if (!excluded.isEmpty()) {
                matching.andNot(part.segment.any(terms.all(facet, excluded, filter)));
            }
        }
        return matching;
    }

    private static FixedBitSet candidates(LeafReaderContext leaf, @Nullable Weight weight) throws IOException {
        var size = leaf.reader().maxDoc();
        var candidates = new FixedBitSet(size);
        if (weight == null) {
            candidates.set(0, size);
        } else {
            var scorer = weight.scorer(leaf);
            if (scorer != null) {
                candidates.or(scorer.iterator());
            }
        }
        var live = leaf.reader().getLiveDocs();
        for (var document = 0; live != null && document < size; document++) {
            if (!live.get(document)) {
                candidates.clear(document);
            }
        }
        return candidates;
    }
}
