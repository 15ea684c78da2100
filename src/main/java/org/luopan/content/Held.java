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
    private final BiFunction<T, ContentChanges, T> update;
    private final Set<String> kinds;
    private final TransactionOperations transaction;
    private volatile @Nullable T value;
    private volatile @Nullable RuntimeException failure;

    Held(Supplier<T> load, Set<String> kinds, TransactionOperations transaction) {
        this(load, (value, changes) -> load.get(), kinds, transaction);
    }

    /** A value that is updated by what changed, as long as the journal knows it. */
    Held(
            Supplier<T> load,
            BiFunction<T, ContentChanges, T> update,
            Set<String> kinds,
            TransactionOperations transaction) {
        this.load = load;
        this.update = update;
        this.kinds = kinds;
        this.transaction = transaction;
    }

    /** A value that is made when it is first asked for, by what reads in transactions of its own, and never followed by another. */
    public static <T> Held<T> made(Supplier<T> making) {
        return new Held<>(making, Set.of(), TransactionOperations.withoutTransaction());
    }

    public T get() {
        var work = Work.current();
        if (work != null && work.differs()) {
            return work.own(this, load);
        }
        var held = value;
        return held != null ? held : first();
    }

    /** Who waits for the attempt of another shares its failure: while the database is away, each attempt takes a second. */
    private T first() {
        var before = failure;
        synchronized (this) {
            var held = value;
            if (held != null) {
                return held;
            }
            var since = failure;
            if (since != null && since != before) {
                throw since;
            }
            try {
                return load();
            } catch (RuntimeException failed) {
                failure = failed;
                throw failed;
            }
        }
    }

    /** Loads or updates the value if it was loaded before and one of its kinds changed. */
    @Override
    public synchronized void follow(ContentChanges changes) {
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
