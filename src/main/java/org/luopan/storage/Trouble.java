package org.luopan.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Why the database could not do what it was asked, if the caller was not at fault. */
enum Trouble {

    /** There is no room left. */
    FULL,

    /** It is open read-only. */
    READ_ONLY,

    /** It was closed during the request; it is opened again. */
    CLOSED,

    /** It does not answer. */
    AWAY,

    /** All its connections are taken. */
    BUSY;

    private static final Set<Integer> CLOSED_BY_H2 = Set.of(
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);

    /** The trouble among the causes of a failure; null if the database had no part in it. */
    static @Nullable Trouble of(Throwable failure) {
        Trouble found = null;
        var depth = 0;
        for (Throwable cause = failure; cause != null && depth < 30; cause = cause.getCause(), depth++) {
            var trouble = ofOne(cause);
            // A deeper cause says more than that no connection was free.
            if (trouble != null && (found == null || found == BUSY)) {
                found = trouble;
            }
        }
        return found;
    }

    private static @Nullable Trouble ofOne(Throwable cause) {
        if (cause instanceof MVStoreException) {
            return CLOSED;
        }
        if (cause instanceof IOException) {
            return ofDisk(String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT));
        }
        return cause instanceof SQLException sql ? ofDatabase(sql) : null;
    }

    /** The trouble in an operating system's message about a disk, the index's too; null for any other message. */
    static @Nullable Trouble ofDisk(String words) {
        if (words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("file too large")
                || words.contains("quota exceeded")) {
            return FULL;
        }
        return words.contains("read-only file system") ? READ_ONLY : null;
    }

    private static @Nullable Trouble ofDatabase(SQLException sql) {
        if (sql.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY) {
            return READ_ONLY;
        }
        if (CLOSED_BY_H2.contains(sql.getErrorCode())) {
            return CLOSED;
        }
        var state = sql.getSQLState();
        if (state == null) {
            // The pool says this of a connection that it discarded during the request.
            return "Connection is closed".equals(sql.getMessage()) ? CLOSED : busy(sql);
        }
        if (state.equals("53100")) {
            return FULL;
        }
        if (state.equals("25006")) {
            return READ_ONLY;
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("58030")) {
            return AWAY;
        }
        return state.equals("53300") ? BUSY : busy(sql);
    }

    private static @Nullable Trouble busy(SQLException sql) {
        return sql instanceof SQLTransientConnectionException ? BUSY : null;
    }
}
