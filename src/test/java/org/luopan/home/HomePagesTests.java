package org.luopan.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.ContentCounts;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class HomePagesTests {

    private static final int BUDGET = 20_000;

    @Autowired
    MockMvcTester mvc;

    @Test
    void saysInOneSentenceWhatThereIs() {
        assertThat(page("/en").select(".hero").text())
                .contains("28 platforms, 119 cities in 6 tiers and 12 trends, based on 514 sources");
        assertThat(page("/sv").select(".hero").text())
                .contains("28 plattformar, 119 städer på 6 nivåer och 12 trender, med stöd i 514 källor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void showsEveryPlatformTierAndTrendAndTheFirstSteps(String language) {
        var page = page("/" + language);
        assertThat(page.select("ul.platforms > li[data-entry^=platform/]")).hasSize(ContentCounts.of("platform"));
        assertThat(page.select("ol.tiers > li[data-entry^=tier/]")).hasSize(6);
        assertThat(page.select("ul.trends [data-entry^=trend/]")).hasSize(12);
        assertThat(page.select("ol.steps [data-entry^=guide/]").first().attr("href"))
                .isEqualTo("/" + language + "/guide/choose-the-platform");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("header input[type=search]")).hasSize(1);
        assertThat(page.outerHtml()).doesNotContain("??");
    }

    @Test
    void sizesOnlySealsWhoseUsersAreCountedAlike() {
        var platforms = page("/en").select("ul.landscape > li");
        var sized = platforms.select(":has(> svg:not(.unsized))");
        assertThat(sized)
                .hasSizeGreaterThan(5)
                .allSatisfy(platform -> assertThat(platform.text())
                        .contains(" monthly users, ")
                        .containsAnyOf("official filing", "company statement")
                        .containsPattern(", (Q\\d |\\w+ )?20\\d\\d"));
        assertThat(platforms.select("[data-entry=platform/wechat] svg.unsized")).hasSize(1);
        assertThat(platforms.select("[data-entry=platform/wechat] .means").text())
                .startsWith("1.439 billion monthly accounts");
        assertThat(platforms.select("[data-entry=platform/taobao-live]").text()).contains("monthly users unknown");
    }

    @Test
    void givesTwiceTheUsersTwiceTheArea() {
        var page = page("/sv");
        assertThat(area(page, "kuaishou") / area(page, "bilibili"))
                .isCloseTo(users(page, "kuaishou") / users(page, "bilibili"), within(.05));
        assertThat(page.select("ul.landscape [data-figure]").eachAttr("data-metric"))
                .containsOnly("mau");
    }

    @Test
    void laysThePlatformsOutByOpennessFromTheMostPrivate() {
        assertThat(page("/en").select(".openness > p a").eachAttr("href"))
                .containsExactly(
                        "/en/platforms?openness=closed",
                        "/en/platforms?openness=mixed",
                        "/en/platforms?openness=open",
                        "/en/platforms?openness=unknown");
    }

    @Test
    void leadsToTheLatestChangesAlsoWhereThereAreNone() {
        var changes = page("/en").select("section[aria-labelledby=changes-heading]");
        assertThat(changes.select("a[href=/en/changes]")).hasSize(1);
        assertThat(changes.text()).contains("No edits since launch.");
    }

    @Test
    void saysWhatAPlatformIsAndWhatItComparesWith() {
        assertThat(page("/en").select("[data-entry=platform/wechat] .what").text())
                .isEqualTo("Messaging, similar to WhatsApp");
        assertThat(page("/sv").select("[data-entry=platform/douban] .what").text())
                .isEqualTo("Livsstilscommunity, liknar Goodreads");
    }

    @Test
    void showsTheNewestMobileShareBesideThatOfTheFoundingArticle() {
        var shares = page("/en").select("[data-figure][data-metric=mobile-share]");
        assertThat(shares.eachAttr("data-amount")).containsExactly("99.7", "98");
        assertThat(shares.eachAttr("data-source")).containsExactly("cnnic-55", "tenba-2021");
        assertThat(shares.eachText().get(1))
                .contains("98")
                .contains("article of 2021")
                .contains("2021");
    }

    @Test
    void leadsWithTheNewestOfficialFigures() {
        var figures = page("/sv").select(".figures [data-figure]");
        assertThat(figures)
                .hasSize(7)
                .allSatisfy(figure -> assertThat(figure.selectFirst("a").attr("href"))
                        .isEqualTo("/sv/sources/" + figure.attr("data-source")));
        assertThat(figures.first().text()).contains("1,405 miljarder").contains("december 2025");
    }

    @Test
    void showsHowManyCitiesATierHasAndTheFirstOfThem() {
        var tier = page("/en").selectFirst("[data-entry=tier/new-tier-1]");
        assertThat(tier.text()).contains("15 cities").contains("Chengdu, Hangzhou, Chongqing");
        assertThat(page("/en").selectFirst("[data-entry=tier/tier-5]").text())
                .contains("128 cities")
                .contains("no city pages yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void explainsHowItWorks(String language) {
        var page = page("/" + language + "/about");
        for (var part : page.select("nav.contents a").eachAttr("href")) {
            assertThat(page.select("section" + part + " > h2")).as(part).hasSize(1);
        }
        assertThat(page.select("#strengths dt")).hasSize(5);
        assertThat(page.select("#article dt")).hasSize(6);
        assertThat(page.select("#credits a[href=https://simplemaps.com/data/world-cities]")
                        .attr("rel"))
                .contains("noopener");
        assertThat(page.select("#licence p")).isNotEmpty();
        assertThat(page.select("a[href=/" + language + "/about/metrics]")).isNotEmpty();
        assertThat(page.outerHtml()).doesNotContain("??");
    }

    @Test
    void listsEveryMetricWithUnitDefinitionAndHalfLife() {
        for (var language : List.of("en", "sv")) {
            var rows = page("/" + language + "/about/metrics").select("tr[data-metric]");
            assertThat(rows)
                    .hasSize(ContentCounts.of("metric"))
                    .allSatisfy(row -> assertThat(row.children())
                            .hasSize(4)
                            .allSatisfy(cell -> assertThat(cell.text()).isNotBlank()));
        }
        assertThat(page("/en/about/metrics").selectFirst("#mau").text())
                .startsWith("Monthly active users users or accounts")
                .endsWith("12 months");
    }

    @Test
    void definesEveryWordOfTheVocabulary() {
        var page = page("/sv/about/words");
        assertThat(page.select("dl.words > div")).hasSize(ContentCounts.of("word"));
        assertThat(page.select("#audience a[href=/sv/platforms?audience=gen-z]"))
                .hasSize(1);
        assertThat(page.outerHtml()).doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/about", "/about/metrics", "/about/words"})
    void staysWithinTheBudget(String path) {
        for (var language : List.of("/en", "/sv")) {
            assertThat(zipped(html(language + path))).as(language + path).isLessThan(BUDGET);
        }
    }

    private Document page(String uri) {
        return Jsoup.parse(html(uri));
    }

    private String html(String uri) {
        var answer = mvc.get().uri(uri).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static int zipped(String html) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(html.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static double area(Document page, String platform) {
        var side = Double.parseDouble(
                page.selectFirst("[data-entry=platform/" + platform + "] svg").attr("width"));
        return side * side;
    }

    private static double users(Document page, String platform) {
        return Double.parseDouble(page.selectFirst("[data-entry=platform/" + platform + "] [data-figure]")
                .attr("data-amount"));
    }
}
