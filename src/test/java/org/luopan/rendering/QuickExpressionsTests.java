package org.luopan.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Expressions that are evaluated quickly have the values that the Spring Expression Language gives them. */
class QuickExpressionsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^{}]+)\\}");

    private final SpringTemplateEngine whole = engine();
    private final SpringTemplateEngine quick = engine();

    QuickExpressionsTests() {
        new TemplateSetup(quick);
    }

    /** A view as modules have them: a record that only they can see. */
    private record View(
            Text name,
            List<String> words,
            Map<String, Long> counts,
            int number,
            long total,
            boolean open,
            Language language) {

        public boolean isGrand() {
            return total > 5;
        }

        public String getNick() {
            return "nick";
        }

        public String to(String below) {
            return "/en" + below;
        }

        public String sum(int one, int other) {
            return one + "+" + other;
        }

        public boolean has(String word) {
            return words.contains(word);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view",
                "nothing",
                "view.name.words",
                "view.name.lang",
                "view.name?.words",
                "nothing?.words",
                "view.grand",
                "view.nick",
                "view.number + 1",
                "view.number - 1",
                "view.total + 1",
                "view.total - view.number",
                "view.words[0]",
                "view.words.size() + ' words'",
                "view.words.isEmpty()",
                "view.words.isEmpty() or view.open",
                "view.open and !view.words.isEmpty()",
                "view.open && !view.grand || view.number == 3",
                "view.counts['one']",
                "view.counts['two']",
                "view.counts['two'] == null",
                "view.language.code",
                "view.language == view.language.other",
                "view.to('/a/' + view.number)",
                "view.to('it''s')",
                "view.sum(1, view.number)",
                "view.has('one') ? 'yes' : null",
                "view.has('none') ? 'yes' : view.open ? 'open' : 'shut'",
                "(view.open ? '!' : '') + view.name.words",
                "view.number == view.total",
                "view.number != 3",
                "view.number > 2",
                "view.number >= 3",
                "view.total < 3",
                "view.total <= 7",
                "view.name.words == 'words'",
                "view.name.words != nothing",
                "nothing == null",
                "'a' + 1 + 2",
                "1 + 2 + 'a'",
                "true",
                "null"
            })
    void haveTheSameValue(String expression) {
        assertThat(QuickParser.parse(expression))
                .as("read without the whole language")
                .isPresent();
        assertThat(written(quick, expression)).isEqualTo(written(whole, expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view.words.?[length() > 3]",
                "{'a', 'b'}",
                "T(java.lang.Math).max(1, 2)",
                "view.number * 2",
                "#strings.length(view.nick)",
                "view.number eq 3",
                "not view.open",
                "view.nick ?: 'none'",
                "view.number / 2",
                "view.nick matches 'n.*'"
            })
    void leaveTheRestToTheWholeLanguage(String expression) {
        assertThat(QuickParser.parse(expression)).isEmpty();
        assertThat(written(quick, expression)).isEqualTo(written(whole, expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"view.counts.one", "view.open + 'x'", "view.words + 'x'", "view.number == '3'", "null + 'x'"})
    void leaveValuesWithoutARuleToTheWholeLanguage(String expression) {
        assertThat(QuickParser.parse(expression)).isPresent();
        assertThat(written(quick, expression)).isEqualTo(written(whole, expression));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing.words", "view.nonsense", "view.nonsense()", "view.to(1, 2)"})
    void areRefusedAsByTheWholeLanguage(String expression) {
        assertThatThrownBy(() -> written(whole, expression)).isInstanceOf(TemplateProcessingException.class);
        assertThatThrownBy(() -> written(quick, expression)).isInstanceOf(TemplateProcessingException.class);
    }

    @Test
    void areMostOfThoseInTemplates() throws IOException {
        var all = 0;
        var quickly = 0;
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var found = EXPRESSION.matcher(
                        Files.readString(file).replace("&gt;", ">").replace("&lt;", "<"));
                while (found.find()) {
                    all++;
                    quickly += QuickParser.parse(found.group(1)).isPresent() ? 1 : 0;
                }
            }
        }
        assertThat((double) quickly / all).isGreaterThan(0.95);
    }

    private static String written(SpringTemplateEngine engine, String expression) {
        var variables = new Context(Locale.ENGLISH);
        variables.setVariable(
                "view",
                new View(
                        new Text("words", "en", true),
                        List.of("one", "three"),
                        Map.of("one", 1L),
                        3,
                        7,
                        true,
                        Language.SV));
        return engine.process(
                "<p th:text=\"${ " + expression.replace("<", "&lt;").replace(">", "&gt;") + " }\"></p>", variables);
    }

    private static SpringTemplateEngine engine() {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        return engine;
    }
}
