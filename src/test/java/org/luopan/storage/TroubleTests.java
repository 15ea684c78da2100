package org.luopan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTests {

    @ParameterizedTest
    @CsvSource({
        "53100, 0, FULL",
        "25006, 0, READ_ONLY",
        "90097, " + ErrorCode.DATABASE_IS_READ_ONLY + ", READ_ONLY",
        "90098, " + ErrorCode.DATABASE_IS_CLOSED + ", CLOSED",
        "08006, 0, AWAY",
        "57P01, 0, AWAY",
        "53300, 0, BUSY"
    })
    void isToldByWhatTheDatabaseSays(String state, int code, Trouble trouble) {
        assertThat(Trouble.of(new RuntimeException(new SQLException("why", state, code))))
                .isEqualTo(trouble);
    }

    @Test
    void liesDeeperThanAConnectionThatDidNotCome() {
        var refused = new SQLException("refused", "08001");
        assertThat(Trouble.of(new SQLTransientConnectionException("timed out", refused)))
                .isEqualTo(Trouble.AWAY);
        assertThat(Trouble.of(new SQLTransientConnectionException("timed out"))).isEqualTo(Trouble.BUSY);
        var panic = new MVStoreException(2, "Writing failed");
        assertThat(Trouble.of(new SQLException("General error", "HY000", 50000, panic)))
                .isEqualTo(Trouble.CLOSED);
    }

    @Test
    void isAlsoThatTheIndexHasNoRoom() {
        assertThat(Trouble.of(new RuntimeException(new IOException("No space left on device"))))
                .isEqualTo(Trouble.FULL);
        assertThat(Trouble.of(new RuntimeException(new IOException("Broken pipe"))))
                .isNull();
    }

    @Test
    void isNoneWhereWhoAskedWasWrong() {
        assertThat(Trouble.of(new SQLException("duplicate key", "23505", 23505)))
                .isNull();
        assertThat(Trouble.of(new IllegalStateException("a fault of the program")))
                .isNull();
    }
}
