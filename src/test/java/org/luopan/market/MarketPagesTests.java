package org.luopan.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
class MarketPagesTests {

    @Autowired
    MockMvcTester mvc;

    PageReader pages;

    @BeforeEach
    void open() {
        pages = new PageReader(mvc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void reachesEveryFigureFromTheOverview(String language) {
        var figures = 0;
        var metrics = links(pages.read("/" + language + "/market"));
        var delivered = Delivered.rows("market/china", "figures");
        assertThat(metrics)
                .hasSize((int) delivered.stream()
                        .map(figure -> figure.path("metric"))
                        .distinct()
                        .count())
                .doesNotHaveDuplicates();
        for (var metric : metrics) {
            figures += figures(pages.read(metric)).size();
        }
        assertThat(figures).isEqualTo(delivered.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void hasOneNumberOfDecimalsInAColumn(String language) {
        var shares = pages.read("/" + language + "/market/internet-penetration").select("table.values td.number");
        assertThat(shares).hasSizeGreaterThan(10);
        assertThat(shares.eachText()).allMatch(share -> share.matches("\\d+[.,]\\d\\W?%"));
    }

    @Test
    void groupsTheFiguresByTopic() {
        var market = pages.read("/en/market");
        assertThat(market.select("[data-entry=market/china] h1").text()).isEqualTo("China in figures 中国");
        assertThat(market.select("section[id^=topic-]").eachAttr("id"))
                .containsExactly(
                        "topic-internet",
                        "topic-social-media",
                        "topic-commerce",
                        "topic-people",
                        "topic-money",
                        "topic-companies",
                        "topic-article");
        assertThat(market.select("#topic-article [data-figure]").eachAttr("data-source"))
                .containsOnly("tenba-2021");
    }

    @Test
    void leadsInternetUsersWithTheNewestCountAndSaysWhy() {
        var card = pages.read("/en/market").selectFirst(".figure-card[data-metric=internet-users]");
        var figure = card.selectFirst("[data-figure]");
        var newest = Delivered.figures("market/china", "internet-users").stream()
                .max(Comparator.comparing(one -> one.path("as_of").asString()))
                .orElseThrow();
        assertThat(figure.attr("data-source")).isEqualTo(newest.path("source").asString());
        assertThat(figure.attr("data-as-of")).isEqualTo(newest.path("as_of").asString());
        assertThat(figure.attr("data-amount")).isEqualTo(newest.path("amount").asString());
        assertThat(card.text())
                .contains(
                        "Leads because it is the newest official filing or statistic.",
                        Delivered.figures("market/china", "internet-users").size() - 1 + " other values");
    }

    @Test
    void keepsWhatTheArticleSaidDatedAndAttributed() {
        for (var page : List.of("/en/market", "/en/market/internet-users")) {
            var figure = pages.read(page)
                    .selectFirst("[data-amount=" + Delivered.amount("market/china", "internet-users", "2019") + "]");
            assertThat(figure.attr("data-source")).isEqualTo("tenba-2021");
            assertThat(figure.text()).contains("more than ", " million", "2019");
            assertThat(figure.select(".cite a").attr("data-source")).isEqualTo("tenba-2021");
        }
    }

    @Test
    void drawsTheCountsOfOneCounterInOneLineAndTheArticleApart() {
        var metric = pages.read("/sv/market/internet-users");
        assertThat(metric.select("[data-chart]")).hasSize(1);
        var drawn = metric.getElementById(metric.selectFirst("[data-chart]").attr("data-chart"));
        assertThat(drawn.select("[data-figure]"))
                .hasSize((int) Delivered.figures("market/china", "internet-users").stream()
                        .filter(figure -> figure.path("source").asString().startsWith("cnnic-"))
                        .count());
        assertThat(drawn.select("[data-figure]").eachAttr("data-source"))
                .allSatisfy(source -> assertThat(source).startsWith("cnnic-"));
        assertThat(metric.select("table.values")).hasSize(2);
        assertThat(metric.text()).contains("ritas aldrig som en linje");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void drawsSharesByAgeAsBarsInTheOrderOfTheAges(String language) {
        var delivered = Delivered.figures("market/china", "internet-users-age-share");
        var metric = pages.read("/" + language + "/market/internet-users-age-share");
        var rows = metric.select(".shares li");
        assertThat(rows.select("b").eachText().stream()
                        .map(words -> words.replaceAll("[^0-9,.]", "").replace(',', '.'))
                        .toList())
                .isEqualTo(delivered.stream()
                        .map(figure -> new BigDecimal(figure.path("amount").asString())
                                .setScale(1)
                                .toString())
                        .toList());
        assertThat(rows.select(".who").eachText()).first().asString().startsWith("6–9");
        assertThat(metric.select(".shares .dot-axis text").first().text()).startsWith("0");
        var longest = rows.select("rect").eachAttr("width").stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(longest.indexOf(Collections.max(longest)))
                .as("the bar of the largest share")
                .isEqualTo(5);
        assertThat(metric.select("table.values")).hasSize(1);
        assertThat(metric.select("table.values [data-figure]")).hasSameSizeAs(delivered);
        assertThat(metric.select(".ways a").eachAttr("href"))
                .contains("/" + language + "/charts/shares.svg?metric=internet-users-age-share");
        assertThat(metric.select(".why").text()).doesNotContain("one line", "en linje");
    }

    /** The share of one group says nothing alone: the overview has all of them, in the order of the ages, and says which is the largest. */
    @Test
    void showsTheSharesOfAllGroupsInTheOverview() {
        var card = pages.read("/en/market").selectFirst(".leads [data-metric=internet-users-age-share]");
        assertThat(card.select(".dots .who").eachText())
                .startsWith("6–9", "10–19")
                .hasSameSizeAs(Delivered.figures("market/china", "internet-users-age-share"));
        assertThat(card.select(".dots .who strong").eachText()).containsExactly("50–59");
        assertThat(card.select("figcaption").text()).endsWith("Largest: 50–59.");
        assertThat(card.select(".figure > .amount")).isEmpty();
        assertThat(card.select(".cite")).isNotEmpty();
    }

    @Test
    void saysWhatALeadingValueWasBeforeIfItIsCountedInTheSameWay() {
        var cards = pages.read("/en/market").select(".figure-card");
        assertThat(cards.select("[data-metric=internet-users] .change").text())
                .matches("[▲▼] (Up|Down) from \\d.* billion, .+");
        var changed =
                cards.stream().filter(card -> !card.select(".change").isEmpty()).toList();
        assertThat(changed).hasSizeGreaterThan(5);
        for (var card : changed) {
            var leads = card.selectFirst("[data-figure]");
            var series = pages.read("/en/market/" + card.attr("data-metric")).select("table.values").stream()
                    .filter(table -> !table.select(figure(leads)).isEmpty())
                    .findFirst()
                    .orElseThrow();
            var before = card.select(".change").text().replaceAll(".* from |, .*", "");
            assertThat(series.text()).as(card.attr("data-metric")).contains(before);
        }
        assertThat(cards.select("[data-metric=618-growth] .change")).isEmpty();
    }

    @Test
    void givesNoReasonWhereThereIsNoOtherValue() {
        var page = pages.read("/en/market");
        assertThat(page.text()).doesNotContain("The only value known");
        assertThat(page.select(".figure-card .why").text()).contains("Leads because");
    }

    private static String figure(Element figure) {
        return "[data-amount=%s][data-as-of=%s][data-source=%s]"
                .formatted(figure.attr("data-amount"), figure.attr("data-as-of"), figure.attr("data-source"));
    }

    @Test
    void drawsASparklineWhereTheLeadingSeriesHasThreeDates() {
        var cards = pages.read("/en/market").select(".figure-card");
        assertThat(cards.select("[data-metric=internet-users] svg.spark path.l"))
                .hasSize(1);
        assertThat(cards.select("[data-metric=livestream-revenue] svg.spark")).isEmpty();
        for (var card : cards) {
            var metric = pages.read("/en/market/" + card.attr("data-metric"));
            var drawn = metric.select(".chart, .shares").size();
            assertThat(card.select("svg.spark")).as(card.attr("data-metric")).hasSizeLessThanOrEqualTo(drawn);
        }
    }

    @Test
    void neverPutsDollarsAndYuanInOneTable() {
        var metric = pages.read("/en/market/livestream-revenue");
        assertThat(metric.select("[data-chart]")).isEmpty();
        assertThat(metric.select("table.values"))
                .hasSize(3)
                .allSatisfy(table -> assertThat(table.select("[data-figure]")).hasSize(1));
    }

    @Test
    void showsAStatementWithoutANumberAsAStatement() {
        var figure = pages.read("/en/market").selectFirst("[data-metric=tencent-vs-facebook] [data-figure]");
        assertThat(figure.hasAttr("data-amount")).isFalse();
        assertThat(figure.select(".amount")).isEmpty();
        assertThat(figure.select(".statement").text()).startsWith("Tencent (WeChat and QQ) compared with Facebook");
        assertThat(figure.text()).contains("2019", "Company figures show a clear gap");
    }

    @Test
    void showsWhatBecameOfTheClaimsAboutTheMarket() {
        var market = pages.read("/sv/market");
        assertThat(market.select("[data-claim]")).hasSize(15);
        assertThat(market.select("#article .corrections > div")).hasSize(10);
        assertThat(market.select(".footnotes li").size()).isGreaterThan(20);
    }

    @Test
    void citesOnEachPageExactlyWhatTheFootnotesHold() {
        for (var page : List.of("/en/market", "/en/market/internet-users", "/sv/market/double-11-gmv")) {
            var document = pages.read(page);
            assertThat(Set.copyOf(document.select(".cite a").eachAttr("href")))
                    .isEqualTo(Set.copyOf(document.select(".footnotes li").eachAttr("id").stream()
                            .map(id -> "#" + id)
                            .toList()));
        }
    }

    @Test
    void answersAnUnknownMetricWithNotFound() {
        assertThat(mvc.get().uri("/en/market/moon-users")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/market", "/sv/market", "/en/market/internet-users", "/sv/market/mobile-share"})
    void staysLight(String page) {
        assertThat(pages.weight(page)).isLessThan(PageReader.BUDGET);
    }

    private static List<String> links(Document market) {
        return market.select(".figure-card[data-metric] h3 a").eachAttr("href");
    }

    /** Identifies the figures of a metric. */
    private static Set<String> figures(Document metric) {
        var figures = new HashSet<String>();
        for (var figure : metric.select("[data-figure]")) {
            figures.add(
                    figure.attr("data-amount") + " " + figure.attr("data-as-of") + " " + figure.attr("data-source"));
        }
        return figures;
    }
}
