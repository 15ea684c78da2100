package org.luopan.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.PhraseHelper;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sentence of a text that has most of what is asked, with its marks. Reading a text and the places of its words from the index
 * took a fifth of a search; those that are quoted most are kept in memory. A document never changes, so neither do they.
 */
@Component
class Quotes {

    /** Characters of texts; the places of their words take about three times as much. */
    private static final long MOST_HELD = 2_000_000;

    /** Of longer texts the beginning is quoted. */
    private static final int LONGEST = UnifiedHighlighter.DEFAULT_MAX_LENGTH;

    /** Between the values of a field. */
    private static final char APART = '\u0000';

    private static final DefaultPassageFormatter MARKS =
            new DefaultPassageFormatter(Passage.OPEN, Passage.CLOSE, "", false);

    private static final Comparator<org.apache.lucene.search.uhighlight.Passage> BY_PLACE =
            Comparator.comparing(org.apache.lucene.search.uhighlight.Passage::getStartOffset);

    private static final int[] NOWHERE = {};

    private final Cache<Place, Prose> held = Caffeine.newBuilder()
            .maximumWeight(MOST_HELD)
            .<Place, Prose>weigher((place, prose) -> prose.text.length() + 100)
            .executor(Runnable::run)
            .build();

    private record Place(IndexReader.CacheKey segment, int number, String field) {}

    /** A text, where its terms stand in it (the beginning and the end of each), and where its sentences begin and end. */
    private record Prose(String text, Map<BytesRef, int[]> places, int[] sentences) {}

    /** The marked sentences of a field of these documents, by their numbers; without those in which nothing matches. */
    Map<Integer, String> of(IndexSearcher searcher, String field, Query query, int[] documents) throws IOException {
        var quotes = new HashMap<Integer, String>();
        var asked = searcher.rewrite(query);
        if (!isOfTerms(asked, field)) {
            var marked = new Highlighter(searcher).of(field, query, documents);
            for (var at = 0; at < documents.length; at++) {
                if (marked[at] instanceof String text) {
                    quotes.put(documents[at], text);
                }
            }
            return quotes;
        }
        for (var document : documents) {
            var text = of(searcher.getIndexReader().leaves(), document, field, asked);
            if (text != null) {
                quotes.put(document, text);
            }
        }
        return quotes;
    }

    private @Nullable String of(List<LeafReaderContext> leaves, int document, String field, Query asked)
            throws IOException {
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var number = document - leaf.docBase;
        var cache = leaf.reader().getCoreCacheHelper();
        if (cache == null) {
            return marked(read(leaf.reader(), number, field), leaf.reader(), field, asked);
        }
        var place = new Place(cache.getKey(), number, field);
        var prose = held.getIfPresent(place);
        if (prose == null) {
            prose = read(leaf.reader(), number, field);
            held.put(place, prose);
        }
        return marked(prose, leaf.reader(), field, asked);
    }

    private static @Nullable String marked(Prose prose, LeafReader segment, String field, Query asked)
            throws IOException {
        var marks = new ArrayList<Mark>();
        var terms = new ArrayList<BytesRef>();
        take(asked, prose.places.keySet(), terms);
        for (var term : terms) {
            var places = prose.places.getOrDefault(term, NOWHERE);
            for (var at = 0; at < places.length; at += 2) {
                marks.add(new Mark(term, places[at], places[at + 1]));
            }
        }
        if (marks.isEmpty()) {
            return null;
        }
        marks.sort(Comparator.comparing(Mark::start).thenComparing(Mark::end));
        return (String) new FieldHighlighter(
                        field,
                        new Given(field, marks),
                        new Sentences(prose.sentences),
                        new PassageScorer(),
                        1,
                        0,
                        MARKS,
                        BY_PLACE)
                .highlightFieldForDoc(segment, 0, prose.text);
    }

    private static Prose read(LeafReader segment, int number, String field) throws IOException {
        var values = segment.storedFields().document(number, Set.of(field)).getValues(field);
        var terms = segment.termVectors().get(number, field);
        if (values.length == 0 || terms == null) {
            return new Prose("", Map.of(), NOWHERE);
        }
        var places = new HashMap<BytesRef, int[]>();
        var each = terms.iterator();
        PostingsEnum postings = null;
        for (var term = each.next(); term != null; term = each.next()) {
            postings = each.postings(postings, PostingsEnum.OFFSETS);
            postings.nextDoc();
            var offsets = new int[2 * postings.freq()];
            for (var at = 0; at < offsets.length; at += 2) {
                postings.nextPosition();
                offsets[at] = postings.startOffset();
                offsets[at + 1] = postings.endOffset();
            }
            places.put(BytesRef.deepCopyOf(term), offsets);
        }
        var all = String.join(String.valueOf(APART), values);
        var text = all.substring(0, Math.min(all.length(), LONGEST));
        return new Prose(text, places, Sentences.in(text, APART));
    }

    /** Whether the terms of a text alone, wherever they stand in it, decide whether a query matches it. */
    private static boolean isOfTerms(Query query, String field) {
        if (query instanceof BooleanQuery all) {
            return all.clauses().stream()
                    .allMatch(one -> one.getOccur() != Occur.MUST_NOT && isOfTerms(one.getQuery(), field));
        }
        return query instanceof BoostQuery boosted
                ? isOfTerms(boosted.getQuery(), field)
                : query instanceof TermQuery one && one.getTerm().field().equals(field)
                        || query instanceof MatchNoDocsQuery;
    }

