package org.luopan.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two indexes that are searched as one. */
class JoinedIndexTests {

    private final JoinedIndex joined = new JoinedIndex();
    private IndexWriter cities;
    private IndexWriter trends;

    @BeforeEach
    void write() throws IOException {
        cities = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new KeywordAnalyzer()));
        trends = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new KeywordAnalyzer()));
        add(cities, "qingdao");
        add(trends, "livestreaming");
    }

    @AfterEach
    void close() throws IOException {
        cities.close();
        trends.close();
    }

    @Test
    void becomesOneSegmentWhenItIsSearchedAgainAndAgain() throws IOException {
        assertThat(IntStream.range(0, 4).map(again -> segments())).containsExactly(2, 2, 1, 1);
        assertThat(found("qingdao", "livestreaming", "suzhou")).containsExactly(1, 1, 0);
    }

    @Test
    void showsEachChangeAtOnce() throws IOException {
        IntStream.range(0, 4).forEach(again -> segments());
        add(cities, "suzhou");
        assertThat(found("qingdao", "livestreaming", "suzhou")).containsExactly(1, 1, 1);
        IntStream.range(0, 4).forEach(again -> segments());
        assertThat(found("qingdao", "livestreaming", "suzhou")).containsExactly(1, 1, 1);
        cities.deleteDocuments(new Term("name", "qingdao"));
        assertThat(found("qingdao", "livestreaming", "suzhou")).containsExactly(0, 1, 1);
        IntStream.range(0, 4).forEach(again -> segments());
        assertThat(found("qingdao", "livestreaming", "suzhou")).containsExactly(0, 1, 1);
        assertThat(segments()).isOne();
    }

    @Test
    void letsASearchEndInTheStateInWhichItBegan() throws IOException {
        IntStream.range(0, 4).forEach(again -> segments());
        var before = joined.of(opened());
        add(trends, "suzhou");
        IntStream.range(0, 4).forEach(again -> segments());
        assertThat(count(before, "suzhou")).isZero();
        assertThat(before.getRefCount()).isOne();
        before.decRef();
        assertThat(before.getRefCount()).isZero();
    }

    private int segments() {
        try {
            var reader = joined.of(opened());
            var segments = reader.leaves().size();
            reader.decRef();
            return segments;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int[] found(String... names) throws IOException {
        var reader = joined.of(opened());
        var found = new int[names.length];
        for (var at = 0; at < names.length; at++) {
            found[at] = count(reader, names[at]);
        }
        reader.decRef();
        return found;
    }

    private static int count(IndexReader reader, String name) throws IOException {
        var count = 0;
        for (var leaf : reader.leaves()) {
            var documents = leaf.reader().postings(new Term("name", name));
            while (documents != null && documents.nextDoc() != Integer.MAX_VALUE) {
                var live = leaf.reader().getLiveDocs();
                count += live == null || live.get(documents.docID()) ? 1 : 0;
            }
        }
        return count;
    }

    private final DirectoryReader[] last = new DirectoryReader[2];

    /** The same readers as long as nothing changes, as the index keeps them. */
    private IndexReader opened() throws IOException {
        var writers = new IndexWriter[] {cities, trends};
        for (var at = 0; at < writers.length; at++) {
            var newer = last[at] == null
                    ? DirectoryReader.open(writers[at])
                    : DirectoryReader.openIfChanged(last[at], writers[at]);
            last[at] = newer == null ? last[at] : newer;
        }
        return new MultiReader(last, false);
    }

    private static void add(IndexWriter writer, String name) throws IOException {
        var document = new Document();
        document.add(new StringField("name", name, Field.Store.YES));
        writer.addDocument(document);
    }
}
