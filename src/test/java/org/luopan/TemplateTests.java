package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.expression.StandardExpressions;

class TemplateTests {

    private static final ExpressionContext CONTEXT =
            new ExpressionContext(new SpringTemplateEngine().getConfiguration());
    private static final Set<String> MESSAGES = messages();

    private static final Pattern MESSAGE = Pattern.compile("#\\{\\|([^|]+)\\||#\\{([\\w.-]+)");
    private static final Pattern ADDRESS = Pattern.compile("^/|page\\.to\\(|^[|]/|'/(?:admin|en|sv)\\b");
    private static final String OF_ADDRESSES =
            "(th:)?(href|src|action|formaction|attr|replace|with|value)|(th:)?data-[a-z-]+|th:if|th:unless";
    private static final Set<String> EXPRESSIONS = Set.of(
            "th:text",
            "th:utext",
            "th:if",
            "th:unless",
            "th:href",
            "th:replace",
            "th:insert",
            "th:title",
            "th:lang",
            "th:id",
            "th:class",
            "th:classappend",
            "th:aria-label",
            "th:content",
            "th:value",
            "th:checked",
            "th:src",
            "th:action",
            "th:open",
            "th:disabled",
            "th:name");

    static List<Path> templates() {
        return ProjectFiles.under(ProjectFiles.TEMPLATES, ".html");
    }

    /** Tables of readers that no script sorts: pictures of strength, lists with links of their own, points in their order. */
    private static final Set<String> UNSORTED =
            Set.of("heat dots", "heat tiers-heat dots", "strip blocks", "sides", "results-table", "worths");

    /** Folders of templates that only editors see. */
    private static final Set<String> OF_EDITORS = Set.of(
            "audit",
            "desk",
            "myaccount",
            "newestvalue",
            "people",
            "report",
            "review",
            "unanswered",
            "verification",
            "vocabularyform");

    /** Folders of templates that all modules share. */
    private static final Set<String> SHARED = Set.of("fragments", "layout");

    /** Links to the pages of a list, and the templates that only hold such links, for others. */
    private static final Pattern PAGES =
            Pattern.compile("#\\{pages\\.label\\}|(?:browse|report/parts) :: (?:pages|numbers)\\(");

    private static final Set<String> PARTS = Set.of("report/parts.html");

    private static final Pattern VIEW = Pattern.compile("\"([a-z]+)/([a-z-]+)(?: ::[^\"]*)?\"");

    @Test
    void areInTheFolderOfTheModuleThatShowsThem() {
        assertThat(ProjectFiles.under(ProjectFiles.JAVA, ".java"))
                .allSatisfy(source -> assertThat(foldersOfViews(source))
                        .isSubsetOf(Stream.concat(SHARED.stream(), Stream.of(moduleOf(source)))
                                .toList()));
    }

    /** A list on several pages says in its head which part of it is here: on paper, a count of all would be a count of what is missing. */
    @ParameterizedTest
    @MethodSource("templates")
    void sayWhichPartOfALongListIsShown(Path template) {
        var html = ProjectFiles.read(template);
        if (PAGES.matcher(html).find()
                && !PARTS.contains(ProjectFiles.TEMPLATES.relativize(template).toString())) {
            assertThat(html).containsAnyOf("browse :: head(", "browse :: part(", "browse :: range(", "section.cut");
        }
    }

    private static List<String> foldersOfViews(Path source) {
        return VIEW.matcher(ProjectFiles.read(source))
                .results()
                .filter(view -> Files.exists(
                        ProjectFiles.TEMPLATES.resolve(view.group(1)).resolve(view.group(2) + ".html")))
                .map(view -> view.group(1))
                .toList();
    }

    private static String moduleOf(Path source) {
        return source.getParent().getFileName().toString();
    }

