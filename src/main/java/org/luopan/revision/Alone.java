package org.luopan.revision;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.luopan.entry.ContentVersion;
import org.luopan.search.IndexKeeper;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one piece of writing happen at a time, in a transaction of its own. When it is through, the index is marked as true for what is
 * now published; a process that dies in between finds no such mark at its next start and builds the index anew.
 */
@Component
public class Alone {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final TransactionTemplate transaction;
    private final ContentVersion contentVersion;
    private final IndexKeeper index;

    Alone(PlatformTransactionManager transactions, ContentVersion contentVersion, IndexKeeper index) {
        this.transaction = new TransactionTemplate(transactions);
        this.contentVersion = contentVersion;
        this.index = index;
    }

    public <T> T write(Supplier<T> writing) {
        lock.lock();
        try {
            var before = contentVersion.stored();
            var result = transaction.execute(status -> writing.get());
            // What is part of a larger piece of writing is not through yet.
            if (lock.getHoldCount() == 1 && contentVersion.stored() != before) {
                contentVersion.forget();
                index.agreed();
            }
            return result;
        } catch (DataIntegrityViolationException conflict) {
            throw Faulty.of(conflict);
        } finally {
            lock.unlock();
        }
    }

    /** Does something in a transaction that is taken back whatever comes of it. */
    public void tryOut(Runnable trial) {
        lock.lock();
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                trial.run();
            });
        } finally {
            lock.unlock();
        }
    }
}
