package org.luopan.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.luopan.entry.EntryRef;
import org.luopan.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

@PageTest
class FinderPagesTests {

    private static final String BRIEF = "audience=young-urban&audience=beauty-fashion&city=qingdao&objective=seeding"
            + "&entity=no&budget=1000&currency=CNY&must=objective/seeding";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Recommendations recommendations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsTheFormAndExamplesWhereNothingIsAskedFor() {
        var page = page("/en/finder");
        assertThat(page.select("[data-total], .chips")).isEmpty();
        assertThat(page.select("form.brief input[name=audience]")).hasSizeGreaterThan(20);
        assertThat(page.select("form.brief select[name=city] option")).hasSizeGreaterThan(100);
        var examples = page.select(".briefs a").eachAttr("href");
        assertThat(examples).hasSize(4).allSatisfy(example -> {
            var answer = page(example);
            assertThat(answer.select(".ignored")).isEmpty();
            assertThat(answer.select("[data-total] [data-entry]")).hasSizeGreaterThan(3);
        });
    }

    @Test
    void saysWhatSpeaksForAndAgainstAndWhatNobodyKnows() {
        var reasons = reasons(page("/en/finder?" + BRIEF), "xiaohongshu");
        assertThat(reasons)
                .contains(
                        "+ core audience: young urban people 4 of 4",
                        "+ excellent for seeding (old evidence) must-have 6 of 8",
                        "+ strong in New Tier 1 (Qingdao) 3 of 4",
                        "+ fee within the budget: 600 CNY, per attempt"
                                + " (Professional (company) account for a company abroad) 2 of 2");
        assertThat(reasons(page("/en/finder?audience=gen-z&tier=tier-1&objective=conversion"), "weibo"))
                .anyMatch(reason -> reason.equals("\u2212 weak for sales (no source named) \u22122 of 8"));
        assertThat(reasons(page("/en/finder?" + BRIEF), "bilibili")).contains("? account fee unknown 0\u20132 of 2");
    }

    /** The title has the whole sentence, and the chips below the heading say each wish. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "audience=gen-z&tier=tier-1&entity=no | Platforms for generation Z, in Tier 1, available without a company in mainland China",
                "audience=gen-z&audience=students&tier=tier-1&objective=conversion&objective=seeding&industry=travel&feature=livestreaming"
                        + " | Platforms for generation Z and students, in Tier 1, for sales and seeding, plus 2 more criteria",
                "audience=young-urban&audience=beauty-fashion&audience=gen-z&audience=students&audience=families&tier=tier-1"
                        + " | Platforms for young urban people, plus 5 more criteria"
            })
    void countsInTheHeadingWhatALongBriefAsksForBesides(String brief, String heading) {
        var page = page("/en/finder?" + brief);
        assertThat(page.select("h1").text()).isEqualTo(heading).hasSizeLessThan(101);
        assertThat(page.select(".chips li")).hasSize(brief.split("&").length + 1);
        assertThat(page("/en/finder/brief?" + brief).select("h1").text()).endsWith(heading);
    }

    @Test
    void saysItInSwedish() {
        var page = page("/sv/finder?" + BRIEF);
        assertThat(page.title())
                .isEqualTo("Plattformar för unga i storstad och skönhets- och modeköpare, i Qingdao, för seeding,"
                        + " öppna utan bolag i Fastlandskina, med kontoavgifter på högst 1 000 CNY · Luopan");
        assertThat(reasons(page, "xiaohongshu")).contains("+ kärnmålgrupp: unga i storstad 4 av 4");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Platforms for beauty and personal care, available without a company in mainland China'",
        "sv, 'Plattformar för skönhet och hygien, öppna utan bolag i Fastlandskina'"
    })
    void namesAnIndustryAsPeopleSay(String language, String heading) {
        assertThat(page("/" + language + "/finder?industry=beauty&entity=no")
                        .select("h1")
                        .text())
                .isEqualTo(heading);
    }

    /** What a review is worth, or how long a trademark takes, stands among the limits. */
    @Test
    void saysOfTheTimeToOpenNothingButHowLongItTakes() {
        var times = jdbc.sql("select lead_time_en from account_route where lead_time_en is not null")
                .query(String.class)
                .list();
        assertThat(times)
                .hasSizeGreaterThan(10)
                .allMatch(
                        time -> time.matches(
                                "(From |About |Under |Approval in about |A few )?[\\w ]{0,20}(days|weeks)\\b.*"),
                        "a span of time");
    }

