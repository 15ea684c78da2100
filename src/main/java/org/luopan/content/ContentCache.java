package org.luopan.content;

import com.github.benmanes.caffeine.cache.Weigher;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** All values of the content that are kept in memory, each until what it was made from changes. */
@Component
public class ContentCache implements ContentFollower {

    private final List<Follower> all = new CopyOnWriteArrayList<>();
    private final List<HeldByKey<?, ?>> byKey = new CopyOnWriteArrayList<>();
    private final TransactionTemplate transaction;
    private final ContentVersion contentVersion;
    private volatile long upTo = -1;

    ContentCache(PlatformTransactionManager transactions, ContentVersion contentVersion) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setReadOnly(true);
        this.contentVersion = contentVersion;
    }

    /** A value that is loaded on first use, and again after something of one of these kinds changes. */
    public <T> Held<T> of(Supplier<T> load, String... kinds) {
        var held = new Held<>(load, Set.of(kinds), transaction);
        all.add(held);
        return held;
    }

    /** As {@link #of(Supplier, String...)}, but after a change that the journal knows it is updated instead of loaded again. */
    public <T> Held<T> of(Supplier<T> load, BiFunction<T, ContentChanges, T> update, String... kinds) {
        var held = new Held<>(load, update, Set.of(kinds), transaction);
        all.add(held);
        return held;
    }

    /** Values of single entries of one kind, at most so many, which also depend on these other kinds. */
    public <T> HeldEach<T> each(String kind, int most, String... others) {
        var held = new HeldEach<T>(kind, Set.of(others), most);
        all.add(held);
        return held;
    }

    /** Values loaded by their keys on first use, and again after anything changes; at most so many are kept. */
    public <K, V> HeldByKey<K, V> byKey(int most) {
        return kept(new HeldByKey<>(most, Weigher.singletonWeigher(), transaction));
    }

    /** As {@link #byKey}, for values that are made without the database. */
    public <K, V> HeldByKey<K, V> byKeyMade(int most) {
        return byKeyMade(most, Weigher.singletonWeigher());
    }

    /** As {@link #byKeyMade(int)}, with a limit to the weight of all values. */
    public <K, V> HeldByKey<K, V> byKeyMade(long weight, Weigher<K, V> weigher) {
        return kept(new HeldByKey<>(weight, weigher, TransactionOperations.withoutTransaction()));
    }

    private <K, V> HeldByKey<K, V> kept(HeldByKey<K, V> held) {
        byKey.add(held);
        return held;
    }

    /** The first time, the version in the database: everything in memory was loaded after this program started. */
    @Override
    public long upTo() {
        if (upTo < 0) {
            upTo = contentVersion.stored();
        }
        return upTo;
    }

    @Override
    public void follow(ContentChanges changes) {
        try {
            all.forEach(held -> held.follow(changes));
        } finally {
            // Afterwards, because they are made from the others.
            byKey.forEach(HeldByKey::forget);
        }
        upTo = changes.upTo();
    }
}
