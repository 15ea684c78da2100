package org.luopan.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class GlossaryPagesTests {

    @Autowired
    MockMvcTester mvc;

    PageReader pages;

    @BeforeEach
    void open() {
        pages = new PageReader(mvc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void listsEveryTermWithItsChineseAndALinkThatLeadsThere(String language) {
        var list = pages.read("/" + language + "/glossary");
        assertThat(list.select(".glossary").attr("data-total")).isEqualTo(String.valueOf(Delivered.count("term")));
        assertThat(list.select("[data-entry^=term/]"))
                .hasSize(Delivered.count("term"))
                .allSatisfy(term -> {
                    assertThat(term.select(".zh[lang=zh-Hans]").text()).isNotBlank();
                    assertThat(term.select(".pinyin[lang=zh-Latn]").text()).isNotBlank();
                    assertThat(term.select("dd").text()).isNotBlank();
                    var page = pages.read(term.selectFirst("dt a").attr("href"));
                    assertThat(page.selectFirst(".entry-head").attr("data-entry"))
                            .isEqualTo(term.attr("data-entry"));
                    assertThat(page.select("main > .lead-text .prose").text()).isNotBlank();
                });
    }

    @Test
    void filesTermsUnderTheLettersOfTheLanguage() {
        var english = pages.read("/en/glossary");
        assertThat(english.select(".letters a").eachText())
                .startsWith("0–9", "A")
                .isSubsetOf(letters("en"));
        assertThat(english.select("section:has(#letter-s) dt a").eachText()).contains("Short video", "Super-app");
        var swedish = pages.read("/sv/glossary");
        assertThat(swedish.select("section:has(#letter-k) dt a").eachText()).contains("Kort video");
        assertThat(swedish.select(".letters a"))
                .allSatisfy(letter -> assertThat(
                                swedish.getElementById(letter.attr("href").substring(1)))
                        .isNotNull());
    }

    private List<String> letters(String language) {
        return pages.read("/" + language + "/glossary").select("h2").eachText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void showsWhatATermMeansWhereItIsUsedAndWhatItRestsOn(String language) {
        var term = pages.read("/" + language + "/glossary/koc");
        assertThat(term.select(".facts .badge.support")).hasSize(1);
        assertThat(term.select(".around [data-entry=term/kol]")).isNotEmpty();
        assertThat(term.select(".around [data-entry=guide/use-peer-influence]")).isNotEmpty();
        assertThat(term.select("[data-claim]")).hasSize(2);
        assertThat(term.select(".footnotes li")).isNotEmpty();
    }

    @Test
    void linksBackToATermFromTheOneItRefersTo() {
        assertThat(pages.read("/en/glossary/cnnic").select(".around [data-entry=term/netizen]"))
                .isNotEmpty();
        assertThat(pages.read("/en/glossary/netizen").select(".around [data-entry=term/cnnic]"))
                .isNotEmpty();
    }

    @Test
    void doesNotExplainATermOnItsOwnPage() {
        assertThat(pages.read("/en/glossary/koc").select(".prose .term a").eachAttr("href"))
                .contains("/en/glossary/xiachen")
                .doesNotContain("/en/glossary/koc");
    }

    @Test
    void answersAnUnknownTermWithNotFound() {
        assertThat(mvc.get().uri("/sv/glossary/metaverse")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/glossary", "/sv/glossary", "/en/glossary/koc", "/sv/glossary/official-account"})
    void staysLight(String page) {
        assertThat(pages.weight(page)).isLessThan(PageReader.BUDGET);
    }
}