    @Test
    void areInFoldersNamedAfterModules() {
        assertThat(templates())
                .filteredOn(template -> !template.getParent().equals(ProjectFiles.TEMPLATES))
                .extracting(template -> template.getParent().getFileName().toString())
                .filteredOn(folder -> !SHARED.contains(folder))
                .isSubsetOf(ProjectFiles.modules());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void sortsTablesOfFacts(Path template) {
        if (OF_EDITORS.contains(template.getParent().getFileName().toString())) {
            return;
        }
        assertThat(html(template).select("table"))
                .allMatch(table -> UNSORTED.contains(table.className())
                        || table.attr("th:attr").contains("data-sort="));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void parses(Path template) throws ParseException {
        new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(ProjectFiles.read(template), new Balanced());
        var expressions = StandardExpressions.getExpressionParser(CONTEXT.getConfiguration());
        for (var element : html(template).getAllElements()) {
            element.attributes().forEach(attribute -> {
                if (EXPRESSIONS.contains(attribute.getKey())) {
                    assertThat(expressions.parseExpression(CONTEXT, attribute.getValue()))
                            .as(attribute.html())
                            .isNotNull();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasNoInlineStyleOrScript(Path template) {
        var html = html(template);
        assertThat(html.select("style, [style], [th:style], [th\\:style]")).isEmpty();
        // Data is not run; LinkedData escapes it.
        assertThat(html.select("script[type=application/ld+json]"))
                .allSatisfy(data -> assertThat(data.attr("th:utext")).matches("\\$\\{\\w+\\.linked\\(.*\\)\\.json}"));
        assertThat(html.select("script:not([type=application/ld+json])")).allSatisfy(script -> {
            assertThat(script.hasAttr("src") || script.hasAttr("th:src"))
                    .as(script.outerHtml())
                    .isTrue();
        });
        assertThat(html.select("script"))
                .allSatisfy(script -> assertThat(script.data()).isBlank());
        for (var element : html.getAllElements()) {
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey())
                            .as(element.outerHtml())
                            .doesNotMatch("(th:|hx-|data-hx-)?on[a-z:-].*"));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasOnlyRealLinks(Path template) {
        assertThat(html(template).select("a")).allSatisfy(link -> {
            assertThat(address(link)).as(link.outerHtml()).isNotBlank().isNotEqualTo("#");
            assertThat(address(link)).doesNotStartWithIgnoringCase("javascript:");
        });
    }

    /** The path of the site is added when addresses are rendered, but only in these attributes. */
    @ParameterizedTest
    @MethodSource("templates")
    void writesItsAddressesWhereThePathOfTheSiteIsAdded(Path template) {
        for (var element : html(template).getAllElements()) {
            element.attributes().forEach(attribute -> {
                if (ADDRESS.matcher(attribute.getValue()).find()) {
                    assertThat(attribute.getKey()).as(element.outerHtml()).matches(OF_ADDRESSES);
                }
            });
        }
        assertThat(html(template).select("[style*=url], [srcset], [th\\:srcset]"))
                .isEmpty();
    }

    static List<Path> scripts() {
        return ProjectFiles.under(ProjectFiles.RESOURCES.resolve("static/js"), ".js");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void haveScriptsThatTakeAddressesFromThePage(Path script) {
        assertThat(ProjectFiles.read(script))
                .as("document.documentElement.dataset.site ends with a slash and comes first")
                .doesNotContainPattern("[\"'`]/[a-z]");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void saysOnlyWhatIsInTheMessages(Path template) {
        MESSAGE.matcher(ProjectFiles.read(template)).results().forEach(found -> {
            if (found.group(2) != null) {
                assertThat(MESSAGES).contains(found.group(2));
            } else {
                var shape = Pattern.compile(Pattern.compile("\\$\\{[^}]+}")
                        .splitAsStream(found.group(1) + " ")
                        .map(part -> Pattern.quote(part.strip()))
                        .reduce((a, b) -> a + ".+" + b)
                        .orElseThrow());
                assertThat(MESSAGES).anyMatch(shape.asMatchPredicate());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void writesNoHtmlUnescapedButProse(Path template) {
        assertThat(html(template).select("[th\\:utext]"))
                .allSatisfy(element -> assertThat(element.attr("th:utext"))
                        .as("th:utext is for what the sanitizer has cleaned")
                        .startsWith("${prose.html"));
    }

    private static String address(Element link) {
        return link.hasAttr("th:href")
                ? link.attr("th:href")
                : link.hasAttr("th:replace") ? "fragment" : link.attr("href");
    }

    private static Document html(Path template) {
        return Jsoup.parse(ProjectFiles.read(template));
    }

    private static Set<String> messages() {
        var keys = new TreeSet<String>();
        ProjectFiles.messageFiles(Locale.ENGLISH)
                .forEach(file -> keys.addAll(ProjectFiles.messages(file).keySet()));
        return new HashSet<>(keys);
    }

    /** Fails at an end tag without its start and at a start tag without its end. */
    private static final class Balanced extends AbstractMarkupHandler {

        @Override
        public void handleUnmatchedCloseElementStart(char[] buffer, int offset, int length, int line, int column)
                throws ParseException {
            throw new ParseException("An end tag without its start", line, column);
        }

        @Override
        public void handleAutoCloseElementStart(char[] buffer, int offset, int length, int line, int column)
                throws ParseException {
            throw new ParseException("A start tag without its end", line, column);
        }
    }
}
