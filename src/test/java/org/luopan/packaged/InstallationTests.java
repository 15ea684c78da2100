package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.luopan.Reader;

/** The unpacked zip, started and stopped as administrators do, and started again: once for all tests. */
@TestInstance(Lifecycle.PER_CLASS)
class InstallationTests {

    /** Starts of a program take longest, so what is asked of the first is kept. */
    private record First(List<String> said, String mapped, List<Reader.Answer> answers) {}

    private First first = new First(List.of(), "", List.of());
    private Program second;

    @BeforeAll
    void startTwice(@TempDir Path folder) throws Exception {
        var home = Installation.unpack(folder.resolve("opt"));
        var data = folder.resolve("data");
        try (var program = Program.startInstalled(home, data)) {
            first = new First(List.copyOf(program.said()), mapped(program), read(new Reader(program.port())));
            program.stop();
        }
        second = Program.startInstalled(home, data);
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (second != null) {
            second.close();
        }
    }

    @Test
    void startsFromItsArchiveTheSecondTime() throws Exception {
        assertThat(first.mapped).doesNotContain("cache/luopan-");
        assertThat(new Reader(second.port()).get("/en/platforms/wechat").status())
                .isEqualTo(200);
        assertThat(second.said()).noneMatch(line -> line.contains("warning") || line.contains(" WARN "));
        assertThat(mapped(second)).contains("cache/luopan-");
    }

    @Test
    void opensQuietlyWithItsPagesStylesAndScripts() {
        assertThat(first.said).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
        assertThat(first.answers)
                .hasSizeGreaterThan(6)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.address()).isEqualTo(200));
        assertThat(first.answers.get(0).text()).contains("data-entry=\"platform/wechat\"");
        assertThat(first.answers.get(1).text()).contains("Plattformar");
        assertThat(first.answers.get(2).text()).contains("data-entry=\"platform/wechat\"");
    }

    /** A list in both languages, a search, a profile, and the styles and scripts of the first page. */
    private static List<Reader.Answer> read(Reader reader) {
        var answers = new ArrayList<Reader.Answer>();
        for (var path : List.of("/en/platforms", "/sv/platforms", "/en/search?q=weixin", "/en/platforms/wechat")) {
            answers.add(reader.get(path));
        }
        for (var part : answers.get(0).html().select("link[rel=stylesheet], script[src]")) {
            answers.add(reader.get(part.hasAttr("src") ? part.attr("src") : part.attr("href")));
        }
        return answers;
    }

    /** The files that the process has mapped into its memory. */
    private static String mapped(Program program) throws IOException {
        return Files.readString(Path.of("/proc/" + program.process().pid() + "/maps"));
    }
}
