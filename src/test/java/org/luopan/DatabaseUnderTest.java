package org.luopan;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Gives each test context a database of its own, H2 or, with {@code -Dluopan.test.database=postgres}, PostgreSQL. The first one of a JVM
 * takes the release; the others begin as it was then.
 */
public class DatabaseUnderTest implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The file to copy on H2. */
    private static @Nullable Path kept;

    /** The base to copy on PostgreSQL. */
    private static @Nullable String copied;

    private static @Nullable KeptIndex keptIndex;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            // Not among the files of the machine, which nobody would clean.
            var data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "luopan-test");
            TestPropertyValues.of("luopan.data=" + data).applyTo(context);
            if (PostgresBases.areTested()) {
                onPostgres(context, data);
            } else {
                onH2(context, data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void onH2(ConfigurableApplicationContext context, Path data) throws IOException {
        var name = data.getFileName().toString();
        if (kept == null) {
            whenReady(context, data, ready -> kept = H2Bases.keep(pool(ready), data));
        } else {
            H2Bases.copy(kept, name);
        }
        open(context, data, H2Bases.url(name) + ";QUERY_CACHE_SIZE=256");
    }

    private static synchronized void onPostgres(ConfigurableApplicationContext context, Path data) throws IOException {
        var name = PostgresBases.copy(copied == null ? PostgresBases.EMPTY : copied);
        if (copied == null) {
            // Nobody may be connected to a base that is copied.
            TestPropertyValues.of("spring.datasource.hikari.allow-pool-suspension=true")
                    .applyTo(context);
            whenReady(context, data, ready -> {
                var connections = pool(ready).getHikariPoolMXBean();
                connections.suspendPool();
                connections.softEvictConnections();
                copied = PostgresBases.copy(name);
                connections.resumePool();
            });
        }
        TestPropertyValues.of("spring.datasource.username=postgres", "spring.datasource.password=")
                .applyTo(context);
        open(context, data, PostgresBases.url(name));
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) DatabaseUnderTest::disconnect);
    }

    private static void open(ConfigurableApplicationContext context, Path data, String url) throws IOException {
        TestPropertyValues.of("spring.datasource.url=" + url).applyTo(context);
        if (keptIndex != null) {
            keptIndex.copyTo(data, url);
        }
    }

    /** Keeps the base and the index of the first program. */
    private static void whenReady(
            ConfigurableApplicationContext context, Path data, Consumer<ApplicationContext> keep) {
        context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>) ready -> {
            keep.accept(ready.getApplicationContext());
            try {
                keptIndex = KeptIndex.of(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static HikariDataSource pool(ApplicationContext context) {
        try {
            return context.getBean(DataSource.class).unwrap(HikariDataSource.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When the tests end, PostgreSQL stops at the same time as the contexts: none of them should wait for it. */
    private static void disconnect(ContextClosedEvent closed) {
        pool(closed.getApplicationContext()).close();
    }
}