    @Test
    void showsPointsThatAddUp() {
        for (var match : page("/en/finder?" + BRIEF).select("[data-total] [data-entry]")) {
            var ranges = match.select(".reasons .points").eachText();
            var total = match.selectFirst(".match-head .points").text();
            assertThat(total.replace(" points", "")).as(match.text()).isEqualTo(sum(ranges));
        }
    }

    @Test
    void answersWithTheFirstThreeAsCardsAndFoldsTheRest() {
        var page = page("/en/finder?" + BRIEF);
        assertThat(page.select(".decision")).hasSize(3);
        assertThat(page.select(".start").text()).isEqualTo("Start with Xiaohongshu (RedNote).");
        assertThat(page.selectFirst(".decision").select(".facts > div").eachText())
                .containsExactly(
                        "Why Excellent for seeding; core audience: young urban people.",
                        "Why not 2 reasons for it rest on weak evidence: old, second-hand or without a source.",
                        "Cost 600 CNY, per attempt",
                        "Time to open not known yet",
                        "First step Apply for: Professional (company) account for a company abroad."
                                + " Have ready: registration papers of the company, name exactly as written.");
        assertThat(page.select("#weaker, #unknown, #excluded")).hasSize(3).allMatch(group -> !group.hasAttr("open"));
        assertThat(page.select(".results-bar a.main").attr("href")).startsWith("/en/finder/brief?");
    }

