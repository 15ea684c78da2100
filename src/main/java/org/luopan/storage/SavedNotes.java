package org.luopan.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Notes whether the current request has saved something, apart from its session. */
final class SavedNotes implements TransactionExecutionListener {

    /** The name of transactions that hold no editor's work. */
    static final String ASIDE = "session";

    private static final ThreadLocal<@Nullable Saved> SAVED = new ThreadLocal<>();

    /** The outcome of saving. */
    enum Saved {
        NOTHING,

        /** The commit failed, so it is uncertain. */
        PERHAPS,

        SOMETHING
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (!underWay()
                || transaction.isReadOnly()
                || transaction.getTransactionName().equals(ASIDE)) {
            return;
        }
        if (failure == null) {
            SAVED.set(Saved.SOMETHING);
        } else if (saved() == Saved.NOTHING) {
            SAVED.set(Saved.PERHAPS);
        }
    }

    static void begin() {
        SAVED.set(Saved.NOTHING);
    }

    static void end() {
        SAVED.remove();
    }

    /** Whether this thread is answering a request. */
    static boolean underWay() {
        return SAVED.get() != null;
    }

    static Saved saved() {
        var saved = SAVED.get();
        return saved == null ? Saved.NOTHING : saved;
    }
}
