package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Editors may rename every entry, so the program must not know any of them by its slug. */
class ContentInCodeTests {

    private static final Pattern ENTRY =
            Pattern.compile("(?m)^\\(\\d+, '(?:platform|tier|city|trend|term|guide|source|market)', '([a-z0-9-]+)'");

    /** Words of the vocabulary, metrics and tier lists, whose slugs cannot be changed at the desk. */
    private static final Pattern WORD = Pattern.compile("(?m)^\\(\\d+, (?:'[a-z-]+', )?'([a-z0-9-]+)'");

    /** Names of modules, folders and parameters that are also the slug of a term. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("tier", "verification");

    private static final Pattern IN_QUOTES = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** The host of a site may contain what is also the slug of an entry. */
    private static final Pattern HOST = Pattern.compile("\\b[a-z0-9.-]+\\.(?:com|cn|org)\\b");

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    @Test
    void namesNoEntryByItsSlug() {
        var slugs = slugs(ENTRY, "V1");
        assertThat(slugs).hasSizeGreaterThan(500).contains("wechat", "tier-3", "china", "tenba-2021");
        slugs.removeAll(slugs(WORD, "V101", "V103"));
        slugs.removeAll(OF_THE_PROGRAM);
        assertThat(Stream.of(
                                ProjectFiles.under(ProjectFiles.JAVA, ".java"),
                                ProjectFiles.under(ProjectFiles.TEMPLATES, ".html"),
                                ProjectFiles.under(ProjectFiles.RESOURCES.resolve("static/js"), ".js"))
                        .flatMap(files -> files.stream())
                        .flatMap(file -> named(file, slugs)))
                .as("mark what the program has to know in the data, or ask for it by kind and place")
                .isEmpty();
    }

    private static Stream<String> named(Path file, Set<String> slugs) {
        return IN_QUOTES
                .matcher(ProjectFiles.read(file))
                .results()
                .map(quoted -> HOST.matcher(quoted.group(1)).replaceAll(""))
                .flatMap(quoted -> NAME.matcher(quoted).results())
                .filter(name -> slugs.contains(name.group()))
                .map(name -> file + ": " + name.group());
    }

    private static Set<String> slugs(Pattern row, String... migrations) {
        return ProjectFiles.under(ProjectFiles.MIGRATIONS, ".sql").stream()
                .filter(file ->
                        Stream.of(migrations).anyMatch(file.getFileName().toString()::startsWith))
                .flatMap(file -> row.matcher(ProjectFiles.read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
