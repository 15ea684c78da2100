package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.luopan.language.Language;
import org.luopan.language.MessageFiles;

class MessagesTests {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @Test
    void existInEveryLanguage() {
        assertThat(ProjectFiles.messageFiles(Locale.ENGLISH))
                .isNotEmpty()
                .allSatisfy(english -> assertThat(
                                ProjectFiles.messages(swedish(english)).keySet())
                        .as("keys of %s", swedish(english))
                        .containsExactlyElementsOf(
                                ProjectFiles.messages(english).keySet()));
        assertThat(ProjectFiles.messageFiles(SWEDISH)).hasSameSizeAs(ProjectFiles.messageFiles(Locale.ENGLISH));
    }

    @Test
    void sayEachThingOnce() {
        var home = new HashMap<String, Path>();
        for (var file : ProjectFiles.messageFiles(Locale.ENGLISH)) {
            ProjectFiles.messages(file)
                    .keySet()
                    .forEach(key -> assertThat(home.put(key, file))
                            .as("another file than %s that says %s", file, key)
                            .isNull());
        }
    }

    @Test
    void areNeverEmpty() {
        for (var file : ProjectFiles.under(ProjectFiles.RESOURCES, ".properties")) {
            ProjectFiles.messages(file)
                    .forEach((key, words) ->
                            assertThat(words).as("%s of %s", key, file).isNotBlank());
        }
    }

    @Test
    void haveTheSamePlaceholdersInEveryLanguage() {
        for (var english : ProjectFiles.messageFiles(Locale.ENGLISH)) {
            var swedish = ProjectFiles.messages(swedish(english));
            ProjectFiles.messages(english)
                    .forEach((key, words) -> assertThat(placeholders(swedish.getOrDefault(key, "")))
                            .as("placeholders of %s in Swedish", key)
                            .isEqualTo(placeholders(words)));
        }
    }

    @Test
    void canBeFormatted() {
        for (var file : ProjectFiles.under(ProjectFiles.RESOURCES, ".properties")) {
            ProjectFiles.messages(file).forEach((key, words) -> {
                if (placeholders(words).isEmpty()) {
                    assertThat(words)
                            .as("%s of %s takes no arguments, so a doubled apostrophe shows", key, file)
                            .doesNotContain("''");
                } else {
                    assertThat(words.replace("''", ""))
                            .as("%s of %s takes arguments, so a single apostrophe vanishes", key, file)
                            .doesNotContain("'");
                    assertThat(new MessageFormat(words, Locale.ENGLISH).format(new Object[] {1, 2, 3, 4, 5}))
                            .as("%s of %s", key, file)
                            .doesNotContain("{");
                }
            });
        }
    }

    @Test
    void areTranslated() {
        for (var english : ProjectFiles.messageFiles(Locale.ENGLISH)) {
            var swedish = ProjectFiles.messages(swedish(english));
            ProjectFiles.messages(english).forEach((key, words) -> {
                if (words.replaceAll("\\{[^}]*}", "").strip().split("\\s+").length > 2) {
                    assertThat(swedish).as("Swedish of %s", key).doesNotContainEntry(key, words);
                }
            });
        }
    }

    @Test
    void areAllRead() {
        var read = new MessageFiles();
        for (var language : Language.values()) {
            for (var file : ProjectFiles.messageFiles(language.locale())) {
                assertThat(ProjectFiles.messages(file))
                        .isNotEmpty()
                        .allSatisfy((key, words) -> assertThat(read.getMessage(key, null, null, language.locale()))
                                .as(key)
                                .isEqualTo(words));
            }
        }
    }

    private static Path swedish(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_sv.properties"));
    }

    private static Set<String> placeholders(String words) {
        var placeholders = new TreeSet<String>();
        PLACEHOLDER.matcher(words).results().forEach(found -> placeholders.add(found.group(1)));
        return placeholders;
    }
}
