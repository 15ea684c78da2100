package org.luopan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes of three texts, compared with those that Lucene finds in its index. */
class QuotesTests {

    private static final List<List<String>> TEXTS = List.of(
            List.of(
                    "Tea is sold online. Lanterns light the harbour, and lanterns light the street. The harbour sells tea.",
                    "A second value. It tells of a harbour without end."),
            List.of("Drums and tea. Drums, drums and a lantern by the sea."),
            List.of("Nothing of all this."));

    private static IndexSearcher searcher;

    private final Quotes quotes = new Quotes();

    @BeforeAll
    static void write() throws IOException {
        var directory = new ByteBuffersDirectory();
        var type = new FieldType(TextField.TYPE_STORED);
        type.setStoreTermVectors(true);
        type.setStoreTermVectorPositions(true);
        type.setStoreTermVectorOffsets(true);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (var values : TEXTS) {
                var document = new Document();
                values.forEach(value -> document.add(new Field("prose", value, type)));
                writer.addDocument(document);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea", "harbour", "lanterns harbour", "drums tea sea", "end value", "zebra", "tea zebra"})
    void areThoseOfLucene(String words) throws IOException {
        var query = anyOf(1, words.split(" "));
        assertThat(marked(query)).isEqualTo(ofLucene(query));
        assertThat(marked(query)).as("from memory").isEqualTo(ofLucene(query));
    }

    @Test
    void areThoseOfLuceneWhereMostOfSeveralTermsAreNeeded() throws IOException {
        var query = anyOf(2, "tea", "drums", "zebra");
        assertThat(marked(query)).isEqualTo(ofLucene(query));
        assertThat(marked(query)).filteredOn(text -> !text.isEmpty()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drums tea",
                "drums tea zebra",
                "tea online lanterns",
                "tea|harbour lanterns",
                "tea|tea drums|tea",
                "zebra tea",
                "zebra tea|tea zebra",
                "harbour lanterns street|drums tea sea",
                "harbour|harbour lanterns"
            })
    void areThoseOfLuceneWhereAWordConsistsOfSeveralTerms(String words) throws IOException {
        var any = new BooleanQuery.Builder();
        for (var word : words.split("\\|")) {
            var terms = word.split(" ");
            var both = new BooleanQuery.Builder()
                    .add(new BoostQuery(anyOf(Math.min(terms.length, 2), terms), 4), Occur.MUST);
            any.add(both.build(), Occur.SHOULD);
        }
        assertThat(marked(any.build())).isEqualTo(ofLucene(any.build()));
        assertThat(marked(any.build())).as("from memory").isEqualTo(ofLucene(any.build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea", "sea", "zebra"})
    void areThoseOfLuceneWhereOneTermIsNeeded(String needed) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term("prose", needed)), Occur.MUST)
                .add(new TermQuery(new Term("prose", "harbour")), Occur.SHOULD)
                .add(new TermQuery(new Term("prose", "drums")), Occur.SHOULD)
                .build();
        assertThat(marked(query)).isEqualTo(ofLucene(query));
    }

    @Test
    void areThoseOfLuceneForWhateverElseIsAsked() throws IOException {
        var phrase = new PhraseQuery("prose", "harbour", "sells");
        assertThat(marked(phrase)).isEqualTo(ofLucene(phrase));
        var without = new BooleanQuery.Builder()
                .add(new TermQuery(new Term("prose", "tea")), Occur.MUST)
                .add(new TermQuery(new Term("prose", "harbour")), Occur.MUST_NOT)
                .build();
        assertThat(marked(without)).isEqualTo(ofLucene(without));
        assertThat(marked(new MatchNoDocsQuery())).containsOnly("");
    }

    @Test
    void markTheSentenceThatHasMostOfWhatIsAsked() throws IOException {
        assertThat(marked(anyOf(1, "lanterns", "tea")).get(0).strip())
                .isEqualTo("Lanterns light the harbour, and lanterns light the street."
                        .replaceAll("(?i)lanterns", Passage.OPEN + "$0" + Passage.CLOSE));
    }

    private List<String> marked(Query query) throws IOException {
        var found = quotes.of(
                searcher, "prose", query, IntStream.range(0, TEXTS.size()).toArray());
        return IntStream.range(0, TEXTS.size())
                .mapToObj(at -> found.getOrDefault(at, ""))
                .toList();
    }

    private static List<String> ofLucene(Query query) throws IOException {
        var highlighter = UnifiedHighlighter.builder(searcher, new StandardAnalyzer())
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
                .withFormatter(new DefaultPassageFormatter(Passage.OPEN, Passage.CLOSE, "", false))
                .withMaxNoHighlightPassages(0)
                .build();
        var all = IntStream.range(0, TEXTS.size())
                .mapToObj(at -> new ScoreDoc(at, 0))
                .toArray(ScoreDoc[]::new);
        var total = new TotalHits(all.length, TotalHits.Relation.EQUAL_TO);
        return Arrays.stream(highlighter.highlight("prose", query, new TopDocs(total, all), 1))
                .map(text -> text == null ? "" : text)
                .toList();
    }

    private static Query anyOf(int enough, String... words) {
        var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(enough);
        for (var word : words) {
            any.add(new TermQuery(new Term("prose", word)), Occur.SHOULD);
        }
        return any.build();
    }
}
