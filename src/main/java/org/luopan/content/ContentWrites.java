package org.luopan.content;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The gate: every change to what readers see goes through it, one at a time, however many programs use the database. Each change is
 * a transaction that locks the content version, writes its rows, and records what it touched under the next version.
 */
@Component
public class ContentWrites {

    /** Threads of this program queue here without a database connection, so that readers still get one. */
    private final ReentrantLock queue = new ReentrantLock(true);

    private final TransactionTemplate transaction;
    private final ContentVersion contentVersion;
    private final ContentCache cache;
    private final List<Dependants> dependants;
    private final ObjectProvider<RefusedWrites> refused;
    private final Replay replay;

    ContentWrites(
            PlatformTransactionManager transactions,
            ContentVersion contentVersion,
            ContentCache cache,
            List<Dependants> dependants,
            ObjectProvider<RefusedWrites> refused,
            Replay replay) {
        this.transaction = new TransactionTemplate(transactions);
        this.contentVersion = contentVersion;
        this.cache = cache;
        this.dependants = dependants;
        this.refused = refused;
        this.replay = replay;
    }

    /**
     * Runs content changes one at a time, each in a transaction; a nested call joins the outer one. By the time this returns, the
     * index and everything kept in memory are up to date, or will be as soon as they can. An error from the database is thrown as
     * {@link RefusedWrites} explains it.
     */
    public <T> T exclusively(Supplier<T> writing) {
        try {
            return inTurn(writing);
        } catch (DataIntegrityViolationException conflict) {
            throw refused.stream()
                    .findFirst()
                    .map(one -> one.explained(conflict))
                    .orElse(conflict);
        }
    }

    private <T> T inTurn(Supplier<T> writing) {
        if (Work.current() != null) {
            return transaction.execute(status -> writing.get());
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The gate opens a transaction of its own");
        }
        T result;
        queue.lock();
        try {
            result = transaction.execute(status -> {
                var behind = contentVersion.lock() != cache.upTo();
                return Work.during(behind, work -> {
                    var written = writing.get();
                    if (!work.touched().isEmpty()) {
                        contentVersion.raise(work.touched());
                    }
                    return written;
                });
            });
        } finally {
            queue.unlock();
        }
        replay.now();
        return result;
    }

    /**
     * Notes that something changes, and everything that depends on it. Call it before and after writing, because what depends on it
     * may change too.
     */
    public void touch(String kind, long id) {
        var work = Work.current();
        if (work == null) {
            throw new IllegalStateException("Content changes within exclusively()");
        }
        var changed = new Touched(kind, id);
        work.touched().add(changed);
        dependants.forEach(one -> work.touched().addAll(one.of(changed)));
    }

    /** Writes something, looks at the result, and rolls it back. Nobody else sees it, and only writers of the same rows wait. */
    public void dryRun(Runnable trial) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Work.during(true, work -> {
                trial.run();
                return true;
            });
        });
    }
}
