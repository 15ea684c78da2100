package org.luopan.content;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A value made from published content and kept in memory until something of its kinds changes. It is loaded in its own transaction,
 * never in one that writes: an editor who previews or saves gets a private value that nobody else sees.
 */
public final class Held<T> implements Follower {

    private final Supplier<T> load;
    private final BiFunction<T, Changes, T> update;
    private final Set<String> kinds;
    private final TransactionOperations transaction;
    private volatile @Nullable T value;

    Held(Supplier<T> load, Set<String> kinds, TransactionOperations transaction) {
        this(load, (value, changes) -> load.get(), kinds, transaction);
    }

    /** A value that is updated by what changed, as long as the journal knows it. */
    Held(Supplier<T> load, BiFunction<T, Changes, T> update, Set<String> kinds, TransactionOperations transaction) {
        this.load = load;
        this.update = update;
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

    /** Loads or updates the value if it was loaded before and one of its kinds changed. */
    @Override
    public synchronized void follow(Changes changes) {
        var held = value;
        if (held != null && kinds.stream().anyMatch(changes::touch)) {
            keep(() -> changes.complete() ? update.apply(held, changes) : load.get());
        }
    }

    private T load() {
        return keep(load);
    }

    private T keep(Supplier<T> reading) {
        var loaded = transaction.execute(status -> reading.get());
        value = loaded;
        return loaded;
    }
}
