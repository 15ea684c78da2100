package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    private static final Pattern SENTENCE = Pattern.compile("^/\\*\\* [A-Z][^.]+\\. \\*/$", Pattern.MULTILINE);

    @Test
    void useOnlyTheNeighboursTheyDeclare() {
        ApplicationModules.of(LuopanApplication.class).verify();
    }

    @Test
    void sayInOneSentenceWhatTheyAre() throws IOException {
        try (var folders = Files.list(ProjectFiles.JAVA)) {
            assertThat(folders.filter(Files::isDirectory)).isNotEmpty().allSatisfy(folder -> {
                var promise = folder.resolve("package-info.java");
                assertThat(promise).exists();
                assertThat(ProjectFiles.read(promise))
                        .containsPattern(SENTENCE)
                        .contains("@NullMarked")
                        .contains("@ApplicationModule");
            });
        }
    }

    @Test
    void haveAtMostSixteenTypes() {
        assertThat(ProjectFiles.modules()).isNotEmpty().allSatisfy(module -> {
            var files = ProjectFiles.under(ProjectFiles.JAVA.resolve(module), ".java");
            assertThat(files.stream().filter(file -> !file.endsWith("package-info.java")))
                    .as("%s: divide it into two modules", module)
                    .hasSizeLessThanOrEqualTo(16);
        });
    }

    @Test
    void areFlat() {
        assertThat(ProjectFiles.under(ProjectFiles.JAVA, ".java"))
                .allSatisfy(
                        file -> assertThat(ProjectFiles.JAVA.relativize(file).getNameCount())
                                .as("a module is one package: divide a large one into two modules, not into layers")
                                .isLessThanOrEqualTo(2));
    }

    /** So that a name says what its type is, also without the package. */
    @Test
    void shareNoNameOfAType() {
        var names = ProjectFiles.under(ProjectFiles.JAVA, ".java").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("package-info.java"));
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }
}
