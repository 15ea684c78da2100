package org.luopan.exhibit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ExhibitPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsOneChartWithItsValuesAndTheFilesItCanBeTakenAs() {
        var page = pages().read("/en/platforms/wechat/charts/mau");
        assertThat(page.select("h1").text())
                .isEqualTo(Delivered.named("Monthly active users, {platform/wechat}", "en"));
        assertThat(page.select(".eyebrow a").attr("href")).isEqualTo("/en/platforms/wechat");
        var values = page.select("tr[data-figure]");
        assertThat(values).hasSizeGreaterThan(40);
        assertThat(page.select(".chart path.d").attr("d").split("M")).hasSize(values.size() + 1);
        assertThat(page.select(".ways a").eachAttr("href"))
                .containsExactly(
                        "/en/platforms/wechat/charts/mau.svg",
                        "/en/platforms/wechat/charts/mau.csv",
                        "/en/platforms/wechat/charts/mau.json");
    }

    @Test
    void showsWhatThePageOfTheEntryShows() {
        var there = pages().read("/sv/platforms/wechat").selectFirst("#figure-mau figure");
        var here = pages().read("/sv/platforms/wechat/charts/mau").selectFirst("figure");
        assertThat(here.select(".event").eachText())
                .hasSize(2)
                .isEqualTo(there.select(".event").eachText());
        assertThat(here.select("figcaption").text())
                .isEqualTo(there.select("figcaption").text());
    }

    @Test
    void isAFileWithTitleUnitSourceTimeAndAddress() {
        var file = file("/sv/platforms/weibo/charts/revenue-usd.svg");
        assertThat(file.select("svg > text").eachText())
                .first()
                .asString()
                .endsWith(Delivered.named(", {platform/weibo}", "sv"));
        assertThat(file.text())
                .contains("miljarder USD", "Källa: Weibo Corporation", "2013 till 2025", "a 2020: Härefter räknat av")
                .contains("/sv/platforms/weibo/charts/revenue-usd");
        assertThat(file.selectFirst("svg").attr("lang")).isEqualTo("sv");
    }

    @Test
    void isATableOfItsOwnValues() {
        var lines = new String(
                        mvc.get()
                                .uri("/en/platforms/qq/charts/mau-2.csv")
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        UTF_8)
                .lines()
                .toList();
        assertThat(lines)
                .hasSizeGreaterThan(10)
                .hasSize(1
                        + pages().read("/en/platforms/qq/charts/mau-2")
                                .select("tr[data-figure]")
                                .size());
        assertThat(lines.stream().skip(1).map(line -> line.replaceAll(".*,([^,]* devices[^,]*),.*", "$1")))
                .as("what is counted")
                .containsOnly(lines.get(1).contains("all devices") ? "all devices" : "smart devices (mobile)");
    }

    @Test
    void isThereForEveryChartOfEveryPage() {
        var charts = new ArrayList<String>();
        for (var page :
                List.of("/platforms/kuaishou", "/platforms/douyin", "/trends/livestreaming", "/market/mobile-share")) {
            var html = pages().read("/en" + page);
            var links = html.select(".chart-figure .from a").eachAttr("href");
            assertThat(links).as(page).hasSameSizeAs(html.select(".chart")).doesNotHaveDuplicates();
            charts.addAll(links);
        }
        assertThat(charts).hasSizeGreaterThan(10).contains("/en/platforms/douyin/charts/mau-tiktok");
        for (var chart : charts) {
            assertThat(pages().read(chart).select(".chart")).as(chart).hasSize(1);
            assertThat(file(chart + ".svg").select("svg > title").text())
                    .as(chart)
                    .isNotBlank();
        }
    }

    @Test
    void canBeEmbeddedAsAFrameOrAnImage() {
        var page = pages().read("/en/platforms/wechat/charts/mau");
        var site = page.select("link[rel=canonical]").attr("href").replace("/en/platforms/wechat/charts/mau", "");
        var frame = Jsoup.parse(page.selectFirst("#embed-frame").text()).selectFirst("iframe");
        assertThat(frame.attr("src")).isEqualTo(site + "/en/platforms/wechat/charts/mau/embed");
        assertThat(frame.attr("title")).isEqualTo(Delivered.named("Monthly active users, {platform/wechat}", "en"));
        var image = Jsoup.parse(page.selectFirst("#embed-image").text()).selectFirst("img");
        assertThat(image.attr("src")).isEqualTo(site + "/en/platforms/wechat/charts/mau.svg");
        assertThat(image.attr("alt")).isEqualTo(Delivered.named("Monthly active users, {platform/wechat}", "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/platforms/wechat/charts/mau", "/sv/market/mobile-share/charts/mobile-share"})
    void isBareWithinAPageOfSomebodyElse(String address) {
        var bare = pages().read(address + "/embed");
        assertThat(bare.select("header, footer, nav, form, script")).isEmpty();
        assertThat(bare.select(".chart path.d")).isNotEmpty();
        assertThat(bare.select("h1").text())
                .isEqualTo(pages().read(address).select("h1").text());
        assertThat(bare.select(".from").text()).containsAnyOf("Source: ", "Källa: ");
        assertThat(bare.select("a").eachAttr("href")).singleElement().asString().endsWith(address);
        assertThat(bare.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(bare.select("link[rel=canonical]").attr("href")).endsWith(address);
    }

    @Test
    void letsOtherSitesShowOnlyTheBarePage() {
        var bare = mvc.get()
                .uri("/en/platforms/wechat/charts/mau/embed")
                .exchange()
                .getResponse();
        assertThat(bare.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors *", "default-src 'none'", "form-action 'none'");
        assertThat(bare.getHeader("X-Frame-Options")).isNull();
        for (var other : List.of("", ".svg", ".csv", "/embed.json")) {
            var answer = mvc.get()
                    .uri("/en/platforms/wechat/charts/mau" + other)
                    .exchange()
                    .getResponse();
            assertThat(answer.getHeader("Content-Security-Policy")).as(other).contains("frame-ancestors 'none'");
            assertThat(answer.getHeader("X-Frame-Options")).as(other).isEqualTo("DENY");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/platforms/wechat/charts/nothing",
                "/en/platforms/wechat/charts/nothing/embed",
                "/en/platforms/wechat/charts/nothing.svg",
                "/en/platforms/nobody/charts/mau.svg",
                "/en/market/nothing/charts/nothing",
                "/en/nonsense/wechat/charts/mau",
                "/en/glossary/koc/charts/mau.csv"
            })
    void isNotFoundIfThereIsNone(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }

    private PageReader pages() {
        return new PageReader(mvc);
    }

    private Document file(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk().hasContentType("image/svg+xml;charset=UTF-8");
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8), "", Parser.xmlParser());
    }
}
