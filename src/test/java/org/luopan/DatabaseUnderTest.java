package org.luopan;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Gives each test context a database of its own, H2 or, with {@code -Dluopan.test.database=postgres}, PostgreSQL. */
public class DatabaseUnderTest implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static @Nullable EmbeddedPostgres postgres;
    private static int count;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            // Not among the files of the machine, which nobody would clean.
            var data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "luopan-test");
            TestPropertyValues.of("luopan.data=" + data).applyTo(context);
            if ("postgres".equals(System.getProperty("luopan.test.database"))) {
                postgres().applyTo(context);
                context.addApplicationListener((ApplicationListener<ContextClosedEvent>) DatabaseUnderTest::disconnect);
            } else {
                TestPropertyValues.of(
                                "spring.datasource.url=jdbc:h2:mem:" + data.getFileName()
                                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=256")
                        .applyTo(context);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the tests end, PostgreSQL stops at the same time as the contexts: none of them should wait for it. */
    private static void disconnect(ContextClosedEvent closed) {
        closed.getApplicationContext().getBean(HikariDataSource.class).close();
    }

    private static synchronized TestPropertyValues postgres() throws IOException {
        if (postgres == null) {
            postgres = EmbeddedPostgres.start();
        }
        var name = "luopan" + ++count;
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return TestPropertyValues.of(
                "spring.datasource.url=" + postgres.getJdbcUrl("postgres", name),
                "spring.datasource.username=postgres",
                "spring.datasource.password=");
    }
}
