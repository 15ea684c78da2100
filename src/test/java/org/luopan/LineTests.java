package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineTests {

    private static final int LONGEST = 160;

    /** The newest of the migrations with long lines; Flyway checks that they never change. */
    private static final int LANDED = 231;

    /** Tables of characters from another project. */
    private static final Path CHINESE = ProjectFiles.RESOURCES.resolve("chinese");

    /** A text is one line in JSON. */
    private static final Path CONTENT = ProjectFiles.RESOURCES.resolve("content");

    @Test
    void linesAreShort() {
        var files = Stream.of(
                        ProjectFiles.under(Path.of("src/main/java"), ".java"),
                        ProjectFiles.under(ProjectFiles.RESOURCES, ""),
                        ProjectFiles.under(Path.of("src/test/java"), ".java"),
                        ProjectFiles.under(ProjectFiles.DOCS, ".md"),
                        ProjectFiles.under(Path.of(".ci"), ""),
                        List.of(Path.of("pom.xml")))
                .flatMap(List::stream)
                .filter(file -> !isOfMessages(file)
                        && !isLanded(file)
                        && !file.startsWith(CHINESE)
                        && !file.startsWith(CONTENT))
                .toList();
        assertThat(files).hasSizeGreaterThan(800);
        assertThat(files.stream().flatMap(LineTests::longOnes)).isEmpty();
    }

    private static Stream<String> longOnes(Path file) {
        var lines = ProjectFiles.read(file).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).length() > LONGEST && !isOfATable(file, lines.get(at)))
                .mapToObj(at -> file + ":" + (at + 1));
    }

    /** A message is one line, however many words it has. */
    private static boolean isOfMessages(Path file) {
        return file.startsWith(ProjectFiles.MESSAGES);
    }

    private static boolean isLanded(Path file) {
        return file.startsWith(ProjectFiles.MIGRATIONS)
                && Integer.parseInt(file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")) <= LANDED;
    }

    /** Markdown cannot break a row of a table. */
    private static boolean isOfATable(Path file, String line) {
        return file.toString().endsWith(".md") && line.startsWith("|");
    }
}
