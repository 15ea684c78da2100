package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program while its PostgreSQL is stopped or frozen, and afterwards. */
class ServerAwayTests {

    /** Five seconds, with a margin for a busy machine. */
    private static final Duration AT_MOST = Duration.ofSeconds(8);

    /** Pages that nobody has read before, and pages that are never kept. */
    private static final List<String> PAGES = List.of(
            "/sv",
            "/en/platforms/wechat",
            "/en/search?q=wechat",
            "/sv/glossary/koc",
            "/login",
            "/admin",
            "/admin/review");

    @TempDir
    private Path folder;

    private Path binaries = Path.of("");

    @Test
    void answersEverybodyWithinSecondsAndGoesOnByItself() throws Exception {
        var port = start().getPort();
        var watch = Watch.atFreePort();
        try (var program = Program.start(
                folder.resolve("data"),
                "-XX:TieredStopAtLevel=1",
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=jdbc:postgresql://localhost:" + port + "/postgres",
                "--spring.datasource.username=postgres",
                "--management.server.port=" + watch.port())) {
            watch.seesThatAllIsWell(program);
            var desk = Desk.of(program);
            var form = desk.formOf("platforms", "momo");
            assertThat(desk.publish(form, "Momobefore").status()).isEqualTo(303);
            assertThat(desk.get("/en").status()).isEqualTo(200);
            var lines = program.said().size();

            signal("QUIT");
            saysThatTheDatabaseIsAway(desk);
            watch.seesThatTheDatabaseIsAway();
            startAgain(port);
            answersAgain(desk, form, "Momostopped");
            watch.seesThatAllIsWell(program);

            signal("STOP");
            saysThatTheDatabaseIsAway(desk);
            signal("CONT");
            answersAgain(desk, form, "Momofrozen");

            assertThat(program.said().subList(lines, program.said().size())).hasSizeLessThanOrEqualTo(4);
        } finally {
            signal("CONT");
            signal("QUIT");
        }
    }

    /** All at once, so that those who wait do not delay each other. */
    private static void saysThatTheDatabaseIsAway(Desk desk) throws Exception {
        var threads = Executors.newFixedThreadPool(PAGES.size() * 4);
        try {
            var questions = Stream.generate(() -> PAGES)
                    .limit(4)
                    .flatMap(List::stream)
                    .map(page -> (Callable<Void>) () -> {
                        var start = System.nanoTime();
                        var answer = desk.get(page);
                        assertThat(answer.status()).as(page).isEqualTo(503);
                        assertThat(answer.page().select("h1").text())
                                .as(page)
                                .isIn("The database does not answer", "Databasen svarar inte");
                        assertThat(answer.header("Retry-After")).isNotEmpty();
                        assertThat(Duration.ofNanos(System.nanoTime() - start))
                                .as(page)
                                .isLessThan(AT_MOST);
                        return null;
                    })
                    .toList();
            for (var answer : threads.invokeAll(questions)) {
                answer.get();
            }
            // Now it is known; what somebody has read before is still there.
            var start = System.nanoTime();
            assertThat(desk.get("/sv").status()).isEqualTo(503);
            var kept = desk.get("/en");
            assertThat(kept.status()).isEqualTo(200);
            var script = kept.page().select("script[src]").attr("src");
            assertThat(desk.get(script).status()).as(script).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void answersAgain(Desk desk, String form, String name) throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(20)).until(() -> desk.get("/en").status() == 200);
        await().atMost(Duration.ofSeconds(10)).until(() -> desk.get("/admin").status() == 200);
        assertThat(desk.publish(form, name).status()).isEqualTo(303);
        assertThat(desk.get("/en/platforms/momo").title()).startsWith(name);
    }

    /** With the commits of a real server: the library's own settings lose the last commits when the server is stopped at once. */
    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setDataDirectory(folder.resolve("server"))
                .setCleanDataDirectory(false)
                .start();
    }

    /** Starts it as before, at the same port; it does not run as root. */
    private void startAgain(int port) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                binaries.resolve("pg_ctl").toString(),
                "-D",
                folder.resolve("server").toString()));
        command.addAll(
                List.of("-o", "-p " + port, "-l", folder.resolve("server.log").toString(), "-w", "start"));
        var starting = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("start.log").toFile())
                .start();
        assertThat(starting.waitFor()).isZero();
    }

    /** Sends a signal to the server and all its processes. */
    private void signal(String signal) throws IOException, InterruptedException {
        var file = folder.resolve("server/postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        var server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0).strip()))
                .orElse(null);
        if (server == null) {
            return;
        }
        binaries = Path.of(server.info().command().orElseThrow()).getParent();
        var all = Stream.concat(Stream.of(server), signal.equals("QUIT") ? Stream.empty() : server.descendants())
                .toList();
        for (var process : all) {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
        if (signal.equals("QUIT")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !server.isAlive());
        }
    }
}
