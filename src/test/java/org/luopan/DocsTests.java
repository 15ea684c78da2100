package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocsTests {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");
    private static final Pattern TABLE =
            Pattern.compile("^create table (\\w+) \\((.*?)^\\);", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String OF_A_KIND = "foreign key (id) references entry (id)";
    private static final Pattern TYPE = Pattern.compile("`([a-z]+/[A-Z][a-z]\\w*)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");

    @Test
    void describeEveryModuleAndWhatItMayUse() {
        var architecture = ProjectFiles.read(ProjectFiles.DOCS.resolve("architecture.md"));
        assertThat(ProjectFiles.neighbours())
                .isNotEmpty()
                .allSatisfy((module, uses) ->
                        assertThat(rowsOf(module, architecture)).as(module).containsExactly(String.join(", ", uses)));
    }

    /** What the rows of a module in the table of modules say it may use. */
    private static List<String> rowsOf(String module, String architecture) {
        return Pattern.compile("^\\| `" + module + "` \\| [^|]+ \\|([^|]*)\\|$", Pattern.MULTILINE)
                .matcher(architecture)
                .results()
                .map(row -> row.group(1).strip())
                .filter(uses -> !uses.startsWith("`"))
                .toList();
    }

    @Test
    void describeEveryTableButThoseOfKinds() {
        var model = ProjectFiles.read(ProjectFiles.DOCS.resolve("data-model.md"));
        var renamed = ProjectFiles.renamedTables();
        for (var file : ProjectFiles.under(ProjectFiles.MIGRATIONS, ".sql")) {
            TABLE.matcher(ProjectFiles.read(file))
                    .results()
                    .filter(found -> !found.group(2).contains(OF_A_KIND))
                    .map(found -> renamed.getOrDefault(found.group(1), found.group(1)))
                    .forEach(table -> assertThat(model).contains("`" + table + "`"));
        }
    }

    @Test
    void linkEveryDecision() {
        var architecture = ProjectFiles.read(ProjectFiles.DOCS.resolve("architecture.md"));
        assertThat(ProjectFiles.under(ProjectFiles.DOCS.resolve("decisions"), ".md"))
                .isNotEmpty()
                .allSatisfy(decision -> {
                    assertThat(decision.getFileName().toString()).matches("\\d{4}-[a-z0-9-]+\\.md");
                    assertThat(architecture).contains("(decisions/" + decision.getFileName() + ")");
                    assertThat(ProjectFiles.read(decision)).contains("## Confirmed by");
                });
    }

    @Test
    void nameTestsThatExist() {
        var tests = ProjectFiles.under(Path.of("src/test/java"), "Tests.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();
        for (var page : ProjectFiles.under(ProjectFiles.DOCS, ".md")) {
            assertThat(TEST.matcher(ProjectFiles.read(page)).results().map(found -> found.group(1)))
                    .as("tests named in %s", page)
                    .isSubsetOf(tests);
        }
    }

    @Test
    void nameTypesWhereTheyAre() {
        for (var page : pages()) {
            assertThat(TYPE.matcher(ProjectFiles.read(page)).results().map(found -> found.group(1)))
                    .as("types named in %s", page)
                    .allMatch(type -> Files.exists(ProjectFiles.JAVA.resolve(type + ".java")));
        }
    }

    @Test
    void linkOnlyToWhatExists() {
        for (var page : pages()) {
            LINK.matcher(ProjectFiles.read(page)).results().forEach(found -> {
                var folder = page.toAbsolutePath().getParent();
                assertThat(Files.exists(folder.resolve(found.group(1))))
                        .as("%s links to %s", page, found.group(1))
                        .isTrue();
            });
        }
    }

    private static List<Path> pages() {
        var pages = new ArrayList<>(ProjectFiles.under(ProjectFiles.DOCS, ".md"));
        pages.add(Path.of("README.md"));
        return pages;
    }
}