    @Test
    void saysWhyAPlatformIsNotFirst() {
        var page = page("/en/finder?audience=gen-z&industry=beauty&objective=seeding&why=wechat");
        assertThat(page.select("#why-platform option")).hasSize(Delivered.count("platform"));
        assertThat(page.select("#why-platform option[selected]").attr("value")).isEqualTo("wechat");
        assertThat(page.select("[data-reply=platform/wechat] p").text())
                .matches(
                        "WeChat comes in place \\d+ of \\d+, because less speaks for it than for Xiaohongshu \\(RedNote\\):");
        assertThat(page.select("[data-reply] .reasons > li").eachText())
                .contains(
                        "? no data on: generation Z (Xiaohongshu (RedNote): strong audience: generation Z) 0\u20134 of 4");
        assertThat(page("/en/finder?objective=seeding&why=xiaohongshu")
                        .select("[data-reply] p")
                        .text())
                .isEqualTo("Xiaohongshu (RedNote) comes first.");
        assertThat(page("/en/finder?objective=seeding&why=nothing").select("[data-reply]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "industry=beauty&objective=seeding&entity=no, dianping",
        "industry=gaming&objective=awareness&entity=no, meituan",
        "industry=food-drink&objective=seeding&entity=no, dianping"
    })
    void leavesOutWhatOnlyTakesVenuesWhereNoneIsMeant(String brief, String platform) {
        var page = page("/en/finder?" + brief);
        assertThat(page.select("#excluded [data-excluded=platform/" + platform + "]")
                        .text())
                .contains("it only takes venues such as restaurants, hotels and shops");
        assertThat(page("/en/finder?objective=local-footfall&entity=no").select("[data-total] [data-entry]"))
                .anyMatch(entry -> entry.attr("data-entry").equals("platform/" + platform));
    }

    @Test
    void offersACompanyInChinaTheRoutesOfOne() {
        var page = page("/en/finder?objective=crm&objective=conversion&entity=yes");
        assertThat(page.select(".reasons").text()).doesNotContain("abroad").contains("for a mainland company");
        assertThat(page("/en/finder?objective=crm&entity=no").select(".reasons").text())
                .contains("Official account for a company abroad")
                .doesNotContain("for a mainland company");
    }

    @Test
    void countsAdvertisingOnlyForWhatItServesAndForLessThanAnAccount() {
        assertThat(reasons(page("/en/finder?objective=awareness&entity=no"), "toutiao"))
                .contains("+ you can advertise, but have no account of your own: Advertising through Ocean Engine"
                        + " (uncertain) 1 of 3");
        assertThat(reasons(page("/en/finder?objective=reputation&entity=no"), "toutiao"))
                .contains("\u2212 every account for your purpose needs a company in mainland China \u22121 of 3");
    }

    @Test
    void comparesFeesWithABudgetInAnotherCurrencyAndSaysTheRate() {
        var page = page("/en/finder?audience=young-urban&objective=seeding&entity=no&budget=900&currency=SEK");
        assertThat(reasons(page, "xiaohongshu"))
                .contains("+ fee within the budget: 600 CNY, per attempt"
                        + " (Professional (company) account for a company abroad) 2 of 2");
        assertThat(page.select("#money").text().replace('\u00a0', ' '))
                .contains("1 EUR = 7.613 CNY = 11.331 SEK = 1.136 USD (30 September 2026)");
        assertThat(page.select(".decision").first().text()).contains("600 CNY, per attempt (about 893 SEK)");
        assertThat(page("/en/finder/brief?objective=seeding&budget=900&currency=SEK")
                        .select("#money")
                        .text())
                .contains("30 September 2026");
        assertThat(reasons(
                        page("/en/finder?audience=young-urban&objective=seeding&entity=no&budget=892&currency=SEK"),
                        "xiaohongshu"))
                .contains("\u2212 fee above the budget: 600 CNY, per attempt"
                        + " (Professional (company) account for a company abroad) \u22122 of 2");
    }

    @Test
    void asksForAShopFromAbroadWhereSomethingIsSoldWithoutACompany() {
        assertThat(reasons(page("/en/finder?objective=conversion&entity=no"), "jd"))
                .contains("+ well developed: shop option for overseas companies (only by those who sell it) 2 of 4");
        assertThat(page("/en/finder?objective=conversion&entity=yes")
                        .select(".reasons")
                        .text())
                .doesNotContain("shop option for overseas companies");
    }

    @Test
    void namesWhatLuopanDoesNotCover() {
        var page = page("/en/finder?industry=travel&objective=recruitment");
        assertThat(page.select("#beyond li").eachText())
                .containsExactly(
                        "Travel booking: Ctrip, Qunar, Fliggy and Mafengwo. Source",
                        "Job boards: 51job, Zhaopin, BOSS Zhipin and Liepin. Source");
        assertThat(page.select("#beyond a").eachAttr("href"))
                .containsExactly("/en/sources/cla-travel-platforms", "/en/sources/chinabriefing-recruitment");
        assertThat(page("/en/finder?industry=beauty").select("#beyond")).isEmpty();
    }

    @Test
    void asksThreeQuestionsWithTheirWordsExplained() {
        var page = page("/en/finder");
        assertThat(page.select(".step")).hasSize(3);
        assertThat(page.select(".step select option:first-child").eachText()).containsOnly("Not sure");
        assertThat(page.select(".explained dt").eachText()).contains("Seeding", "Customer relations (private traffic)");
        assertThat(page.selectFirst(".more-wishes").hasAttr("open")).isFalse();
        assertThat(recommendations.questions(Language.SV).sell().choices()).hasSize(13);
    }

    @Test
    void excludesWithTheReasonAndListsWhatIsNotKnown() {
        var page = page("/en/finder?objective=conversion&must=objective/conversion");
        assertThat(page.select("#excluded [data-excluded=platform/weibo]").text())
                .isEqualTo("Sina Weibo: weak for sales");
        assertThat(page.select("[data-total] [data-entry=platform/weibo]")).isEmpty();
        var everywhere =
                page.select("[data-total] [data-entry], #unknown [data-entry]").eachAttr("data-entry");
        assertThat(everywhere).doesNotHaveDuplicates();
        assertThat(everywhere.size() + page.select("[data-excluded]").size()).isEqualTo(Delivered.count("platform"));
    }

    @Test
    void linksEverySentenceToAPlaceOfTheProfileThatBearsItOut() {
        var anchors = new HashMap<String, List<String>>();
        var links = page("/en/finder?" + BRIEF + "&industry=b2b&feature=live-commerce")
                .select(".reasons a, .left-out a");
        assertThat(links).hasSizeGreaterThan(100);
        for (var link : links) {
            var parts = link.attr("href").split("#", 2);
            assertThat(anchors.computeIfAbsent(
                            parts[0], address -> page(address).select("[id]").eachAttr("id")))
                    .as(link.outerHtml())
                    .contains(parts[1]);
        }
    }

    @Test
    void namesTheTierThatACityCountsAs() {
        assertThat(page("/en/finder?city=qingdao").select(".browse-head .note").text())
                .isEqualTo("Qingdao counts as New Tier 1, as in Yicai 2025.");
        assertThat(order(page("/en/finder?city=qingdao"))).isEqualTo(order(page("/en/finder?tier=new-tier-1")));
    }

    @Test
    void keepsTheBriefInItsAddress() {
        var page = page("/en/finder?" + BRIEF + "&weight-audience=2");
        assertThat(page.select("#ask-audience option[selected]").attr("value")).isEqualTo("young-urban");
        assertThat(page.select("form.brief input[name=audience][checked]").eachAttr("value"))
                .containsExactly("beauty-fashion");
        assertThat(page.select("#m-objective-seeding").hasAttr("checked")).isTrue();
        assertThat(page.select("#weight-audience option[selected]").attr("value"))
                .isEqualTo("2");
        assertThat(page.select("a.language").attr("href")).endsWith("/sv/finder?" + BRIEF + "&weight-audience=2");
        assertThat(page.select(".chips a").first().attr("href"))
                .isEqualTo("/en/finder?audience=beauty-fashion&city=qingdao&objective=seeding&entity=no"
                        + "&budget=1000&currency=CNY&must=objective%2Fseeding&weight-audience=2");
        assertThat(order(page(page.select("a.language").attr("href").replace("/sv/", "/en/"))))
                .isEqualTo(order(page));
    }

    @Test
    void offersToCompareTheBestThree() {
        var page = page("/en/finder?" + BRIEF);
        assertThat(page.select("main a[href^=/en/compare]").attr("href"))
                .isEqualTo("/en/compare?platform="
                        + String.join("&platform=", order(page).subList(0, 3)));
    }

    @Test
    void namesTheBestForTheSearchPage() {
        var query = UriComponentsBuilder.newInstance().query(BRIEF).build().getQueryParams();
        var page = page("/en/finder?" + BRIEF);
        assertThat(page.select("[role=status]").text()).startsWith("1 platform fits");
        assertThat(recommendations.best(query, 3, Language.EN))
                .extracting(EntryRef::slug)
                .containsExactlyElementsOf(order(page).subList(0, 1));
        assertThat(recommendations.best(new LinkedMultiValueMap<>(), 3, Language.EN))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "audience=martians, audience=martians",
        "tier=unknown, tier=unknown",
        "audience=!gen-z, audience=!gen-z",
        "entity=maybe, entity=maybe",
        "budget=-5, budget=-5",
        "budget=99999999999, budget=99999999999",
        "budget=5&currency=XYZ, currency=XYZ",
        "must=audience/martians, must=audience/martians",
        "must=luck, must=luck",
        "weight-audience=9, weight-audience=9",
        "route=wechat/nothing, route=wechat/nothing"
    })
    void namesAndIgnoresWhatMeansNothing(String query, String named) {
        var page = page("/en/finder?objective=seeding&" + query);
        assertThat(page.select(".ignored").eachText()).anyMatch(words -> words.contains(named));
        assertThat(page.select("[data-total] [data-entry]")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audience=a%00b",
                "audience=%3Cscript%3Ealert(1)%3C/script%3E",
                "must=/&must=//&must=audience/&must=/gen-z",
                "budget=1&budget=2&currency=CNY&currency=USD",
                "entity=yes&entity=no&account=agency&account=agency",
                "weight-tier=0&tier=tier-1",
                "weight-audience=&weight-tier=%20&entity=&city=&budget=",
                "route=&route=/&route=wechat"
            })
    void neverBreaksOnOddValues(String query) {
        for (var path : List.of("/en/finder?", "/sv/finder/brief?")) {
            assertThat(mvc.get().uri(URI.create(path + query))).hasStatusOk();
        }
        assertThat(page("/en/finder?" + query).select("main script")).isEmpty();
    }

