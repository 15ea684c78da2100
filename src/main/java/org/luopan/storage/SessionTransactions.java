package org.luopan.storage;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions that sessions are read and written in. If the database cannot be written, session updates are skipped: an edit
 * that was saved must not be reported as lost, and the desk stays readable.
 */
final class SessionTransactions implements TransactionOperations {

    private final TransactionTemplate transaction;
    private final Storage storage;

    SessionTransactions(PlatformTransactionManager transactions, Storage storage) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setName(SavedNotes.ASIDE);
        this.storage = storage;
    }

    /** Reads sessions for requests, and cleans them up once a minute, which can wait until the database is back. */
    @Override
    @SuppressWarnings("NullAway") // nothing was cleaned up
    public <T extends @Nullable Object> T execute(TransactionCallback<T> reading) {
        if (!SavedNotes.underWay() && !storage.writable()) {
            return null;
        }
        try {
            return transaction.execute(reading);
        } catch (RuntimeException e) {
            var trouble = Trouble.of(e);
            if (trouble == Trouble.CLOSED && storage.failed(Trouble.CLOSED)) {
                return transaction.execute(reading);
            }
            if (trouble == null || SavedNotes.underWay()) {
                throw e;
            }
            storage.failed(trouble);
            return null;
        }
    }

    @Override
    public void executeWithoutResult(Consumer<TransactionStatus> writing) {
        if (storage.condition() == Condition.AWAY) {
            return;
        }
        try {
            transaction.executeWithoutResult(writing);
        } catch (RuntimeException e) {
            var trouble = Trouble.of(e);
            if (trouble == null) {
                throw e;
            }
            storage.failed(trouble);
        }
    }
}
