package org.luopan.guide;

import static org.assertj.core.api.Assertions.assertThat;

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
class GuidePagesTests {

    @Autowired
    MockMvcTester mvc;

    PageReader pages;

    @BeforeEach
    void open() {
        pages = new PageReader(mvc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void listsEveryStepInOrderInTwoParts(String language) {
        var guide = pages.read("/" + language + "/guide");
        assertThat(guide.select("[data-total]").attr("data-total")).isEqualTo(String.valueOf(Delivered.count("guide")));
        assertThat(guide.select("ol.steps").eachAttr("start")).containsExactly("1", "7");
        assertThat(guide.select("ol.steps li[data-entry^=guide/]"))
                .hasSize(Delivered.count("guide"))
                .allSatisfy(step -> {
                    assertThat(step.select("p").text()).isNotBlank();
                    assertThat(pages.read(step.selectFirst("a").attr("href"))
                                    .selectFirst(".entry-head")
                                    .attr("data-entry"))
                            .isEqualTo(step.attr("data-entry"));
                });
    }

    @Test
    void turnsFromStepToStepToTheEnd() {
        var uri = "/sv/guide/choose-the-platform";
        assertThat(pages.read(uri).select("a[rel=prev]")).isEmpty();
        for (var number = 1; number < Delivered.count("guide"); number++) {
            var step = pages.read(uri);
            assertThat(step.select(".entry-head .eyebrow").text())
                    .startsWith("Steg " + number + " av " + Delivered.count("guide") + " · ");
            uri = step.selectFirst("a[rel=next]").attr("href");
        }
        assertThat(uri).isEqualTo("/sv/guide/be-found-by-search-and-ai");
        assertThat(pages.read(uri).select("a[rel=next]")).isEmpty();
    }

    @Test
    void showsWhatAStepRestsOnAndWhatBelongsToIt() {
        var step = pages.read("/en/guide/know-your-audience");
        assertThat(step.select("[data-entry=trend/guochao]")).isNotEmpty();
        assertThat(step.select("[data-entry=term/tier]")).isNotEmpty();
        assertThat(step.select("[data-claim]")).hasSize(5);
        assertThat(step.select("#article .corrections > div")).hasSize(2);
        assertThat(step.select(".footnotes a[href=/en/sources/nbs-wages-2024]")).isNotEmpty();
    }

    @Test
    void saysWhereItIsNotLegalAdvice() {
        assertThat(pages.read("/en/guide/data-protection-pipl")
                        .select(".notice")
                        .text())
                .isEqualTo(Delivered.text("guide/data-protection-pipl", "note_en"));
        assertThat(pages.read("/sv/guide/advertising-law").select(".notice").text())
                .isEqualTo(Delivered.text("guide/advertising-law", "note_sv"));
        assertThat(pages.read("/sv/guide/verify-official-accounts")
                        .select(".notice")
                        .text())
                .contains("odaterade guider");
        assertThat(pages.read("/en/guide/icp-filing").select(".notice")).isEmpty();
    }

    @Test
    void answersAnUnknownStepWithNotFound() {
        assertThat(mvc.get().uri("/en/guide/give-up")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/en/guide", "/sv/guide", "/en/guide/know-your-audience", "/sv/guide/be-found-by-search-and-ai"})
    void staysLight(String page) {
        assertThat(pages.weight(page)).isLessThan(PageReader.BUDGET);
    }
}
