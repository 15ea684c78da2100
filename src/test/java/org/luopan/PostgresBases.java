package org.luopan;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Bases on one server of PostgreSQL, which the tests of a JVM share. */
public final class PostgresBases {

    /** What a base is that nobody has started a program on. */
    public static final String EMPTY = "template0";

    private static @Nullable EmbeddedPostgres server;
    private static int count;

    private PostgresBases() {}

    public static boolean areTested() {
        return "postgres".equals(System.getProperty("luopan.test.database"));
    }

    /** Makes a base of another one, or of {@link #EMPTY}; whoever is connected to that is disconnected. Returns its name. */
    public static synchronized String copy(String other) {
        var name = "luopan" + ++count;
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + other + "'");
            statement.execute("create database " + name + " template " + other);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    public static String url(String name) {
        return server().getJdbcUrl("postgres", name);
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }
}
