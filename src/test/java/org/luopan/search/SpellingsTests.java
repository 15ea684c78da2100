package org.luopan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.index.IndexFields;

/** Which terms are spelt almost like a word: the same as Lucene finds. */
class SpellingsTests {

    private static final int WORDS = 3_000;
    private static final int QUESTIONS = 300;

    private final Spellings spellings = new Spellings();

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "1, 1", "2, 1"})
    void findsWhatLuceneFinds(int slips, int right) throws IOException {
        var random = new Random(7);
        var names = Stream.generate(() -> word(random)).limit(WORDS).toList();
        var found = 0;
        try (var reader = index(names)) {
            for (var question = 0; question < QUESTIONS; question++) {
                var word = word(random);
                var near = near(reader, word, slips, right);
                assertThat(near).as(word).isEqualTo(new TreeSet<>(byLucene(reader, word, slips, right)));
                found += near.size();
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void putsTheNearestFirst() throws IOException {
        try (var reader = index(List.of("weibi", "weibo", "webi", "wechat"))) {
            assertThat(spellings.near(reader, IndexFields.SPELLING, "weibo", 2, 0))
                    .extracting(Spellings.Near::word)
                    .containsExactly("weibo", "weibi", "webi");
        }
    }

    @Test
    void knowsNothingOfOtherFields() throws IOException {
        try (var reader = index(List.of("weibo"))) {
            assertThat(spellings.near(reader, IndexFields.NAMES, "weibo", 2, 0)).isEmpty();
        }
    }

    private TreeSet<String> near(IndexReader reader, String word, int slips, int right) {
        return spellings.near(reader, IndexFields.SPELLING, word, slips, right).stream()
                .map(Spellings.Near::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> byLucene(IndexReader reader, String word, int slips, int right) throws IOException {
        var searcher = new IndexSearcher(reader);
        var found =
                searcher.search(new FuzzyQuery(new Term(IndexFields.SPELLING, word), slips, right, 50, true), WORDS);
        var names = new ArrayList<String>();
        for (var one : found.scoreDocs) {
            names.add(searcher.storedFields().document(one.doc).get(IndexFields.SPELLING));
        }
        return names;
    }

    /** Short words of few letters, so that many are alike. */
    private static String word(Random random) {
        return random.ints(4 + random.nextInt(5), 0, 6)
                .mapToObj(letter -> "aeklo馆".substring(letter, letter + 1))
                .collect(Collectors.joining());
    }

    /** In several segments. */
    private static IndexReader index(List<String> names) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            for (var number = 0; number < names.size(); number++) {
                var document = new Document();
                document.add(new StringField(IndexFields.SPELLING, names.get(number), Field.Store.YES));
                writer.addDocument(document);
                if (number % 1_000 == 0) {
                    writer.flush();
                }
            }
        }
        return DirectoryReader.open(directory);
    }
}