    @Test
    void passesOverMoreThanABriefCanHold() {
        var everything = page("/en/finder").select("form.brief input[name=feature]").eachAttr("value").stream()
                .map(value -> "feature=" + value)
                .collect(Collectors.joining("&"));
        var page = page("/en/finder?" + everything);
        assertThat(page.select(".ignored").text()).contains("at most 24 criteria");
        assertThat(page.selectFirst("[data-entry] .reasons").children()).hasSize(24);
        assertThat(new PageReader(mvc).weight("/en/finder?" + everything)).isLessThanOrEqualTo(PageReader.BUDGET);
    }

    @Test
    void putsABriefOnPaperWithItsSources() {
        var page = page("/en/finder/brief?" + BRIEF);
        assertThat(page.select("h1").text()).startsWith("Brief: Platforms for young urban people");
        assertThat(page.select(".wishes li").eachText()).contains("Purpose: Seeding (must-have)", "City: Qingdao");
        assertThat(page.select("[data-total] [data-entry]").eachAttr("data-entry"))
                .hasSize(5)
                .startsWith("platform/xiaohongshu");
        var notes = page.select("section.footnotes li").eachAttr("id");
        assertThat(page.select("sup.cite a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(notes).contains(href.substring(1)));
        assertThat(page.select("#routes, #papers")).isEmpty();
        assertThat(page.select(".address").text()).endsWith("/en/finder/brief?" + canonical(BRIEF));
    }

    @Test
    void putsTheDocumentsAndFeesOfTheChosenRoutesTogether() {
        var page = page("/en/finder/brief?audience=gen-z&route=douyin/mainland-blue-v"
                + "&route=tencent-video/tencent-ads-mainland&route=wechat/overseas-service-account"
                + "&route=wechat-channels/mainland-blue-v&route=kuaishou/mainland-company-account");
        var chosen = page.select("[data-route]").eachAttr("data-route");
        assertThat(chosen).contains("wechat/overseas-service-account", "douyin/mainland-blue-v");
        var papers = page.select(".checklist li > span:first-child").eachText();
        assertThat(papers).doesNotHaveDuplicates().contains("Business licence", "Company bank account details");
        var licence = page.select(".checklist li").stream()
                .filter(paper -> paper.text().startsWith("Business licence for"))
                .findFirst()
                .map(Element::text)
                .orElseThrow();
        assertThat(licence)
                .contains("Douyin / TikTok: Verified company account")
                .contains("Kuaishou: ");
        assertThat(page.select("#fees li").eachText()).contains("99 USD, per year");
        assertThat(page.select("#fees li").text()).doesNotContain("699");
        assertThat(page.select("[name=route][checked]").eachAttr("value")).containsExactlyElementsOf(chosen);
    }

    @Test
    void offersRoutesThatFitAndKeepsTheBriefWhileTheyAreChosen() {
        var print =
                page("/en/finder?" + BRIEF).select("a[href^=/en/finder/brief]").attr("href");
        var page = page(print);
        assertThat(page.select("[data-route]").eachAttr("data-route"))
                .contains("xiaohongshu/overseas-professional-account");
        assertThat(page.select("form.choices input[type=hidden]").stream()
                        .map(input -> input.attr("name") + "=" + input.attr("value"))
                        .collect(Collectors.joining("&")))
                .isEqualTo(BRIEF);
    }

    @Test
    void explainsTheScoreWithAnExampleThatIsWorkedOut() {
        var page = page("/en/finder/score");
        assertThat(page.select(".worths tbody tr").eachText())
                .containsExactly("Core 4", "Strong 3", "Present 2", "Weak \u22122", "Unknown 0\u20134");
        assertThat(page.select("#example .ranking h3").eachText())
                .containsExactly("Platform A", "Platform B", "Platform C");
        assertThat(page.select("#example .match-head .points").eachText())
                .containsExactly("17\u201325 of 27 points", "15\u201322 of 27 points", "6\u201318 of 27 points");
        assertThat(page.select("[data-excluded]").text()).isEqualTo("Platform D: weak for sales");
        assertThat(page.select("#example .reasons a")).isEmpty();
    }

    private Document page(String path) {
        return new PageReader(mvc).read(path.contains("%") ? decoded(path) : path);
    }

    private static String decoded(String path) {
        return java.net.URLDecoder.decode(path, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String canonical(String brief) {
        return brief.replace("objective/seeding", "objective%2Fseeding");
    }

    private static List<String> order(Document page) {
        return page.select("[data-total] [data-entry]").eachAttr("data-entry").stream()
                .map(address -> address.replace("platform/", ""))
                .toList();
    }

    private static List<String> reasons(Document page, String platform) {
        return page.select("[data-total] [data-entry=platform/" + platform + "] .reasons > li")
                .eachText();
    }

    /** The sum of ranges like "0–4 of 4", in the form of the total. */
    private static String sum(List<String> ranges) {
        int[] sums = new int[3];
        for (var range : ranges) {
            var numbers = range.replace('\u2212', '-').split("\u2013| of ");
            var low = Integer.parseInt(numbers[0]);
            var high = numbers.length == 3 ? Integer.parseInt(numbers[1]) : low;
            var parts = Map.of(0, low, 1, high, 2, Integer.parseInt(numbers[numbers.length - 1]));
            IntStream.range(0, 3).forEach(i -> sums[i] += parts.get(i));
        }
        var total = sums[0] == sums[1] ? sums[0] + "" : sums[0] + "\u2013" + sums[1];
        return total.replace('-', '\u2212') + " of " + sums[2];
    }
}
