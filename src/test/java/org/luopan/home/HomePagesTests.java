package org.luopan.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
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
        var counts = Stream.of("platform", "city", "tier", "trend", "source")
                .map(Delivered::count)
                .toArray();
        assertThat(page("/en").select(".hero").text())
                .contains("%d platforms, %d cities in %d tiers and %d trends, based on %d sources".formatted(counts));
        assertThat(page("/sv").select(".hero").text())
                .contains("%d plattformar, %d städer på %d nivåer och %d trender, med stöd i %d källor"
                        .formatted(counts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void showsEveryPlatformTierAndTrendAndTheFirstSteps(String language) {
        var page = page("/" + language);
        assertThat(page.select(".dot-plot li[data-entry^=platform/]")).hasSize(Delivered.count("platform"));
        assertThat(page.select("ol.tiers > li[data-entry^=tier/]")).hasSize(Delivered.count("tier"));
        assertThat(page.select("ul.trends [data-entry^=trend/]")).hasSize(Delivered.count("trend"));
        assertThat(page.select("ol.steps [data-entry^=guide/]").first().attr("href"))
                .isEqualTo("/" + language + "/guide/choose-the-platform");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("input[type=search]")).hasSize(1);
        assertThat(page.select(".front select[name=industry], .front select[name=audience], .front input[name=entity]"))
                .hasSize(5);
        assertThat(page.select(".tries a")).hasSize(3);
        assertThat(page.outerHtml()).doesNotContain("??");
    }

    @Test
    void drawsADotForEachPlatformWithACurrentFigureTheLargestFirst() {
        var rows = page("/en").select("ol.dots > li");
        assertThat(rows).hasSizeGreaterThan(12).allSatisfy(row -> {
            assertThat(row.select("path.d")).hasSize(1);
            assertThat(row.select(".when").text()).containsPattern("(Q\\d |\\w+ )?20\\d\\d");
        });
        var amounts = rows.select("[data-figure]").eachAttr("data-amount").stream()
                .map(Double::valueOf)
                .toList();
        assertThat(amounts).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(rows).allSatisfy(row -> {
            var slug = row.attr("data-entry").replace("platform/", "");
            assertThat(page("/en/platforms/" + slug).select("section.figure-card div[data-figure]"))
                    .extracting(HomePagesTests::figure)
                    .as(slug)
                    .contains(figure(row.selectFirst("[data-figure]")));
        });
        assertThat(rows.select("[data-figure]").eachAttr("data-metric")).containsOnly("mau");
    }

    @Test
    void placesTheDotsOnALinearScaleFromZero() {
        var page = page("/sv");
        assertThat(place(page, "kuaishou") / place(page, "bilibili"))
                .isCloseTo(users(page, "kuaishou") / users(page, "bilibili"), within(.01));
        assertThat(page.select(".dot-axis text").eachText()).containsExactly("0", "0,5", "1", "1,5");
        assertThat(page.select(".dot-plot figcaption").text()).startsWith("Månadsanvändare, miljarder");
    }

    @Test
    void drawsHollowWhatACompanyDidNotCountAndFaintWhatIsOld() {
        var page = page("/en");
        assertThat(page.select("ol.dots > li"))
                .anySatisfy(row -> assertThat(row.select("path.h")).hasSize(1))
                .anySatisfy(row -> assertThat(row.select("path.old")).hasSize(1))
                .allSatisfy(row -> assertThat(row.select("path.h").isEmpty())
                        .as(row.text())
                        .isEqualTo(row.text().contains("official filing")
                                || row.text().contains("company statement")));
        assertThat(page.select("ol.dots > li:has(.badge.due)").size())
                .isEqualTo(page.select("ol.dots > li:has(path.old)").size());
    }

    @Test
    void listsPlatformsWithoutACurrentFigureApart() {
        var without = page("/en").select("ul.without > li");
        assertThat(without.select("[data-entry=platform/taobao-live]").text()).contains("monthly users unknown");
        assertThat(without.select("[data-entry=platform/youku]").text())
                .contains("last known: more than 500 million, 2014");
    }

    @Test
    void saysWhetherAFigureOfChinaWentUpOrDown() {
        var shoppers = page("/en").select("[data-metric=online-shoppers] .since");
        var change = page("/en/market").select("[data-metric=online-shoppers] .change");
        assertThat(change.text()).matches("[▲▼] (Up|Down) from .+, .+");
        assertThat(shoppers.text()).isEqualTo(change.text().replaceAll("(.) \\w+ from (.+), (.+)", "$1 from $2 ($3)"));
    }

    @Test
    void showsNoListOfChangesBeforeThereAreAny() {
        assertThat(page("/en").select("section[aria-labelledby=changes-heading]"))
                .isEmpty();
    }

    @Test
    void saysWhatAPlatformIsAndWhatItComparesWith() {
        assertThat(page("/en")
                        .selectFirst("[data-entry=platform/wechat] .who .what")
                        .text())
                .isEqualTo("Messaging, similar to WhatsApp");
        assertThat(page("/sv").selectFirst("[data-entry=platform/douban] .what").text())
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
                    .hasSize(Delivered.count("metric"))
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
        assertThat(page.select("dl.words > div, .side > ul > li")).hasSize(Delivered.count("word"));
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

    private static List<String> figure(Element figure) {
        return Stream.of("metric", "amount", "as-of", "source")
                .map(part -> figure.attr("data-" + part))
                .toList();
    }

    private static Element dot(Document page, String platform) {
        return page.selectFirst("[data-entry=platform/" + platform + "] svg.dot");
    }

    private static double place(Document page, String platform) {
        var path = dot(page, platform).select("path.d").attr("d");
        return Double.parseDouble(path.substring(1, path.indexOf(' ')));
    }

    private static double users(Document page, String platform) {
        return Double.parseDouble(page.selectFirst("[data-entry=platform/" + platform + "] [data-figure]")
                .attr("data-amount"));
    }
}
