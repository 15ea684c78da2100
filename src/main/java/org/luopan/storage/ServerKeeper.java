package org.luopan.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Watches a PostgreSQL database: asks it once a second whether it is there. If it does not answer, or is frozen, the requests that
 * wait for it are released at once; while it answers, a statement may take as long as it needs.
 */
final class ServerKeeper implements Keeper {

    private static final int SECONDS_TO_ANSWER = 1;
    private static final int SECONDS_TO_CONNECT = 2;

    private final Storage storage;
    private final DataSource server;
    private final DataSource asking;
    private final Set<Connection> open = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private @Nullable Connection question;

    private ServerKeeper(Storage storage, HikariDataSource pool) {
        this.storage = storage;
        this.server = server(pool, pool.getDataSourceProperties());
        var impatient = new Properties();
        impatient.putAll(pool.getDataSourceProperties());
        impatient.setProperty("connectTimeout", String.valueOf(SECONDS_TO_CONNECT));
        impatient.setProperty("loginTimeout", String.valueOf(SECONDS_TO_CONNECT));
        impatient.setProperty("socketTimeout", String.valueOf(SECONDS_TO_CONNECT));
        impatient.setProperty("ApplicationName", "luopan-storage");
        this.asking = server(pool, impatient);
    }

    /** Takes over a connection pool; null if its database is not PostgreSQL. */
    static @Nullable ServerKeeper of(Storage storage, HikariDataSource pool) {
        if (!watches(pool)) {
            return null;
        }
        var keeper = new ServerKeeper(storage, pool);
        pool.setDataSource(new Connections(keeper::connect));
        return keeper;
    }

    private static boolean watches(HikariDataSource pool) {
        return String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:");
    }

    /** The pool as requests see it. Only what watches a server asks it by a connection of its own, and so learns that it is back. */
    static DataSource forRequests(Storage storage, HikariDataSource pool) {
        return watches(pool) ? new RefusingPool(pool, storage) : pool;
    }

    private static DataSource server(HikariDataSource pool, Properties properties) {
        return new DriverDataSource(
                pool.getJdbcUrl(), pool.getDriverClassName(), properties, pool.getUsername(), pool.getPassword());
    }

    private Connection connect(@Nullable String username, @Nullable String password) throws SQLException {
        try {
            var connection = username == null ? server.getConnection() : server.getConnection(username, password);
            open.add(connection);
            return connection;
        } catch (SQLException e) {
            if (Trouble.of(e) == Trouble.AWAY && storage.isRunning()) {
                storage.become(Condition.AWAY);
            }
            throw e;
        }
    }

    @Override
    public Condition look(Condition before) {
        if (answers()) {
            return Condition.OPEN;
        }
        storage.become(Condition.AWAY);
        List<Connection> waiting;
        synchronized (open) {
            waiting = new ArrayList<>(open);
            open.clear();
        }
        waiting.forEach(ServerKeeper::letGo);
        return Condition.AWAY;
    }

    @Override
    public Condition beforeWriting(Condition now) {
        return now;
    }

    @Override
    public boolean failed(Trouble trouble) {
        if (trouble == Trouble.AWAY) {
            storage.wake();
        }
        return false;
    }

    private boolean answers() {
        try {
            if (question != null && question.isValid(SECONDS_TO_ANSWER)) {
                return true;
            }
            letGo(question);
            question = asking.getConnection();
            return question.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            question = null;
            // A server that refuses a connection or a password is still there.
            return Trouble.of(e) != Trouble.AWAY;
        }
    }

    private static void letGo(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                // It is already gone.
            }
        }
    }

    /**
     * The pool as requests see it: refuses a connection at once while the database is known to be away. A page that asks several times
     * would otherwise wait for the pool as often.
     */
    private static final class RefusingPool extends DelegatingDataSource {

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
}
