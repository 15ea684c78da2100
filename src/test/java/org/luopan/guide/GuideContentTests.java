package org.luopan.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every step of the guide answers, and how plainly it and the summaries of platforms are written. */
@Tag("content")
class GuideContentTests {

    private static final Path CONTENT = Path.of("src/main/resources/content");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\(([^)]*)\\)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private static final List<String> ENGLISH = List.of("Platform", "You need", "Cost", "Time", "Forbidden", "Next");
    private static final List<String> SWEDISH =
            List.of("Plattform", "Du behöver", "Kostnad", "Tid", "Förbjudet", "Sedan");

    @ParameterizedTest
    @MethodSource("steps")
    void answersSixQuestionsAndSaysWhatIsNotKnown(String step) throws IOException {
        assertThat(answered(read("guide", step).get("body_en").asString(), " and "))
                .containsExactlyInAnyOrderElementsOf(lower(ENGLISH));
        assertThat(answered(read("guide", step).get("body_sv").asString(), " och "))
                .containsExactlyInAnyOrderElementsOf(lower(SWEDISH));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void endsWithTheFinderOrTheAccountsItSpeaksOf(String step) throws IOException {
        for (var language : List.of("en", "sv")) {
            var lines = read("guide", step)
                    .get("body_" + language)
                    .asString()
                    .lines()
                    .toList();
            assertThat(LINK.matcher(lines.get(lines.size() - 1)).results().map(link -> link.group(2)))
                    .as("the last line in %s", language)
                    .anyMatch(link -> link.startsWith("/" + language + "/finder")
                            || link.startsWith("/" + language + "/platforms")
                                    && link.matches(".*(#routes|account=).*"));
        }
    }

    @Test
    void areWrittenPlainly() throws IOException {
        var guide = grades(texts("guide", "body_en").map(body -> body.split("\n\n- \\*\\*", 2)[0]));
        assertThat(guide[guide.length / 2]).as("median grade of the guide").isLessThanOrEqualTo(10);
        assertThat(guide[guide.length - 1]).as("hardest step").isLessThanOrEqualTo(10);
        var platforms = grades(texts("platform", "summary_en"));
        assertThat(platforms[platforms.length / 2])
                .as("median grade of the summaries")
                .isLessThanOrEqualTo(10);
    }

    @Test
    void measuresAsFleschAndKincaidDo() {
        assertThat(grade("The cat sat on the mat.")).isBetween(-2.0, 0.0);
        assertThat(
                        grade(
                                "Organisational responsibilities necessitate comprehensive documentation of administrative activities."))
                .isGreaterThan(20);
    }

    static List<String> steps() throws IOException {
        return names("guide");
    }

    /** The labels in bold at the beginning of the lines of a list; several answers that are not known share one. */
    private static List<String> answered(String body, String and) {
        return body.lines()
                .filter(line -> line.startsWith("- **"))
                .map(line -> line.substring(4, line.indexOf(":**")))
                .flatMap(labels -> Arrays.stream(labels.replace(and, ", ").split(", ")))
                .map(label -> label.toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static List<String> lower(List<String> labels) {
        return labels.stream()
                .map(label -> label.toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static double[] grades(Stream<String> texts) {
        return texts.mapToDouble(GuideContentTests::grade).sorted().toArray();
    }

    /** The school grade by Flesch and Kincaid. */
    private static double grade(String text) {
        var plain = LINK.matcher(text).replaceAll("$1");
        var sentences = Arrays.stream(plain.split("(?<=[.!?])\\s+|\\n+"))
                .filter(sentence -> sentence.matches("(?s).*[A-Za-z].*"))
                .count();
        var words = Pattern.compile("[A-Za-z][A-Za-z’'-]*")
                .matcher(plain)
                .results()
                .map(word -> word.group().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", ""))
                .toList();
        var syllables = words.stream().mapToLong(GuideContentTests::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    private static long syllables(String word) {
        var groups = VOWELS.matcher(word).results().count();
        return Math.max(1, word.endsWith("e") && !word.endsWith("le") && groups > 1 ? groups - 1 : groups);
    }

    private static Stream<String> texts(String kind, String field) throws IOException {
        return names(kind).stream().map(name -> read(kind, name).get(field).asString());
    }

    private static List<String> names(String kind) throws IOException {
        try (var files = Files.list(CONTENT.resolve(kind))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode read(String kind, String name) {
        return JsonMapper.shared()
                .readTree(CONTENT.resolve(kind).resolve(name + ".json").toFile());
    }
}
