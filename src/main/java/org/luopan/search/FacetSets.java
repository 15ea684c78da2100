package org.luopan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.luopan.index.IndexFields;
import org.springframework.stereotype.Component;

/**
 * Which documents have which facet values, in memory. A segment of the index never changes, so its sets are made once; counting is
 * then a matter of comparing bits.
 */
@Component
class FacetSets {

    /** A value that fewer documents have than one in so many is kept as a list of them. */
    private static final int RARE = 64;

    private final BySegment<Segment> segments = new BySegment<>(FacetSets::read);

    /** The sets of one segment by {@code facet:value}. */
    record Segment(int size, Map<String, Documents> values) {

        /** The documents that have any of these values. */
        FixedBitSet any(List<String> terms) {
            var any = new FixedBitSet(size);
            terms.forEach(term -> {
                var documents = values.get(term);
                if (documents != null) {
                    documents.addTo(any);
                }
            });
            return any;
        }
    }

    /** Some documents of a segment. */
    sealed interface Documents {

        void addTo(FixedBitSet set);

        long countIn(FixedBitSet set);
    }

    private record Many(FixedBitSet set) implements Documents {

        @Override
        public void addTo(FixedBitSet other) {
            other.or(set);
        }

        @Override
        public long countIn(FixedBitSet other) {
            return FixedBitSet.intersectionCount(set, other);
        }
    }

    private static final class Few implements Documents {

        private final int[] numbers;

        Few(int[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public void addTo(FixedBitSet other) {
            for (var number : numbers) {
                other.set(number);
            }
        }

        @Override
        public long countIn(FixedBitSet other) {
            var count = 0L;
            for (var number : numbers) {
                count += other.get(number) ? 1 : 0;
            }
            return count;
        }
    }

    Segment of(LeafReader segment) {
        return segments.of(segment);
    }

    private static Segment read(LeafReader segment) {
        var values = new HashMap<String, Documents>();
        try {
            var terms = segment.terms(IndexFields.FACET);
            if (terms != null) {
                var each = terms.iterator();
                for (var term = each.next(); term != null; term = each.next()) {
                    values.put(
                            term.utf8ToString(),
                            documents(each.postings(null, PostingsEnum.NONE), each.docFreq(), segment.maxDoc()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Segment(segment.maxDoc(), values);
    }

    private static Documents documents(PostingsEnum postings, int howMany, int size) throws IOException {
        if (howMany > size / RARE) {
            var set = new FixedBitSet(size);
            set.or(postings);
            return new Many(set);
        }
        var numbers = new int[howMany];
        var found = 0;
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            numbers[found++] = postings.docID();
        }
        return new Few(Arrays.copyOf(numbers, found));
    }
}
