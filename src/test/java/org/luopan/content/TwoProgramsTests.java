package org.luopan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.luopan.LuopanApplication;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.index.IndexKeeper;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.luopan.revision.Refused;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Two programs on one PostgreSQL, each with an index of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class TwoProgramsTests {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);
    private static final Editor ADA = new Editor(3, "ada", "Ada", Role.ADMIN);

    @TempDir
    private static Path folder;

    private final HttpClient reader = HttpClient.newHttpClient();
    private EmbeddedPostgres postgres;
    private ConfigurableApplicationContext here;
    private ConfigurableApplicationContext there;

    @BeforeAll
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        here = program("here");
        there = program("there");
        // The first request waits for templates to be parsed, which says nothing about how fast changes spread.
        for (var program : List.of(here, there)) {
            List.of("/en/platforms/momo", "/en/platforms?q=momo", "/en", "/sv/search?q=momo")
                    .forEach(path -> page(program, path));
        }
    }

    @AfterAll
    void stop() throws IOException {
        there.close();
        here.close();
        postgres.close();
    }

    @Test
    void showWhatTheOtherPublishes() {
        publish(here, "momo", "Zebrafish");
        await().atMost(SOON).untilAsserted(() -> assertShown(there, "momo", "Zebrafish"));

        publish(there, "momo", "Quagga");
        await().atMost(SOON).untilAsserted(() -> assertShown(here, "momo", "Quagga"));
        assertThat(page(here, "/en/search?q=Zebrafish")).contains("data-total=\"0\"");
    }

    @Test
    void showWhatWasPublishedWhileTheyWereAway() {
        there.close();
        publish(here, "douban", "Okapi");
        publish(here, "weibo", "Gerenuk");
        there = program("there");

        assertShown(there, "douban", "Okapi");
        assertShown(there, "weibo", "Gerenuk");
        assertThat(there.getBean(IndexKeeper.class).agree())
                .as("the index is replayed, not built anew")
                .isFalse();
    }

    @Test
    void decideOnARevisionOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            var waiting = save(here, "youku", "Youku " + round, Save.Action.REVIEW);
            var start = new CyclicBarrier(2);
            var both = Executors.newFixedThreadPool(2);
            try {
                var outcomes = both.invokeAll(List.of(
                        decision(start, () -> here.getBean(Decisions.class).approve(waiting.id(), LIN)),
                        decision(start, () -> there.getBean(Decisions.class).reject(waiting.id(), "Not yet", ADA))));
                var decided = 0;
                for (var outcome : outcomes) {
                    decided += outcome.get(30, TimeUnit.SECONDS) ? 1 : 0;
                }
                assertThat(decided).isEqualTo(1);
            } finally {
                both.shutdownNow();
            }
            var state = here.getBean(Revisions.class)
                    .find(waiting.id())
                    .orElseThrow()
                    .state();
            assertThat(state).isIn(RevisionState.PUBLISHED, RevisionState.REJECTED);
        }
    }

    private static Callable<Boolean> decision(CyclicBarrier start, Callable<Revision> decision) {
        return () -> {
            start.await(20, TimeUnit.SECONDS);
            try {
                decision.call();
                return true;
            } catch (Refused late) {
                return false;
            }
        };
    }

    private void assertShown(ConfigurableApplicationContext program, String slug, String name) {
        assertThat(page(program, "/en/platforms/" + slug)).contains(name);
        assertThat(page(program, "/en/platforms?q=" + name)).contains("data-entry=\"platform/" + slug + "\"");
        assertThat(page(program, "/en")).contains(name);
        assertThat(page(program, "/sv/search?q=" + name)).contains("data-entry=\"platform/" + slug + "\"");
    }

    private void publish(ConfigurableApplicationContext program, String slug, String name) {
        save(program, slug, name, Save.Action.PUBLISH);
    }

    private static Revision save(ConfigurableApplicationContext program, String slug, String name, Save.Action wish) {
        var revisions = program.getBean(Revisions.class);
        var subject = revisions.subject(EntryKind.PLATFORM, slug).orElseThrow();
        var opened = revisions.open(subject.id()).orElseThrow();
        RecordData typed = opened.typed().with("name_en", name).with("name_sv", name);
        return program.getBean(Saves.class)
                .save(new Save(subject.id(), opened.token(), typed, name, false, wish, null, true), LIN);
    }

    private String page(ConfigurableApplicationContext program, String path) {
        var port = ((WebServerApplicationContext) program).getWebServer().getPort();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            var answer = reader.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConfigurableApplicationContext program(String data) {
        return new SpringApplicationBuilder(LuopanApplication.class)
                .run(
                        "--server.port=0",
                        "--luopan.data=" + folder.resolve(data),
                        "--luopan.admin-password=a-password-for-tests",
                        "--spring.profiles.active=postgres",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres");
    }
}
