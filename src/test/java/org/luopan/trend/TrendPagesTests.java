package org.luopan.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class TrendPagesTests {

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
    void listsEveryTrendWithALinkThatLeadsThere(String language) {
        var list = pages.read("/" + language + "/trends");
        assertThat(list.select(".results").attr("data-total")).isEqualTo(String.valueOf(Delivered.count("trend")));
        assertThat(list.select("li[data-entry^=trend/]"))
                .hasSize(Delivered.count("trend"))
                .allSatisfy(
                        trend -> assertThat(pages.read(trend.selectFirst("h2 a").attr("href"))
                                        .select("header")
                                        .eachAttr("data-entry"))
                                .contains(trend.attr("data-entry")));
    }

    @Test
    void marksTheTrendsOfTheArticle() {
        assertThat(pages.read("/en/trends")
                        .select("li:contains(in the article of 2021)")
                        .eachAttr("data-entry"))
                .containsExactly("trend/livestreaming", "trend/artificial-intelligence", "trend/xiachen-marketing");
        assertThat(pages.read("/sv/trends/livestreaming").select(".facts").text())
                .contains("Nämner trenden");
        assertThat(pages.read("/sv/trends/guochao").select(".facts").text()).contains("Nämner inte trenden");
    }

    /** Two pages may know different values of one metric, such as the viewers of livestreams: each says what the other leads with, and why. */
    @Test
    void namesTheValueOfTheMarketBesideItsOwn() {
        var own = "[data-metric=livestream-share] .figure > .amount";
        var trend = pages.read("/en/trends/livestreaming");
        var metric = pages.read("/en/market/livestream-share");
        var here = trend.select("section" + own).text();
        var there = metric.select("section" + own).text();
        assertThat(here).isNotEmpty().isNotEqualTo(there);
        assertThat(metric.select(".elsewhere").text())
                .startsWith("Another date or source: Livestreaming:")
                .contains(here);
        assertThat(trend.select(".elsewhere[data-metric=livestream-share]").text())
                .startsWith("Another date or source: China in figures:")
                .contains(there);
        assertThat(trend.select(".elsewhere a").eachAttr("href")).contains("/en/market/livestream-share");
        assertThat(pages.read("/en/market")
                        .select(".elsewhere[data-metric=livestream-share] a")
                        .eachAttr("href"))
                .containsExactly("/en/trends/livestreaming");
        assertThat(trend.select(".elsewhere[data-metric=livestream-users]")).isEmpty();
    }

    @Test
    void leadsEachTrendWithItsBestFoundedFigureDatedAndCited() {
        var figure = pages.read("/en/trends").selectFirst("[data-entry=trend/livestreaming] [data-figure]");
        assertThat(figure.attr("data-metric")).isEqualTo("livestream-users");
        assertThat(figure.attr("data-source")).isEqualTo("cnnic-55");
        assertThat(figure.text()).contains("833.03 million", "December 2024");
        assertThat(figure.select(".cite a").attr("href")).startsWith("#source-");
    }

    @Test
    void showsCurrentFiguresBeforeThoseThatAreOutOfDate() {
        var cards = pages.read("/en/trends/livestreaming").select("#figures .figure-card .figure");
        assertThat(cards.eachAttr("class"))
                .contains("figure", "figure outdated")
                .isSorted();
    }

    @Test
    void showsTheYearsOfEachTrendInATable() {
        var strip = pages.read("/en/trends").selectFirst("table.strip");
        assertThat(strip.select("thead th").eachText())
                .startsWith("Trend", "2016")
                .endsWith("2026");
        var row = strip.selectFirst("tr:has(a[href$=/artificial-intelligence])");
        assertThat(row.select("td")).hasSize(11);
        assertThat(row.select("td.on").stream().map(cell -> 2015 + cell.elementSiblingIndex()))
                .containsExactly(2020, 2021);
        assertThat(row.select("td.on").eachText()).containsOnly("active");
    }

    @Test
    void showsEveryFigureOfEveryTrend() {
        var figures = jdbc.sql("select count(*) from figure f join entry e on e.id = f.entry_id where e.kind = 'trend'")
                .query(Integer.class)
                .single();
        var shown = 0;
        for (var trend : pages.read("/en/trends").select("li[data-entry]")) {
            var values = new HashSet<String>();
            for (var figure : pages.read(trend.selectFirst("h2 a").attr("href")).select("[data-figure]")) {
                values.add(String.join(
                        " ",
                        figure.attr("data-metric"),
                        figure.attr("data-amount"),
                        figure.attr("data-as-of"),
                        figure.attr("data-source")));
            }
            shown += values.size();
        }
        assertThat(shown).isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void showsWhatATrendIsWhyItMattersAndHowToUseIt(String language) {
        var trend = pages.read("/" + language + "/trends/livestreaming");
        assertThat(trend.select(".prose")).hasSize(3);
        assertThat(trend.select(".facts").text()).containsPattern("833[.,]03").doesNotContain("2016–2017");
        assertThat(trend.select(".facts svg.spark")).hasSize(1);
        assertThat(trend.select("#platforms [data-entry^=platform/] .seal")).hasSizeGreaterThanOrEqualTo(7);
        assertThat(trend.select("#platforms [data-entry^=tier/]").eachAttr("data-entry"))
                .containsExactly("tier/tier-3", "tier/tier-4", "tier/tier-5");
        assertThat(trend.select("#platforms [data-entry^=guide/]")).isNotEmpty();
        assertThat(trend.select("[data-claim]")).hasSize(16);
        assertThat(trend.select("#article .corrections > div")).hasSize(3);
        assertThat(trend.select(".footnotes li").size()).isGreaterThan(6);
    }

    @Test
    void saysTheYearsOfWhatIsNotMeasured() {
        var facts = pages.read("/en/trends/virtual-idols").select(".facts");
        assertThat(facts.select("svg.spark")).isEmpty();
        assertThat(facts.select("dt").eachText()).contains("Recorded as active");
    }

    @Test
    void drawsASeriesOfThreeAndNeverJoinsUnlikeValues() {
        var trend = pages.read("/en/trends/livestreaming");
        assertThat(trend.select("[data-chart]").eachAttr("data-chart")).containsExactly("series-livestream-users-1");
        assertThat(trend.select("#figure-livestream-revenue table")).hasSize(2);
    }

    @Test
    void tellsReadersWhatHasNotBeenChecked() {
        assertThat(pages.read("/en/trends/virtual-idols").select(".notice").text())
                .contains("has not been checked yet");
        assertThat(pages.read("/sv/trends/guochao").select(".notice").text()).contains("ännu inte kontrollerade");
    }

    @Test
    void redirectsTheNamesThatTrendsHadBefore() {
        assertThat(mvc.get().uri("/en/trends/live-streaming"))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader("Location", "/en/trends/livestreaming");
        assertThat(mvc.get().uri("/sv/trends/kol-koc"))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader("Location", "/sv/trends/koc-kos");
    }

    @Test
    void answersAnUnknownTrendWithNotFound() {
        assertThat(mvc.get().uri("/en/trends/metaverse")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/trends", "/sv/trends", "/en/trends/livestreaming", "/sv/trends/livestreaming"})
    void staysLight(String page) {
        assertThat(pages.weight(page)).isLessThan(PageReader.BUDGET);
    }
}
