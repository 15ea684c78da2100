package org.luopan.storage;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where the pool gets its connections from. */
final class Connections implements DataSource {

    private final Opening opening;

    Connections(Opening opening) {
        this.opening = opening;
    }

    /** How to open one. */
    interface Opening {

        Connection open(@Nullable String username, @Nullable String password) throws SQLException;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return opening.open(null, null);
    }

    @Override
    public Connection getConnection(@Nullable String username, @Nullable String password) throws SQLException {
        return opening.open(username, password);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // The drivers log nothing.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The driver's own settings set the timeout.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
