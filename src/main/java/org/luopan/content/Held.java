package org.luopan.content;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A value made from published content and kept in memory until something of its kinds changes. It is loaded in its own transaction,
 * never in one that writes: an editor who previews or saves gets a private value that nobody else sees.
 */
public final class Held<T> {

    private final Supplier<T> load;
    private final Set<String> kinds;
    private final TransactionOperations transaction;
    private volatile @Nullable T value;

    Held(Supplier<T> load, Set<String> kinds, TransactionOperations transaction) {
        this.load = load;
        this.kinds = kinds;
        this.transaction = transaction;
    }

    public T get() {
        var work = Work.current();
        if (work != null && work.differs()) {
            return work.own(this, load);
        }
        var held = value;
        return held != null ? held : first();
    }

    private synchronized T first() {
        var held = value;
        return held != null ? held : load();
    }

    /** Loads the value again if it was loaded before and one of its kinds changed. */
    synchronized void follow(Changes changes) {
        if (value != null && kinds.stream().anyMatch(changes::touch)) {
            load();
        }
    }

    private T load() {
        var loaded = transaction.execute(status -> load.get());
        value = loaded;
        return loaded;
    }
}
