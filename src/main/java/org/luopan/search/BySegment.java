package org.luopan.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** What was read of each segment of the index: a segment never changes, so that is read once, and forgotten with it. */
final class BySegment<T> {

    private final Map<IndexReader.CacheKey, T> segments = new ConcurrentHashMap<>();
    private final Function<LeafReader, T> reading;

    BySegment(Function<LeafReader, T> reading) {
        this.reading = reading;
    }

    T of(LeafReader segment) {
        var cache = segment.getCoreCacheHelper();
        if (cache == null) {
            return reading.apply(segment);
        }
        var known = segments.get(cache.getKey());
        if (known != null) {
            return known;
        }
        var read = reading.apply(segment);
        if (segments.putIfAbsent(cache.getKey(), read) == null) {
            cache.addClosedListener(segments::remove);
        }
        return read;
    }
}
