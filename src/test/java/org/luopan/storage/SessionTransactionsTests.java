package org.luopan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class SessionTransactionsTests {

    private static final CannotCreateTransactionException AWAY =
            new CannotCreateTransactionException("no connection", new SQLException("refused", "08001"));

    /** The database goes away before the check that runs once a second has seen it. */
    @Test
    void leaveTheCleanupForLaterIfTheDatabaseIsAway() {
        assertThat(cleanUp(AWAY)).isNull();
    }

    @Test
    void tellARequestThatTheDatabaseIsAway() {
        SavedNotes.begin();
        try {
            assertThatExceptionOfType(CannotCreateTransactionException.class).isThrownBy(() -> cleanUp(AWAY));
        } finally {
            SavedNotes.end();
        }
    }

    @Test
    void hideNoFaultOfTheProgram() {
        var fault = new IllegalStateException("a fault of the program");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> cleanUp(fault));
    }

    private static @Nullable Integer cleanUp(RuntimeException failure) {
        return new SessionTransactions(new Failing(failure), new Storage()).<@Nullable Integer>execute(status -> 1);
    }

    private static final class Failing extends AbstractPlatformTransactionManager {

        private final transient RuntimeException failure;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            throw failure;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            throw new IllegalStateException("nothing began");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            throw new IllegalStateException("nothing began");
        }
    }
}
