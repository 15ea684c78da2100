package org.luopan.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Values made from published content, one for each key, of which those used most are kept in memory until anything changes. As with
 * {@link Held}, an editor who previews or saves gets private values.
 */
public final class HeldByKey<K, V> {

    private final long most;
    private final Weigher<K, V> weigher;
    private final TransactionOperations transaction;
    private volatile Cache<K, V> values;

    /** Keeps values of at most this weight in all. */
    HeldByKey(long most, Weigher<K, V> weigher, TransactionOperations transaction) {
        this.most = most;
        this.weigher = weigher;
        this.transaction = transaction;
        this.values = none();
    }

    public V get(K key, Function<K, V> load) {
        var work = Work.current();
        if (work != null && work.differs()) {
            return load.apply(key);
        }
        // What is loaded before a change goes into a cache that nobody reads after it.
        var current = values;
        var value = current.getIfPresent(key);
        if (value == null) {
            var loaded = transaction.execute(status -> load.apply(key));
            // Everybody gets the value that came first, so that comparing it with itself later costs nothing.
            var first = current.asMap().putIfAbsent(key, loaded);
            return first == null ? loaded : first;
        }
        return value;
    }

    void forget() {
        values = none();
    }

    private Cache<K, V> none() {
        return Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher(weigher)
                .executor(Runnable::run)
                .build();
    }
}
