package org.luopan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A small index as one segment in memory. Lucene looks up each term of a search in each segment, and the indexes of all kinds
 * together have twenty of them; with one, a search costs a fraction.
 */
@Component
public class JoinedIndex {

    /** Larger indexes stay where they are. */
    private static final int MOST_DOCUMENTS = 10_000;

    /** So many searches in one state are worth joining it: after a change another one may follow at once. */
    private static final int WORTH_IT = 3;

    private final ReentrantLock work = new ReentrantLock();
    private volatile @Nullable Joined last;
    private List<IndexReader.CacheKey> seen = List.of();
    private int times;

    private record Joined(List<IndexReader.CacheKey> parts, IndexReader reader) {}

    /**
     * The same documents in one segment, or the reader itself.
     *
     * @param whole an opened reader, which this takes over; what is returned is to be released by {@link IndexReader#decRef()}
     */
    public IndexReader of(IndexReader whole) throws IOException {
        var parts = whole.maxDoc() > MOST_DOCUMENTS || whole.leaves().size() < 2
                ? List.<IndexReader.CacheKey>of()
                : parts(whole);
        if (parts.isEmpty()) {
            return whole;
        }
        var joined = last;
        if (joined == null || !joined.parts.equals(parts)) {
            joined = join(parts, whole);
        }
        if (joined == null || !joined.reader.tryIncRef()) {
            return whole;
        }
        whole.decRef();
        return joined.reader;
    }

    /** What the reader consists of, deletions included; nothing if that cannot be told. */
    private static List<IndexReader.CacheKey> parts(IndexReader whole) {
        var parts = new ArrayList<IndexReader.CacheKey>();
        for (var leaf : whole.leaves()) {
            var cache = leaf.reader().getReaderCacheHelper();
            if (cache == null) {
                return List.of();
            }
            parts.add(cache.getKey());
        }
        return parts;
    }

    /** Null while it is not worth it, and while another thread is at it. */
    private @Nullable Joined join(List<IndexReader.CacheKey> parts, IndexReader whole) throws IOException {
        if (!work.tryLock()) {
            return null;
        }
        try {
            times = seen.equals(parts) ? times + 1 : 1;
            seen = parts;
            if (times < WORTH_IT) {
                return null;
            }
            var before = last;
            var joined = new Joined(parts, copy(whole));
            last = joined;
            if (before != null) {
                // Searches that still read it have references of their own.
                before.reader.decRef();
            }
            return joined;
        } finally {
            work.unlock();
        }
    }

    private static IndexReader copy(IndexReader whole) throws IOException {
        // Files in many small buffers take longer to open than to read.
        var memory = new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
        var readers =
                whole.leaves().stream().map(leaf -> (CodecReader) leaf.reader()).toArray(CodecReader[]::new);
        var settings = new IndexWriterConfig(new KeywordAnalyzer()).setMergeScheduler(new SerialMergeScheduler());
        try (var writer = new IndexWriter(memory, settings)) {
            writer.addIndexes(readers);
        }
        return DirectoryReader.open(memory);
    }
}
