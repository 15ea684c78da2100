package org.luopan.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Notes whether the request under way has saved something, what its session holds apart. */
final class SavedNotes implements TransactionExecutionListener {

    /** The name of transactions that are no work of an editor. */
    static final String ASIDE = "session";

    private static final ThreadLocal<Boolean> SAVED = new ThreadLocal<>();

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly() && underWay() && !transaction.getTransactionName().equals(ASIDE)) {
            SAVED.set(true);
        }
    }

    static void begin() {
        SAVED.set(false);
    }

    static void end() {
        SAVED.remove();
    }

    /** Whether this thread answers a request. */
    static boolean underWay() {
        return SAVED.get() != null;
    }

    static boolean saved() {
        return Boolean.TRUE.equals(SAVED.get());
    }
}