    /**
     * Adds the terms by which a query matches a text: none of a part of it that does not match, and one again for each part that it
     * belongs to. False if the query does not match.
     */
    private static boolean take(Query query, Set<BytesRef> all, List<BytesRef> taken) {
        if (query instanceof TermQuery one) {
            var term = one.getTerm().bytes();
            return all.contains(term) && taken.add(term);
        }
        if (query instanceof BoostQuery boosted) {
            return take(boosted.getQuery(), all, taken);
        }
        return query instanceof BooleanQuery several && takeSeveral(several, all, taken);
    }

    private static boolean takeSeveral(BooleanQuery query, Set<BytesRef> all, List<BytesRef> taken) {
        var before = taken.size();
        var missing = false;
        var needed = query.getMinimumNumberShouldMatch();
        for (var one : query.clauses()) {
            var matches = take(one.getQuery(), all, taken);
            missing |= one.isRequired() && !matches;
            needed -= one.getOccur() == Occur.SHOULD && matches ? 1 : 0;
        }
        if (missing || needed > 0) {
            taken.subList(before, taken.size()).clear();
        }
        return taken.size() > before;
    }

    /** A place in a text where a term stands. */
    private record Mark(BytesRef term, int start, int end) {}

    /** Gives the highlighter the places that are already known. */
    private static final class Given extends FieldOffsetStrategy {

        private final List<Mark> marks;

        Given(String field, List<Mark> marks) {
            super(new UHComponents(
                    field,
                    field::equals,
                    new MatchNoDocsQuery(),
                    new BytesRef[0],
                    PhraseHelper.NONE,
                    new LabelledCharArrayMatcher[0],
                    false,
                    Set.of()));
            this.marks = marks;
        }

        @Override
        public UnifiedHighlighter.OffsetSource getOffsetSource() {
            return UnifiedHighlighter.OffsetSource.TERM_VECTORS;
        }

        @Override
        public OffsetsEnum getOffsetsEnum(LeafReader segment, int document, String text) {
            return new OffsetsEnum() {

                private int at = -1;

                @Override
                public boolean nextPosition() {
                    return ++at < marks.size();
                }

                @Override
                public int freq() {
                    return 1;
                }

                @Override
                public BytesRef getTerm() {
                    return marks.get(at).term;
                }

                @Override
                public int startOffset() {
                    return marks.get(at).start;
                }

                @Override
                public int endOffset() {
                    return marks.get(at).end;
                }
            };
        }
    }

    /**
     * The sentences of a text that was read before. Reading a text again to find where they begin took most of the time of a passage.
     */
    private static final class Sentences extends BreakIterator {

        private final int[] boundaries;
        private CharacterIterator text = new StringCharacterIterator("");
        private int at;

        /** With the boundaries of the text that is going to be set. */
        Sentences(int[] boundaries) {
            this.boundaries = boundaries;
        }

        /** Where the sentences of a text begin and end; none goes on beyond a character that stands between two values. */
        static int[] in(String text, char apart) {
            var each = new SplittingBreakIterator(getSentenceInstance(Locale.ROOT), apart);
            each.setText(text);
            return IntStream.iterate(each.first(), place -> place != DONE, place -> each.next())
                    .toArray();
        }

        @Override
        public int first() {
            at = 0;
            return current();
        }

        @Override
        public int last() {
            at = boundaries.length - 1;
            return current();
        }

        @Override
        public int next(int more) {
            return to(at + more);
        }

        @Override
        public int next() {
            return next(1);
        }

        @Override
        public int previous() {
            return next(-1);
        }

        @Override
        public int following(int offset) {
            var found = Arrays.binarySearch(boundaries, offset);
            return to(found < 0 ? -found - 1 : found + 1);
        }

        @Override
        public int preceding(int offset) {
            var found = Arrays.binarySearch(boundaries, offset);
            return to((found < 0 ? -found - 1 : found) - 1);
        }

        @Override
        public int current() {
            return boundaries[at];
        }

        /** Goes to a boundary; stays at the outermost one if there is none so far out. */
        private int to(int boundary) {
            at = Math.max(0, Math.min(boundary, boundaries.length - 1));
            return at == boundary ? current() : DONE;
        }

        @Override
        public CharacterIterator getText() {
            return text;
        }

        @Override
        public void setText(CharacterIterator text) {
            this.text = text;
        }
    }

    /** For what is asked in other ways than by terms. */
    private static final class Highlighter extends UnifiedHighlighter {

        Highlighter(IndexSearcher searcher) {
            super(builder(searcher, new KeywordAnalyzer())
                    .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
                    .withFormatter(MARKS)
                    .withMaxNoHighlightPassages(0));
        }

        @Nullable
        Object[] of(String field, Query query, int[] documents) throws IOException {
            return documents.length == 0
                    ? new Object[0]
                    : Objects.requireNonNull(
                            highlightFieldsAsObjects(new String[] {field}, query, documents, new int[] {1})
                                    .get(field));
        }
    }
}
