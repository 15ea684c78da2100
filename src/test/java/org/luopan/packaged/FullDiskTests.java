package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.storage.SmallDisk;

/** The program when its disk fills up, or becomes read-only, while it runs. */
class FullDiskTests {

    private static final List<String> PAGES = List.of(
            "/en",
            "/en/platforms",
            "/sv/platforms/momo",
            "/en/search?q=momo",
            "/en/glossary/koc",
            "/admin",
            "/admin/review");

    @Test
    void goesOnShowingPagesAndSaysWhatWasSavedUntilThereIsRoomAgain() throws Exception {
        try (var disk = SmallDisk.of(64);
                var program = Program.start(disk.folder().resolve("data"), "-XX:TieredStopAtLevel=1")) {
            var desk = Desk.of(program);
            var form = desk.formOf("platforms", "momo");
            assertThat(desk.publish(form, "Momobefore").status()).isEqualTo(303);
            var lines = program.said().size();

            disk.fill();
            refuses(desk, form, "Momofull");
            disk.empty();
            savesAgain(desk, form, "Momoroom");

            // File sizes are limited while it runs, so that now the database's write fails.
            limitFiles(program, "16384");
            refuses(desk, form, "Momolimit");
            limitFiles(program, "unlimited");
            savesAgain(desk, form, "Momoafter");

            assertThat(program.said().subList(lines, program.said().size())).hasSizeLessThanOrEqualTo(6);
        }
    }

    private static void refuses(Desk desk, String form, String name) throws IOException, InterruptedException {
        var shown = desk.get("/en/platforms/momo").title();
        var refused = desk.publish(form, name);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.title()).isIn("The disk is full", "Saving was interrupted");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        for (var page : PAGES) {
            assertThat(desk.get(page).status()).as(page).isEqualTo(200);
        }
        assertThat(desk.get(form).status()).isEqualTo(200);
        assertThat(desk.get("/en/platforms/momo").title()).isEqualTo(shown);
    }

    private static void savesAgain(Desk desk, String form, String name) throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> desk.publish(form, name).status() == 303);
        assertThat(desk.get("/en/platforms/momo").title()).startsWith(name);
        assertThat(desk.get("/en/search?q=" + name).page().select("[data-entry=platform/momo]"))
                .isNotEmpty();
    }

    private static void limitFiles(Program program, String most) throws IOException, InterruptedException {
        var limit = new ProcessBuilder(
                        "prlimit", "--pid", String.valueOf(program.process().pid()), "--fsize=" + most + ":")
                .inheritIO()
                .start();
        assertThat(limit.waitFor()).isZero();
    }
}
