package org.luopan.bibliography;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class SourcePagesTests {

    private static final int BUDGET = 20_000;

    private static final Map<String, Long> STATES = Map.of(
            "confirmed", 67L,
            "superseded", 18L,
            "contradicted", 8L,
            "imprecise", 29L,
            "unverified", 87L,
            "translation-slip", 4L);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void listsAllSourcesFromPageToPage(String language) {
        var listed = new LinkedHashMap<String, String>();
        var pages = follow("/" + language + "/sources", "nav.pages a");
        pages.forEach(page -> {
            assertThat(page.selectFirst("ul.results").attr("data-total"))
                    .isEqualTo(String.valueOf(Delivered.count("source")));
            page.select("ul.results > li[data-entry]")
                    .forEach(row -> listed.put(
                            row.attr("data-entry"), row.selectFirst("h2 a").attr("href")));
        });
        assertThat(pages).hasSize((Delivered.count("source") + 39) / 40);
        assertThat(listed)
                .hasSize(Delivered.count("source"))
                .containsEntry("source/tencent-ir", "/" + language + "/sources/tencent-ir");
    }

    @Test
    void showsEverySourceWithAsManyStatementsAsTheListPromises() {
        follow("/en/sources", "nav.pages a").stream()
                .flatMap(page -> page.select("ul.results > li[data-entry]").stream())
                .forEach(row -> {
                    var page = page(row.selectFirst("h2 a").attr("href"));
                    assertThat(page.select("h1").text())
                            .isEqualTo(row.select("h2").text());
                    assertThat(page.outerHtml()).doesNotContain("??");
                    var statements = row.attr("data-statements");
                    assertThat(page.select("p.statements").text())
                            .as(row.attr("data-entry"))
                            .startsWith(statements.equals("0") ? "" : "Cited in " + statements + " ");
                });
    }

    @Test
    void putsTheFoundingArticleOnTop() {
        var founding = page("/sv/sources").selectFirst(".founding");
        assertThat(founding.selectFirst("a").attr("href")).isEqualTo("/sv/sources/tenba-2021");
        assertThat(page("/sv/sources?kind=filing").select(".founding")).isEmpty();
        assertThat(page("/en/sources").selectFirst(".founding h2 a").attr("lang"))
                .isEqualTo("sv");
    }

    @Test
    void countsBesideEachValueWhatChoosingItGives() {
        for (var base : List.of("/en/sources", "/en/sources?language=zh", "/en/sources?kind=filing&q=results")) {
            for (var value : page(base).select("[data-facet]")) {
                var facet = value.attr("data-facet");
                var alone = base.replaceAll("(?<=[?&])" + facet + "=[^&]*&?", "");
                var uri = alone + (alone.contains("?") ? "&" : "?") + facet + "=" + value.attr("data-value");
                assertThat(page(uri).selectFirst("ul.results").attr("data-total"))
                        .as(uri)
                        .isEqualTo(value.attr("data-count"));
            }
        }
    }

    @Test
    void searchesTitlesAndPublishersAndKeepsTheFilterWhenTurningThePage() {
        var page = page("/en/sources?language=en&q=weibo");
        assertThat(page.select("ul.results > li"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.text()).containsIgnoringCase("weibo").contains("English"));
        assertThat(page("/en/sources?kind=article&sort=date")
                        .select("nav.pages a[rel=next]")
                        .attr("href"))
                .isEqualTo("/en/sources?kind=article&sort=date&page=2");
        assertThat(page("/en/sources?q=100%25").selectFirst("ul.results").attr("data-total"))
                .isEqualTo("0");
    }

    @Test
    void listsTheNewestFirstAndTheUndatedLast() {
        var dates = new ArrayList<String>();
        follow("/en/sources?sort=date", "nav.pages a[rel=next]")
                .forEach(page -> page.select("ul.results > li .kind")
                        .forEach(kind -> dates.add(kind.child(1).text())));
        assertThat(dates.get(0)).contains("2026");
        assertThat(dates.subList(dates.size() - 36, dates.size())).containsOnly("undated");
    }

    @Test
    void namesWhatItCannotFollowAndPassesItOver() {
        var page = page("/en/sources?kind=bogus&sort=odd&page=999&language=en");
        assertThat(page.select(".ignored").eachText())
                .containsExactly(
                        "We ignored “kind=bogus”: there is no such value.",
                        "We ignored “sort=odd”: there is no such value.",
                        "We ignored “page=999”: there is no such value.");
        var inEnglish = jdbc.sql("select count(*) from source where language = 'en'")
                .query(String.class)
                .single();
        assertThat(page.selectFirst("ul.results").attr("data-total")).isEqualTo(inEnglish);
        assertThat(page("/sv/sources/tenba-2021?state=odd&show=nothing&page=-1")
                        .select(".ignored")
                        .eachText())
                .containsExactly(
                        "Vi bortsåg från ”state=odd”: det finns inget sådant värde.",
                        "Vi bortsåg från ”show=nothing”: det finns inget sådant värde.",
                        "Vi bortsåg från ”page=-1”: det finns inget sådant värde.");
        assertThat(page("/en/sources/tenba-2021?show=claims&page=99")
                        .select("[data-claim]")
                        .size())
                .isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void reachesEveryClaimOfTheFoundingArticleThroughLinks(String language) {
        var states = new HashMap<String, String>();
        for (var page : follow("/" + language + "/sources/tenba-2021", "main a")) {
            for (var claim : page.select("[data-claim][data-source=tenba-2021]")) {
                states.put(claim.attr("data-claim"), claim.attr("data-state"));
                assertThat(claim.selectFirst(".about a").attr("href"))
                        .startsWith("/" + language + "/")
                        .matches(".*(#" + claim.attr("data-claim") + "|/sources/tenba-2021)");
            }
        }
        assertThat(states).hasSize(213);
        assertThat(states.values().stream().collect(groupingBy(state -> state, counting())))
                .isEqualTo(STATES);
    }

    @Test
    void saysHowManyClaimsAreInEachStateAndWhatItMeans() {
        for (var language : List.of("en", "sv")) {
            var states = page("/" + language + "/sources/tenba-2021").select("[data-facet=state]");
            var counts = new HashMap<String, Long>();
            states.forEach(state -> {
                counts.put(state.attr("data-value"), Long.valueOf(state.attr("data-count")));
                assertThat(state.select("dd").text()).isNotBlank();
            });
            assertThat(counts).isEqualTo(STATES);
        }
    }

    @Test
    void narrowsTheClaimsToStates() {
        var contradicted = page("/en/sources/tenba-2021?state=contradicted");
        assertThat(contradicted.select("[data-claim]"))
                .hasSize(8)
                .allSatisfy(claim -> assertThat(claim.attr("data-state")).isEqualTo("contradicted"))
                .allSatisfy(claim -> assertThat(claim.select(".cite a")).isNotEmpty());
        assertThat(contradicted.select(".footnotes li > a[href^=/en/sources/]")).isNotEmpty();
        assertThat(page("/en/sources/tenba-2021?state=contradicted&state=translation-slip")
                        .select("[data-claim]"))
                .hasSize(12);
        assertThat(page("/en/sources/tenba-2021?state=unverified")
                        .select("nav.pages a[rel=next]")
                        .attr("href"))
                .isEqualTo("/en/sources/tenba-2021?state=unverified&page=2");
    }

    @Test
    void listsAllCorrectionsOfTheFoundingArticle() {
        var page = page("/en/sources/tenba-2021?show=corrected");
        assertThat(page.select("dl.corrections > div")).hasSize(43);
        assertThat(page.select("dl.corrections [data-entry=city/qingdao]")).isNotEmpty();
    }

    @Test
    void listsTheFiguresOfASourceWithTheirEntries() {
        var figures = follow("/en/sources/tencent-ir?show=figures", "nav.pages a").stream()
                .flatMap(page -> page.select("tr[data-figure]").stream())
                .toList();
        assertThat(figures).hasSize(Delivered.figuresOf("tencent-ir"));
        assertThat(figures)
                .filteredOn(figure ->
                        figure.attr("data-amount").equals(Delivered.amount("platform/wechat", "mau", "2025-Q3")))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.attr("data-source")).isEqualTo("tencent-ir");
                    assertThat(figure.selectFirst("th a").attr("href")).isEqualTo("/en/platforms/wechat#figure-mau");
                });
    }

    @Test
    void linksAFigureOfTheMarketToThePageOfItsMetric() {
        assertThat(page("/sv/sources/cnnic-55")
                        .select("tr[data-metric=mobile-share] th a")
                        .attr("href"))
                .isEqualTo("/sv/market/mobile-share");
    }

    @Test
    void tellsFiguresThatASourceStatesFromThoseMerelySeenInIt() {
        var figures = page("/en/sources/kuaikeji-qq-2020").select("tr[data-figure]");
        assertThat(figures)
                .filteredOn(figure -> figure.text().contains("quotes it; stated by"))
                .hasSize(19)
                .allSatisfy(figure -> assertThat(figure.attr("data-source")).isNotEqualTo("kuaikeji-qq-2020"));
    }

    @Test
    void listsTraitsReachRoutesListsPlacementsAndCoordinates() {
        var article = page("/en/sources/tenba-2021");
        assertThat(article.select("#traits [data-entry^=platform/]")).isNotEmpty();
        assertThat(article.select("#reach a[href$=#reach]")).hasSize(4);
        assertThat(article.select("#routes a[href*=#route-]")).hasSize(1);
        assertThat(article.select("#lists a[href=/en/tiers]")).hasSize(1);
        assertThat(article.select("#placements [data-entry=city/qingdao]")).hasSize(1);
        assertThat(follow("/en/sources/yicai-2025-list?show=placements", "nav.pages a").stream()
                        .mapToInt(page -> page.select("#placements li").size())
                        .sum())
                .isEqualTo(Delivered.placed("yicai-2025").size());
        assertThat(page("/en/sources/simplemaps-cities").text()).contains("Coordinates of cities 115");
    }

    @Test
    void linksToTheOriginalOnlyWhereItIsPublic() {
        var link = page("/en/sources/tencent-ir").selectFirst(".facts a.outside");
        assertThat(link.attr("href")).isEqualTo("https://www.tencent.com/en-us/investors.html");
        assertThat(link.attr("rel")).isEqualTo("noopener noreferrer");
        for (var slug : List.of("tenba-2021", "cnnic-47", "yicai-2025-list")) {
            var original = page("/en/sources/" + slug).selectFirst(".facts div:has(dt:contains(Original))");
            assertThat(original.select("a")).isEmpty();
            assertThat(original.text()).contains("no public link");
        }
    }

    @Test
    void saysWhetherAnybodyHasSeenASource() {
        assertThat(page("/en/sources/cnnic-47").select(".facts").text())
                .contains("read second-hand via dig.watch")
                .doesNotContain("erified");
        assertThat(page("/en/sources/cnnic-47")
                        .select(".facts .seen a[href=https://dig.watch/updates/china-close-1-billion-internet-users]"))
                .hasSize(1);
        assertThat(page("/en/sources/tencent-ir").selectFirst(".facts .badge").text())
                .isEqualTo("not read yet");
        assertThat(page("/sv/sources/tenba-2021").selectFirst(".facts .badge").text())
                .isEqualTo("läst i originalet");
        assertThat(page("/en/sources").select("li .badge.unread")).isNotEmpty();
    }

    @Test
    void callsATitleChineseOnlyWhereItHasChineseCharacters() {
        assertThat(page("/sv/sources/yicai-2025-list").select("h1, h1 > *").stream()
                        .map(part -> part.attr("lang")))
                .containsExactly("", "zh-Hans", "en");
        assertThat(page("/en/sources/yicai-2025-list")
                        .select("h1 > [lang=zh-Hans]")
                        .text())
                .containsPattern("^[\\p{IsHan}\\d]+$");
        assertThat(page("/en/sources/yicai-2020").selectFirst("h1").hasAttr("lang"))
                .isFalse();
        assertThat(page("/sv/sources/yicai-2020").selectFirst("h1").attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void answersAnUnknownSourceWith404() {
        assertThat(mvc.get().uri("/en/sources/nope")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sources",
                "/sources?sort=publisher&page=4",
                "/sources/tenba-2021",
                "/sources/tenba-2021?show=claims",
                "/sources/tenba-2021?show=claims&page=2",
                "/sources/tenba-2021?show=claims&page=4",
                "/sources/tenba-2021?show=corrected",
                "/sources/tenba-2021?show=traits",
                "/sources/tenba-2021?state=unverified",
                "/sources/tencent-ir?show=figures",
                "/sources/dong-census-2020",
                "/sources/dong-census-2020?show=figures&page=3",
                "/sources/yicai-2025-list?show=placements",
                "/sources/questmobile-newmedia-2025"
            })
    void staysWithinTheBudget(String path) {
        for (var language : List.of("/en", "/sv")) {
            assertThat(zipped(html(language + path))).as(language + path).isLessThan(BUDGET);
        }
    }

    /** The page and all pages that links of the same path lead to from there. */
    private List<Document> follow(String start, String links) {
        var path = start.replaceAll("\\?.*", "");
        var seen = new LinkedHashSet<>(List.of(start));
        var open = new ArrayDeque<>(seen);
        var pages = new ArrayList<Document>();
        while (!open.isEmpty()) {
            var page = page(open.remove());
            pages.add(page);
            for (Element link : page.select(links)) {
                var target = link.attr("href").replaceAll("#.*", "");
                if (target.startsWith(path + "?") && seen.add(target)) {
                    open.add(target);
                }
            }
        }
        return pages;
    }

    private Document page(String uri) {
        return Jsoup.parse(html(uri));
    }

    private String html(String uri) {
        var answer = mvc.get().uri(uri.replace("%25", "%")).exchange();
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
}
