package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luopan.Reader;

/** The unpacked zip, started and stopped as administrators do. */
class InstallationTests {

    @Test
    void startsFromItsArchiveTheSecondTime(@TempDir Path folder) throws Exception {
        var home = Installation.unpack(folder.resolve("opt"));
        var data = folder.resolve("data");
        try (var first = Program.startInstalled(home, data)) {
            assertThat(new Reader(first.port()).get("/en/platforms/wechat").status())
                    .isEqualTo(200);
            assertThat(mapped(first)).doesNotContain("cache/luopan-");
            first.stop();
        }
        try (var second = Program.startInstalled(home, data)) {
            assertThat(new Reader(second.port()).get("/en/platforms/wechat").status())
                    .isEqualTo(200);
            assertThat(second.said()).noneMatch(line -> line.contains("warning") || line.contains(" WARN "));
            assertThat(mapped(second)).contains("cache/luopan-");
        }
    }

    /** The files that the process has mapped into its memory. */
    private static String mapped(Program program) throws IOException {
        return Files.readString(Path.of("/proc/" + program.process().pid() + "/maps"));
    }
}
