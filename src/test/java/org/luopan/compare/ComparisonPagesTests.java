package org.luopan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class ComparisonPagesTests {

    private static final String WECHAT_AND_WEIBO = "/en/compare?platform=wechat&platform=weibo";
    private static final String BAIDU_AND_WEIBO = "/en/compare?platform=baidu-app&platform=weibo";
    private static final String BILIBILI_AND_ZHIHU = "/en/compare?platform=bilibili&platform=zhihu";
    private static final String FIVE =
            "platform=wechat&platform=weibo&platform=douyin&platform=bilibili&platform=xiaohongshu";
    private static final List<JsonNode> USERS_OF_BILIBILI = Delivered.series("platform/bilibili", "mau");
    private static final List<JsonNode> USERS_OF_ZHIHU = Delivered.series("platform/zhihu", "mau");
    private static final JsonNode LAST_OF_BILIBILI = USERS_OF_BILIBILI.get(USERS_OF_BILIBILI.size() - 1);
    private static final JsonNode LAST_OF_ZHIHU = USERS_OF_ZHIHU.get(USERS_OF_ZHIHU.size() - 1);

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/en/compare | Compare",
                "/sv/compare | Jämför",
                "/en/compare?city=qingdao | Compare {city/qingdao} with …",
                "/en/compare?platform=weibo&platform=wechat | {platform/weibo} and {platform/wechat} compared",
                "/sv/compare?city=beijing&city=qingdao&city=kunming | {city/beijing}, {city/qingdao} och {city/kunming} jämförda",
                "/en/compare?tier=tier-1&tier=tier-3 | {tier/tier-1} and {tier/tier-3} compared",
                "/sv/compare?trend=livestreaming&trend=ai-assistants | {trend/livestreaming} och {trend/ai-assistants} jämförda"
            })
    void saysWhatIsComparedInTitleAndHeading(String path, String words) {
        var page = page(path);
        var named = Delivered.named(words, path.substring(1, 3));
        assertThat(page.select("h1").text()).isEqualTo(named);
        assertThat(page.title()).isEqualTo(named + " · Luopan");
    }

    @Test
    void putsEntriesSideBySideInTheOrderOfTheAddress() {
        var page = page("/en/compare?platform=zhihu&platform=wechat&platform=qq");
        assertThat(page.select("thead [data-entry]").eachAttr("data-entry"))
                .containsExactly("platform/zhihu", "platform/wechat", "platform/qq");
        assertThat(rows(page))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.select("td")).hasSize(3));
        assertThat(page.select("tbody").eachAttr("data-group"))
                .containsExactly(
                        "short",
                        "basics",
                        "figures",
                        "audience",
                        "reach",
                        "objective",
                        "feature",
                        "industry",
                        "account");
    }

    @Test
    void numbersTheSourcesInTheOrderInWhichTheyAreCited() {
        var page = page(WECHAT_AND_WEIBO + "&rows=reach&rows=audience");
        var cited =
                page.select(".sides sup.cite a").eachText().stream().distinct().toList();
        assertThat(cited)
                .hasSizeGreaterThan(5)
                .isEqualTo(IntStream.rangeClosed(1, cited.size())
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(page.select(".footnotes li")).hasSameSizeAs(cited);
    }

    @Test
    void putsFiguresThatOnlyOneHasAfterThoseThatCanBeCompared() {
        var page = page("/en/compare?" + FIVE);
        var alone = page.select("tbody[data-group=figures] tr:not(.group)").stream()
                .map(row -> row.select("td:has([data-figure])").size() < 2)
                .toList();
        assertThat(alone).isSorted().contains(true, false);
    }

    @Test
    void saysWhatEachIsBestForOutOfWhatIsCoreOrStrong() {
        var english = page("/en/compare?platform=wechat&platform=zhihu");
        assertNames(english, "Best for", "objective", "Core", "best for ", "Strong", "good for ");
        assertNames(english, "Best for", "audience", "Core", "core audience: ", "Strong", "strong with: ");
        assertNames(english, "Best for", "feature", "Core", "core features: ", "Strong", "strong features: ");
        assertNames(
                page("/sv/compare?platform=wechat&platform=zhihu"),
                "Bäst för",
                "objective",
                "Kärna",
                "bäst för ",
                "Stark",
                "bra för ");
        assertNames(
                page("/en/compare?tier=tier-3&tier=tier-5"),
                "Best platforms",
                "reach",
                "Core",
                "core platforms: ",
                "Strong",
                "strong here: ");
    }

    /** The summary of each column names the first rows of a group that are core in it, or else the strong ones. */
    private static void assertNames(Document page, String summary, String group, String... strengths) {
        for (var column = 0; column < 2; column++) {
            var said = cells(row(page, summary)).get(column).toLowerCase(Locale.ROOT);
            for (var at = 0; at < strengths.length; at += 2) {
                var strength = strengths[at];
                var cell = column;
                var names = page.select("tbody[data-group=" + group + "] tr:not(.group)").stream()
                        .filter(row -> cells(row).get(cell).startsWith(strength))
                        .map(row -> label(row).toLowerCase(Locale.ROOT))
                        .toList();
                if (!names.isEmpty()) {
                    assertThat(said).contains(strengths[at + 1]);
                    assertThat(said.split(strengths[at + 1], 2)[1].split("[;.]", 2)[0].split(", | and | och | & "))
                            .as("%s of column %d", group, column)
                            .isNotEmpty()
                            .allMatch(name -> names.stream().anyMatch(one -> one.contains(name)));
                    break;
                }
            }
        }
    }

    @Test
    void keepsOnlyTheRowsThatDiffer() {
        var all = rows(page(WECHAT_AND_WEIBO));
        var page = page(WECHAT_AND_WEIBO + "&diff=1");
        var differing = rows(page);
        assertThat(differing).hasSizeLessThan(all.size());
        assertThat(differing.stream().map(ComparisonPagesTests::said))
                .allMatch(said -> !said.contains("unknown") && !said.get(0).equals(said.get(1)));
        assertThat(page.select("#unknown")).isEmpty();
        assertThat(page.select(".ways").text()).containsPattern("^\\d+ rows without a known difference are left out");
    }

    @Test
    void showsTheRowsThatTheReaderChose() {
        var page = page(WECHAT_AND_WEIBO + "&rows=reach&rows=audience");
        assertThat(page.select("tbody").eachAttr("data-group")).containsExactly("audience", "reach");
        assertThat(page.select("input[name=rows][checked]").eachAttr("value")).containsExactly("audience", "reach");
        assertThat(page.select("#unknown [data-group]").eachAttr("data-group")).containsOnly("audience");
    }

    @Test
    void leavesUnknownCellsBlankAndCountsThem() {
        var page = page(WECHAT_AND_WEIBO);
        var cells = page.select(".sides tbody td");
        var unknown =
                cells.stream().filter(cell -> cell.text().equals("unknown")).toList();
        assertThat(unknown)
                .hasSizeGreaterThan(5)
                .allSatisfy(cell ->
                        assertThat(cell.select(".visually-hidden").text()).isEqualTo("unknown"));
        assertThat(page.select(".blank").text())
                .isEqualTo("Blank cells are unknown: %d of %d.".formatted(unknown.size(), cells.size()));
    }

    @Test
    void foldsEachGroupUnderItsName() {
        var groups = page(WECHAT_AND_WEIBO).select(".sides tbody");
        assertThat(groups)
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.select("tr.group input.fold[type=checkbox]")
                                .attr("aria-label"))
                        .isEqualTo("Fold " + group.selectFirst(".group").text()));
    }

    @Test
    void choosesWhatStandsBesideTheFirstOnNarrowScreens() {
        assertThat(page(WECHAT_AND_WEIBO).select(".chooser")).isEmpty();
        var three = page(WECHAT_AND_WEIBO + "&platform=qq&beside=qq");
        assertThat(three.select("table.beside-2")).hasSize(1);
        assertThat(three.select(".chooser a").eachText()).containsExactly("Sina Weibo", "Tencent QQ");
        assertThat(three.select(".chooser a[aria-current]").text()).isEqualTo("Tencent QQ");
        assertThat(three.select(".chooser a").attr("href")).isEqualTo(WECHAT_AND_WEIBO + "&platform=qq&beside=weibo");
        assertThat(three.select("a.remove").last().attr("href")).isEqualTo(WECHAT_AND_WEIBO);
    }

    @Test
    void countsNamesThatDoNotStandInTwoLines() {
        var five = page("/en/compare?" + FIVE);
        assertThat(five.select("h1").text()).isEqualTo("5 platforms compared");
        assertThat(five.title()).startsWith("WeChat, Sina Weibo, Douyin");
        assertThat(five.select(".most").text()).isEqualTo("Five is the most; remove one to add another.");
        assertThat(page(WECHAT_AND_WEIBO).select(".most")).isEmpty();
    }

    @Test
    void offersEntriesByNameAndCitiesByTier() {
        var page = page("/en/compare");
        var platforms = page.select("#first-platform option").eachText();
        assertThat(platforms.subList(1, platforms.size())).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        var tiers = page.select("#first-city optgroup");
        assertThat(tiers.eachAttr("label").subList(0, 3)).containsExactly("Tier 1", "New Tier 1", "Tier 2");
        assertThat(tiers.get(0).select("option").eachText())
                .containsExactly("Beijing", "Guangzhou", "Shanghai", "Shenzhen");
    }

    @Test
    void groupsAtTheEndWhatIsUnknownForAll() {
        var page = page(WECHAT_AND_WEIBO);
        assertThat(rows(page)).allSatisfy(row -> assertThat(cells(row)).anyMatch(cell -> !cell.equals("unknown")));
        assertThat(rows(page)).anySatisfy(row -> assertThat(cells(row)).contains("unknown"));
        var unknown = page.select("#unknown [data-group=feature] dd").text();
        assertThat(unknown).contains("Matching by interest or place");
        assertThat(rows(page).stream().map(row -> label(row))).noneMatch(unknown::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIVE,
                "platform=wechat&platform=weibo&diff=1",
                "platform=bilibili&platform=zhihu&rows=figures&rows=feature",
                "city=beijing&city=qingdao&city=kunming",
                "tier=tier-1&tier=tier-5&diff=1",
                "trend=livestreaming&trend=ai-assistants"
            })
    void givesTheSameRowsAndColumnsAsAFile(String query) throws IOException {
        for (var language : List.of("en", "sv")) {
            var page = page("/" + language + "/compare?" + query);
            var facts = new ArrayDeque<>(file("/" + language + "/compare.csv?" + query));
            var columns = page.select("thead [data-entry]").eachAttr("data-entry");
            for (var row : rows(page)) {
                var cells = row.select("td");
                for (var column = 0; column < columns.size(); column++) {
                    var of = cell(facts, columns.get(column), label(row));
                    assertThat(shortest(written(of, language), language))
                            .startsWith(shortest(saidIn(cells.get(column)), language));
                    assertThat(of.stream()
                                    .flatMap(fact -> fact.get("source").lines())
                                    .distinct())
                            .containsExactlyInAnyOrderElementsOf(Set.copyOf(cells.get(column)
                                    .select("sup [data-source]")
                                    .eachAttr("data-source")));
                }
            }
            var unknown = facts.stream()
                    .takeWhile(fact -> fact.get("value").equals("unknown"))
                    .toList();
            assertThat(facts)
                    .hasSize(unknown.size()
                            + page.select("#lines [data-figure]").size()
                            + points(page.select("#apart path.d")));
            assertThat(unknown.stream()
                            .map(fact -> fact.get("label"))
                            .distinct()
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(String.join(", ", page.select("#unknown dd").eachText()));
        }
    }

    /** The next facts of the file, as far as they are about one entry and one row. */
    private static List<CSVRecord> cell(Deque<CSVRecord> facts, String entry, String label) {
        var of = new ArrayList<CSVRecord>();
        while (!facts.isEmpty()
                && (facts.peek().get("kind") + "/" + facts.peek().get("entry")).equals(entry)
                && facts.peek().get("label").equals(label)) {
            of.add(facts.remove());
        }
        assertThat(of).as(entry + " " + label).isNotEmpty();
        return of;
    }

    /** What the file says in one cell of the page; the remark of a statement is in brackets there. */
    private static String written(List<CSVRecord> facts, String language) {
        return facts.stream()
                .map(fact -> {
                    var note = fact.get("note");
                    return fact.get("value").equals("unknown")
                            ? language.equals("sv") ? "okänt" : "unknown"
                            : fact.get("words") + (note.isEmpty() ? "" : " (" + note + ")");
                })
                .collect(Collectors.joining("; "));
    }

    @Test
    void groupsItsRowsAsJsonToo() {
        var page = page("/en/compare?" + FIVE);
        var json = new JsonMapper().readTree(text("/en/compare.json?" + FIVE)).path("data");
        var rows = new ArrayList<String>();
        json.path("groups")
                .forEach(group -> group.path("rows")
                        .forEach(row -> rows.add(group.path("label").asString() + ": "
                                + row.path("label").asString())));
        assertThat(rows)
                .containsExactlyElementsOf(rows(page).stream()
                        .map(row -> row.parent().selectFirst(".group").text() + ": " + label(row))
                        .toList());
    }

    @Test
    void holdsFiguresOfOneDefinitionAndTimeAgainstEachOther() {
        var row = row(page(BAIDU_AND_WEIBO), "Monthly active users: month named");
        var amounts = row.select("[data-figure]").eachAttr("data-amount").stream()
                .map(Double::valueOf)
                .toList();
        assertThat(amounts).hasSize(2);
        assertThat(row.select("th .note")).isEmpty();
        assertThat(row.select("svg.bar rect").eachAttr("width"))
                .containsExactlyElementsOf(amounts.stream()
                        .map(amount -> String.valueOf(Math.round(100 * amount / Collections.max(amounts))))
                        .toList());
    }

    @Test
    void drawsNothingWhereDatesAreTooFarApartAndSaysSo() {
        var row = row(page(BILIBILI_AND_ZHIHU), "Monthly active users: quarter average");
        assertThat(row.select("[data-figure]").eachAttr("data-as-of"))
                .containsExactly(
                        LAST_OF_BILIBILI.path("as_of").asString(),
                        LAST_OF_ZHIHU.path("as_of").asString());
        assertThat(row.select("th .note").text())
                .isEqualTo("From " + Delivered.asOf(LAST_OF_ZHIHU) + " to " + Delivered.asOf(LAST_OF_BILIBILI)
                        + ", more than a year apart: not comparable.");
        assertThat(row.select("svg")).isEmpty();
    }

    @Test
    void drawsNothingWhereDefinitionsDifferAndSaysSo() {
        var page = page(WECHAT_AND_WEIBO);
        var row = row(page, "Monthly active users");
        assertThat(row.select("[data-figure]").eachAttr("data-amount"))
                .containsExactly(lead("wechat", "mau"), lead("weibo", "mau"));
        assertThat(row.select("th .note").text()).startsWith("They count different things");
        assertThat(row.select("svg")).isEmpty();
        assertThat(page.select("#lines")).isEmpty();
    }

    @Test
    void saysCountedInAnotherWayRatherThanUnknown() {
        var page = page(BILIBILI_AND_ZHIHU + "&platform=wechat&platform=tantan");
        assertThat(cells(row(page, "Monthly active users: quarter average")).subList(2, 4))
                .containsExactly("counted differently", "counted differently");
    }

    @Test
    void drawsSeriesOfOneDefinitionInOneChart() {
        var page = page(BILIBILI_AND_ZHIHU);
        var chart = page.selectFirst("#lines .chart");
        var values = page.getElementById(chart.attr("data-chart"));
        assertThat(values.select("thead th").eachText()).containsExactly("As of", "Bilibili", "Zhihu");
        assertThat(chart.select("path.l"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(points(line)).isEqualTo(points(line.nextElementSibling())));
        assertThat(chart.select("path.d"))
                .extracting(line -> points(line))
                .containsExactly((long) USERS_OF_BILIBILI.size(), (long) USERS_OF_ZHIHU.size());
        assertThat(values.select("td[data-figure]")).hasSize(USERS_OF_BILIBILI.size() + USERS_OF_ZHIHU.size());
        assertThat(page.select("#lines .key").text())
                .isEqualTo(said("Bilibili", LAST_OF_BILIBILI) + " " + said("Zhihu", LAST_OF_ZHIHU));
        assertThat(chart.text()).contains("400", amount(LAST_OF_BILIBILI));
        var logarithmic = page(BILIBILI_AND_ZHIHU + "&scale=log");
        assertThat(logarithmic.selectFirst("#lines .chart").text())
                .contains("500 million", "50 million")
                .doesNotContain("400");
        assertThat(logarithmic.select("#lines header a").attr("href")).isEqualTo(BILIBILI_AND_ZHIHU + "#lines");
    }

    @Test
    void drawsSeriesOfDifferentDefinitionsApart() {
        var page = page("/en/compare?platform=wechat&platform=weibo");
        var charts = page.select("#apart figure");
        assertThat(charts.select("figcaption b").eachText()).startsWith("WeChat", "Sina Weibo");
        assertThat(charts).allSatisfy(chart -> {
            assertThat(chart.select("path.l")).hasSize(1);
            assertThat(points(chart.selectFirst("path.d"))).isGreaterThanOrEqualTo(3);
        });
        assertThat(page(BILIBILI_AND_ZHIHU).select("#apart figcaption").text())
                .as("what one chart shows together")
                .doesNotContain("Monthly active users");
    }

    @Test
    void givesItsChartsAsFiles() {
        var links = page(BILIBILI_AND_ZHIHU + "&rows=figures&scale=log").select("#lines .ways a");
        assertThat(links.eachText()).containsExactly("SVG", "CSV", "Embed");
        var address = links.get(0).attr("href");
        var asked = BILIBILI_AND_ZHIHU.replaceAll(".*\\?", "") + "&scale=log&number=1";
        assertThat(address).isEqualTo("/en/charts/compared-lines.svg?" + asked);
        var file = Jsoup.parse(text(address), Parser.xmlParser());
        var texts = file.select("svg > text, svg > g > text").eachText();
        assertThat(texts.get(0)).isEqualTo("Monthly active users: quarter average");
        assertThat(texts).contains(said("Bilibili", LAST_OF_BILIBILI), said("Zhihu", LAST_OF_ZHIHU));
        assertThat(texts).anyMatch(text -> text.startsWith("Source: Bilibili"));
        assertThat(texts.get(texts.size() - 1)).endsWith("/en/charts/compared-lines?" + asked);
        assertThat(mvc.get().uri(address.replace("number=1", "number=2"))).hasStatus(404);
        assertThat(mvc.get().uri("/en/charts/compared-lines.svg")).hasStatus(404);
    }

    @Test
    void sendsThoseWhoKnowTheOldAddressesOfItsChartsToThePresentOnes() {
        assertThat(mvc.get().uri(BILIBILI_AND_ZHIHU.replace("?", "/lines/1.svg?") + "&scale=log"))
                .hasStatus(301)
                .hasHeader(
                        "Location",
                        "/en/charts/compared-lines.svg?" + BILIBILI_AND_ZHIHU.replaceAll(".*\\?", "")
                                + "&scale=log&number=1");
        assertThat(mvc.get().uri("/en/compare/lines/1.svg")).hasStatus(404);
    }

    @Test
    void givesSmallChartsOfOneUnitOneScaleUnlessThatWouldFlattenOne() {
        var common = page("/en/compare?platform=weibo&platform=zhihu&platform=kuaishou")
                .select("#apart figure");
        assertThat(common).hasSizeGreaterThan(1);
        assertThat(common.stream()
                        .map(chart ->
                                chart.select("text[text-anchor=end]:not(.v)").eachText())
                        .distinct())
                .hasSize(1);
        var own = page("/en/compare?platform=wechat&platform=weibo");
        assertThat(own.select("#apart .note").first().text()).contains("its own scale");
        assertThat(page("/en/compare?platform=weibo&platform=zhihu&platform=kuaishou")
                        .select("#apart .note")
                        .first()
                        .text())
                .contains("One scale");
    }

    @ParameterizedTest
    @CsvSource({
        "platform=wechat&platform=wechat&platform=weibo, platform=wechat",
        "platform=wechat&platform=weibo&platform=orkut, platform=orkut",
        "platform=wechat&platform=weibo&city=beijing&city=qingdao, city=beijing",
        "platform=wechat&platform=weibo&rows=prices, rows=prices",
        "platform=wechat&platform=weibo&diff=yes, diff=yes",
        "platform=wechat&platform=weibo&scale=cubic, scale=cubic",
        "platform=wechat&platform=weibo&beside=wechat, beside=wechat"
    })
    void namesAndIgnoresWhatIsNoChoice(String query, String named) {
        var page = page("/en/compare?" + query);
        assertThat(page.select(".ignored").text()).contains("We ignored " + named + ":");
        assertThat(page.select("h1").text()).isEqualTo("WeChat and Sina Weibo compared");
    }

    @Test
    void takesNoMoreThanFive() {
        var page = page("/en/compare?" + FIVE + "&platform=qq");
        assertThat(page.select("thead [data-entry]")).hasSize(5);
        assertThat(page.select(".ignored").text()).contains("platform=qq");
        assertThat(page.select("#add")).isEmpty();
        assertThat(page("/en/compare?" + FIVE.replace("&platform=xiaohongshu", ""))
                        .select("#add option"))
                .hasSize(Delivered.count("platform") - 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "platform=%00&platform=wechat",
                "platform=%27--&platform=%3Cb%3E",
                "platform[]=wechat",
                "platform=&platform=",
                "rows=audience&diff=1",
                "market=china&term=koc",
                "diff=1&diff=2&scale=log&scale=%00",
                "platform=wechat&platform=weibo&rows=%F0%9F%90%BC"
            })
    void neverBreaksOnOddValues(String query) {
        for (var path : List.of("/en/compare?", "/sv/compare.csv?")) {
            assertThat(mvc.get().uri(URI.create(path + query.replace("[", "%5B").replace("]", "%5D"))))
                    .hasStatusOk();
        }
    }

    @Test
    void neverBreaksOnManyOrLongValues() {
        var many = "/en/compare?" + "platform=nobody&".repeat(300) + "city=" + "x".repeat(2000);
        var page = page(many);
        assertThat(page.select("h1").text()).isEqualTo("Compare");
        assertThat(page.select(".ignored")).hasSizeLessThan(10);
    }

    @Test
    void offersWhatCanBeChosenAndTakenAway() {
        assertThat(page("/en/compare").select("form.choose select").eachAttr("name"))
                .containsExactly("platform", "platform", "tier", "tier", "city", "city", "trend", "trend");
        var one = page("/en/compare?platform=wechat");
        assertThat(one.select("form.choose input[name=platform]").attr("value")).isEqualTo("wechat");
        assertThat(one.select("option[value=wechat]")).isEmpty();
        assertThat(page(WECHAT_AND_WEIBO + "&platform=qq&rows=reach")
                        .select("a.remove")
                        .eachAttr("href"))
                .containsExactly(
                        "/en/compare?platform=weibo&platform=qq&rows=reach",
                        "/en/compare?platform=wechat&platform=qq&rows=reach",
                        "/en/compare?platform=wechat&platform=weibo&rows=reach");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/platforms, /en/platforms/wechat, platform=wechat",
        "/en/platforms?view=table, /en/platforms/wechat, platform=wechat",
        "/en/cities, /en/cities/beijing, city=beijing",
        "/en/tiers, /en/tiers/tier-1, tier=tier-1",
        "/en/trends, /en/trends/livestreaming, trend=livestreaming"
    })
    void isReachedFromListsAndProfiles(String list, String profile, String choice) {
        var parts = choice.split("=");
        var page = page(list);
        assertThat(page.select("input[form=compare][name=" + parts[0] + "][value=" + parts[1] + "]"))
                .hasSize(1);
        assertThat(page.selectFirst("form#compare").attr("action")).isEqualTo("/en/compare");
        assertThat(page(profile).select(".next a").eachAttr("href"))
                .anyMatch(
                        href -> href.equals("/en/compare?" + choice) || href.startsWith("/en/compare?" + choice + "&"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void staysLightWithTheFiveOfWhichMostIsKnown(String language) {
        assertThat(new PageReader(mvc).weight("/" + language + "/compare?" + FIVE))
                .isLessThan(PageReader.BUDGET);
    }

    /** The amount with which the page of a platform leads. */
    private String lead(String platform, String metric) {
        return page("/en/platforms/" + platform)
                .select("#figure-" + metric + " > [data-figure]")
                .attr("data-amount");
    }

    private Document page(String uri) {
        return new PageReader(mvc).read(uri);
    }

    private List<CSVRecord> file(String uri) throws IOException {
        assertThat(mvc.get().uri(uri).exchange()).hasContentTypeCompatibleWith("text/csv");
        var csv = text(uri);
        assertThat(csv).startsWith("\uFEFF");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.substring(1)))
                .getRecords();
    }

    private String text(String uri) {
        var answer = mvc.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<Element> rows(Document page) {
        return page.select(".sides tbody tr:not(.group)");
    }

    private static Element row(Document page, String label) {
        return rows(page).stream()
                .filter(row -> label(row).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static String label(Element row) {
        return row.selectFirst("th > span").text();
    }

    private static List<String> cells(Element row) {
        return row.select("td").eachText();
    }

    @ParameterizedTest
    @CsvSource({"en, '8.460 million'", "sv, '8,460 miljoner'"})
    void writesTheDecimalsThatAreKnownInARow(String language, String amount) {
        var page = page("/" + language + "/compare?city=beijing&city=qingdao&city=kunming");
        assertThat(page.select("td .amount").eachText()).contains(amount);
    }

    /** The text of each cell, without sources and badges, as in the file. */
    private static List<String> said(Element row) {
        return row.select("td").stream().map(ComparisonPagesTests::saidIn).toList();
    }

    private static String saidIn(Element cell) {
        var figure = cell.selectFirst(".figure");
        if (figure != null) {
            return figure.select(".amount, .unit").text();
        }
        return cell.select("p").isEmpty()
                ? cell.text()
                : cell.select("p").stream().map(ComparisonPagesTests::statement).collect(Collectors.joining("; "));
    }

    private static String statement(Element said) {
        var words = said.children().stream()
                .filter(part -> !part.is("sup, .note, .support"))
                .map(Element::text)
                .collect(Collectors.joining());
        var note = said.select(".note").text();
        return note.isEmpty() ? words : words + " (" + note + ")";
    }

    /** Without the zeros that a row writes so that all its amounts have the decimals that are known. */
    private static String shortest(String words, String language) {
        var mark = language.equals("en") ? "\\." : ",";
        return plain(words)
                .replaceAll("(?<=\\d)" + mark + "(\\d*?)0+(?!\\d)", mark + "$1")
                .replaceAll(mark + "(?!\\d| )", "");
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ').strip();
    }

    private static String said(String platform, JsonNode figure) {
        return platform + ": " + amount(figure) + " (" + Delivered.asOf(figure) + ")";
    }

    /** As the text of a page has it, without spaces that do not break. */
    private static String amount(JsonNode figure) {
        return Delivered.amount(figure).replace('\u00a0', ' ');
    }

    private static int points(List<Element> paths) {
        return paths.stream().mapToInt(path -> (int) points(path)).sum();
    }

    private static long points(Element path) {
        return path.attr("d").chars().filter(sign -> sign == 'M' || sign == 'L').count();
    }
}
