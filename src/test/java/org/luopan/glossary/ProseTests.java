package org.luopan.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ProseTests {

    private static final Pattern MARKDOWN = Pattern.compile("\\*\\*|__|`|\\]\\(|^#{1,6}\\s|&(amp|lt|gt|quot);");

    private static final Set<String> TOO_COMMON = Set.of(
            "account",
            "accounts",
            "konto",
            "konton",
            "tier",
            "tiers",
            "channels",
            "channel",
            "kanal",
            "verification",
            "verifiering",
            "moments",
            "sinking",
            "att sjunka",
            "internet user",
            "internet users",
            "nätanvändare");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    PageReader pages;

    @BeforeEach
    void open() {
        pages = new PageReader(mvc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void explainsEachTermOnceWhereAPageFirstUsesIt(String language) {
        for (var page : longTexts(language)) {
            var terms = page.select(".prose .term");
            assertThat(terms.select("> a").eachAttr("href")).as(page.title()).doesNotHaveDuplicates();
            assertThat(terms).allSatisfy(term -> {
                var tooltip = page.getElementById(term.selectFirst("> a").attr("aria-describedby"));
                assertThat(tooltip).isNotNull();
                assertThat(tooltip.attr("role")).isEqualTo("tooltip");
                assertThat(tooltip.parent()).isEqualTo(term);
                assertThat(tooltip.text()).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void explainsOnlyWordsThatMeanTheTerm(String language) {
        var explained = new TreeSet<String>();
        longTexts(language)
                .forEach(
                        page -> explained.addAll(page.select(".prose .term > a").eachText()));
        assertThat(explained).hasSizeGreaterThan(40);
        assertThat(explained.stream().map(words -> words.equals("Channels") || words.equals("Moments") ? "" : words))
                .extracting(words -> words.toLowerCase(Locale.ROOT))
                .doesNotContainAnyElementsOf(TOO_COMMON);
    }

    @Test
    void explainsInflectedFormsInSwedish() {
        assertThat(pages.read("/sv/guide/use-peer-influence")
                        .select(".prose .term > a")
                        .eachText())
                .contains("wanghong", "verifierat konto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void showsNoRawMarkdown(String language) {
        for (var page : longTexts(language)) {
            assertThat(page.select(".prose").eachText())
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).doesNotContainPattern(MARKDOWN));
        }
    }

    private List<Document> longTexts(String language) {
        var texts = new ArrayList<Document>();
        jdbc.sql("select kind, slug from entry where kind in ('platform', 'trend', 'guide', 'term') order by id")
                .query((row, number) -> {
                    var folder = row.getString(1).equals("term")
                            ? "glossary"
                            : row.getString(1).equals("guide") ? "guide" : row.getString(1) + "s";
                    return "/" + language + "/" + folder + "/" + row.getString(2);
                })
                .list()
                .forEach(uri -> texts.add(pages.read(uri)));
        return texts;
    }
}
