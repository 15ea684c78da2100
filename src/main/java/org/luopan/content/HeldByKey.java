package org.luopan.content;

import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Values made from published content, one for each key, of which the last used are kept in memory until anything changes. As with
 * {@link Held}, an editor who previews or saves gets private values.
 */
public final class HeldByKey<K, V> {

    private final Function<K, V> load;
    private final int most;
    private final TransactionOperations transaction;
    private volatile Map<K, V> values;

    HeldByKey(Function<K, V> load, int most, TransactionOperations transaction) {
        this.load = load;
        this.most = most;
        this.transaction = transaction;
        this.values = none();
    }

    public V get(K key) {
        var work = Work.current();
        if (work != null && work.differs()) {
            return load.apply(key);
        }
        // What is loaded before a change goes into a map that nobody reads after it.
        var current = values;
        var value = current.get(key);
        if (value == null) {
            value = transaction.execute(status -> load.apply(key));
            current.put(key, value);
        }
        return value;
    }

    void forget() {
        values = none();
    }

    private Map<K, V> none() {
        return Collections.synchronizedMap(new HeldEach.LastUsed<>(most));
    }
}
