package org.luopan.exhibit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.luopan.address.SecureHeaders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class DisplayPagesTests {

    private static final String COMPARED = "?platform=wechat&platform=weibo";

    /** Each kind of chart, with the parameters that it needs. */
    private static final List<String> CHARTS = List.of(
            "/charts/monthly-users",
            "/charts/audiences?tier=tier-3",
            "/charts/reach",
            "/charts/shares?metric=internet-users-age-share",
            "/charts/cities?tier=new-tier-1&tier=tier-1",
            "/charts/compared?platform=bilibili&platform=zhihu",
            "/charts/compared-apart" + COMPARED,
            "/charts/compared-lines?platform=bilibili&platform=zhihu&number=1");

    @Autowired
    MockMvcTester mvc;

    static Stream<String> inBothLanguages() {
        return CHARTS.stream().flatMap(chart -> Stream.of("/en" + chart, "/sv" + chart));
    }

    @ParameterizedTest
    @MethodSource("inBothLanguages")
    void isAFileWithTitleUnitSourceDayAndAddress(String chart) {
        var page = pages().read(chart);
        var file = file(in(chart, ".svg"));
        assertThat(file.select("svg > title").text())
                .isEqualTo(page.select("h1").text());
        var texts = file.select("svg > text").eachText();
        assertThat(String.join(" ", texts)).contains(page.select("h1").text());
        assertThat(texts).anyMatch(text -> text.matches("(Source|Källa|Källor)s?: .+"));
        assertThat(String.join(" ", texts)).containsPattern("(Drawn on|Ritat den) .*20\\d\\d");
        assertThat(texts.get(texts.size() - 1)).contains(chart.replaceAll("\\?.*", ""));
        assertThat(file.selectFirst("svg").attr("lang")).isEqualTo(chart.substring(1, 3));
        assertThat(file.select("image, use, foreignObject, script, [href]")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inBothLanguages")
    void saysItsHeadingOnce(String chart) {
        var page = pages().read(chart);
        assertThat(page.select("main h2, main h3, main h4, main figcaption b").eachText())
                .isNotEmpty()
                .doesNotContain(page.select("h1").text());
    }

    @ParameterizedTest
    @MethodSource("inBothLanguages")
    void isATableOfWhatItShows(String chart) {
        var lines = text(in(chart, ".csv")).lines().toList();
        assertThat(lines.get(0)).contains("entry", "amount", "source");
        assertThat(lines).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("inBothLanguages")
    void isBareWithinAPageOfSomebodyElse(String chart) {
        var bare = pages().read(in(chart, "/embed"));
        assertThat(bare.select("header, footer, nav, form, script, img")).isEmpty();
        assertThat(bare.select("h1").text())
                .isEqualTo(pages().read(chart).select("h1").text());
        assertThat(bare.select(".from").last().text()).containsAnyOf("Source", "Källa", "Källor");
        assertThat(bare.select("base").attr("target")).isEqualTo("_blank");
        assertThat(bare.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(bare.select("link[rel=canonical]").attr("href")).contains(chart.replaceAll("\\?.*", ""));
        assertThat(bare.select("a[href^=#]")).as("footnotes that are not there").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inBothLanguages")
    void canBeTakenAndEmbeddedFromItsPage(String chart) {
        var page = pages().read(chart);
        assertThat(page.select(".ways a").eachText()).containsExactly("SVG", "CSV", "JSON");
        assertThat(Jsoup.parse(page.selectFirst("#embed-frame").text())
                        .selectFirst("iframe")
                        .attr("src"))
                .endsWith(in(chart, "/embed"));
        assertThat(mvc.get().uri(page.selectFirst(".ways a[download]").attr("href")))
                .hasStatusOk()
                .hasContentType("image/svg+xml;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "/en, monthly-users",
        "/sv/platforms?view=audiences, audiences",
        "/en/tiers, reach",
        "/sv/cities?view=map, cities",
        "/en/compare?platform=bilibili&platform=zhihu, compared",
        "/sv/compare?platform=wechat&platform=weibo, compared-apart",
        "/en/compare?platform=bilibili&platform=zhihu, compared-lines"
    })
    void isOfferedBelowTheChart(String address, String name) {
        var ways = pages().read(address).select(".ways").stream()
                .filter(one -> one.html().contains("/charts/" + name + ".svg"))
                .toList();
        assertThat(ways).hasSize(1);
        assertThat(ways.get(0).select("a")).hasSize(3);
        for (var link : ways.get(0).select("a").eachAttr("href")) {
            assertThat(mvc.get().uri(link.replaceAll("#.*", ""))).as(link).hasStatusOk();
        }
    }

    /** Also of the values that a line begins with, although they are no longer current. */
    @Test
    void namesTheFilterOfAChartInItsHeading() {
        var page = Jsoup.parse(text("/en/charts/audiences?tier=tier-3"));
        assertThat(page.select("h1").text())
                .startsWith("Which platform reaches which audience: platforms")
                .contains("Tier 3");
        assertThat(page.title()).startsWith(page.select("h1").text());
        assertThat(Jsoup.parse(text("/en/charts/audiences")).select("h1").text())
                .isEqualTo("Which platform reaches which audience");
        assertThat(text("/sv/charts/audiences.svg?tier=tier-3")).contains("Tier 3");
    }

    @Test
    void saysForWhichTimeItsValuesHold() {
        assertThat(pages().read("/en/charts/compared-apart" + COMPARED)
                        .select(".displayed > .note")
                        .text())
                .containsPattern("Figures from (?:Q4|December) 2013 to (?:Q\\d|\\w+) 2026\\.");
    }

    @Test
    void letsOtherSitesShowOnlyTheBarePage() {
        var bare = mvc.get().uri("/en/charts/reach/embed").exchange().getResponse();
        assertThat(bare.getHeader("Content-Security-Policy")).contains("frame-ancestors *", "form-action 'none'");
        assertThat(bare.getHeader("X-Frame-Options")).isNull();
        for (var other : List.of("", ".svg", ".csv", ".json", "/embed.json")) {
            var answer = mvc.get().uri("/en/charts/reach" + other).exchange().getResponse();
            assertThat(answer.getHeader("Content-Security-Policy")).as(other).contains("frame-ancestors 'none'");
            assertThat(answer.getHeader("X-Frame-Options")).as(other).isEqualTo("DENY");
        }
    }

    @Test
    void mayUseItsOwnStyleSheetAndNoOther() throws Exception {
        var sheet = file("/en/charts/reach.svg").selectFirst("style").wholeText();
        var digest = MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(UTF_8));
        assertThat(SecureHeaders.SHEET_OF_CHARTS)
                .isEqualTo("sha256-" + Base64.getEncoder().encodeToString(digest));
        for (var file : List.of("/en/charts/reach.svg", "/sv/platforms/wechat/charts/mau.svg")) {
            assertThat(mvc.get().uri(file).exchange().getResponse().getHeader("Content-Security-Policy"))
                    .contains("style-src 'self' '" + SecureHeaders.SHEET_OF_CHARTS + "';")
                    .contains("default-src 'none'");
        }
    }

    @Test
    void namesAndIgnoresNothingButWhatItsPageDoes() {
        assertThat(text("/en/charts/audiences.csv?nonsense=1&tier=nowhere"))
                .isEqualTo(text("/en/charts/audiences.csv"));
        assertThat(text("/en/charts/monthly-users.csv?tier=tier-1")).isEqualTo(text("/en/charts/monthly-users.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/charts/nothing",
                "/en/charts/nothing/embed",
                "/en/charts/nothing.svg",
                "/en/charts/nothing.csv",
                "/en/charts/compared",
                "/en/charts/compared-apart?platform=wechat",
                "/en/charts/compared-lines?platform=bilibili&platform=zhihu&number=99",
                "/en/charts/cities.svg?q=nosuchcityatall"
            })
    void isNotFoundIfThereIsNone(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }

    private static String in(String chart, String ending) {
        return Arrays.stream(chart.split("\\?", 2))
                        .reduce((path, query) -> path + ending + "?" + query)
                        .orElseThrow()
                + (chart.contains("?") ? "" : ending);
    }

    private PageReader pages() {
        return new PageReader(mvc);
    }

    private Document file(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk().hasContentType("image/svg+xml;charset=UTF-8");
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8), "", Parser.xmlParser());
    }

    private String text(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
