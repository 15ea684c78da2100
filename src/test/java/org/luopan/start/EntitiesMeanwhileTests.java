package org.luopan.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luopan.LuopanApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Hibernate reads the entities in a thread of its own, while the parts of the program are made. */
class EntitiesMeanwhileTests {

    @TempDir
    private static Path data;

    private static List<String> waiting = List.of();

    /** Here Hibernate begins only when the thread that makes the program waits for it. */
    @BeforeAll
    static void start() {
        var starting = Thread.currentThread();
        program(reading -> {
                    await().atMost(Duration.ofMinutes(2)).until(() -> waits(starting));
                    waiting = methods(starting);
                    reading.run();
                })
                .close();
    }

    /**
     * Hibernate asks for parts of the program. If the thread that makes them waited for Hibernate in the middle of one, each would
     * wait for the other for ever.
     */
    @Test
    void everyPartIsMadeBeforeAnybodyWaitsForThem() {
        assertThat(waiting).contains("afterSingletonsInstantiated").doesNotContain("createBean", "createWebServer");
    }

    @Test
    void aTableThatTheyDoNotFitStopsTheStart() throws SQLException {
        // The file is free a moment after the program has closed it.
        try (var base = await().ignoreExceptions()
                        .until(() -> DriverManager.getConnection(address(), "sa", ""), Objects::nonNull);
                var statement = base.createStatement()) {
            statement.execute("alter table festival drop column lead_weeks");
        }
        assertThatThrownBy(() -> program(Runnable::run)).hasStackTraceContaining("missing column");
    }

    private interface Beginning {

        void begin(Runnable reading);
    }

    private static ConfigurableApplicationContext program(Beginning beginning) {
        return new SpringApplicationBuilder(LuopanApplication.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "applicationTaskExecutor",
                                AsyncTaskExecutor.class,
                                () -> new SimpleAsyncTaskExecutor(
                                        task -> new Thread(() -> beginning.begin(task), "entities"))))
                .run("--server.port=0", "--luopan.data=" + data, "--spring.datasource.url=" + address());
    }

    private static String address() {
        return "jdbc:h2:file:" + data + "/luopan;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    private static boolean waits(Thread starting) {
        return methods(starting).contains("getNativeEntityManagerFactory")
                && starting.getState() == Thread.State.WAITING;
    }

    private static List<String> methods(Thread starting) {
        return Stream.of(starting.getStackTrace())
                .map(StackTraceElement::getMethodName)
                .toList();
    }
}
