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
 * The gate: changes of what readers see go through it one at a time, whatever the number of programs on the database. Each is a
 * transaction that holds the content version, writes its rows, and writes down what it touched under the next version.
 */
@Component
public class ContentWrites {

    /** Whoever waits for the gate in this program does so without a connection, so that readers still get one. */
    private final ReentrantLock queue = new ReentrantLock(true);

    private final TransactionTemplate transaction;
    private final ContentVersion contentVersion;
    private final Snapshots snapshots;
    private final List<Dependants> dependants;
    private final ObjectProvider<RefusedWrites> refused;
    private final Replay replay;

    ContentWrites(
            PlatformTransactionManager transactions,
            ContentVersion contentVersion,
            Snapshots snapshots,
            List<Dependants> dependants,
            ObjectProvider<RefusedWrites> refused,
            Replay replay) {
        this.transaction = new TransactionTemplate(transactions);
        this.contentVersion = contentVersion;
        this.snapshots = snapshots;
        this.dependants = dependants;
        this.refused = refused;
        this.replay = replay;
    }

    /**
     * Runs one piece of writing at a time, in a transaction. Within another it is part of that one. When this returns, the index and
     * everything held in memory have followed what it touched, or will as soon as they can. What the database refuses is thrown as
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
                var behind = contentVersion.hold() != snapshots.upTo();
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
     * Notes that something is about to change or has just changed. What depends on it is noted too, so call this before and after
     * writing: what depended on it before may no longer do so.
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

    /** Writes something, has a look at it, and takes it back. Nobody else sees it, and nobody else waits but for the same rows. */
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
