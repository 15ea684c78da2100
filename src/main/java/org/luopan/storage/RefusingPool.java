package org.luopan.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool as requests see it: refuses a connection at once while the database is known to be away. A page that asks several times
 * would otherwise wait for the pool as often.
 */
final class RefusingPool extends DelegatingDataSource {

    /** SQL:2016, "connection exception", as {@link Trouble} reads it. */
    private static final String CONNECTION_EXCEPTION = "08000";

    private final Storage storage;

    RefusingPool(DataSource pool, Storage storage) {
        super(pool);
        this.storage = storage;
    }

    @Override
    public Connection getConnection() throws SQLException {
        refuseWhileAway();
        return super.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        refuseWhileAway();
        return super.getConnection(username, password);
    }

    private void refuseWhileAway() throws SQLException {
        if (storage.condition() == Condition.AWAY) {
            throw new SQLTransientConnectionException("The database does not answer", CONNECTION_EXCEPTION);
        }
    }
}
