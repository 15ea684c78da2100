package org.luopan.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.ContentTest;
import org.luopan.Delivered;
import org.luopan.PageReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the finder answers from the delivered content, and with which reasons. */
@ContentTest
class FinderContentTests {

    private static final String BRIEF = "audience=young-urban&audience=beauty-fashion&city=qingdao&objective=seeding"
            + "&entity=no&budget=1000&currency=CNY&must=objective/seeding";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

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

    @Test
    void answersWithTheFirstThreeAsCardsAndFoldsTheRest() {
        var page = page("/en/finder?" + BRIEF);
        assertThat(page.select(".decision")).hasSize(3);
        assertThat(page.select(".start").text()).isEqualTo("Start with Xiaohongshu (RedNote).");
        assertThat(page.selectFirst(".decision").select(".facts > div").eachText())
                .containsExactly(
                        "Why Excellent for seeding; core audience: young urban people.",
                        "Why not 2 reasons for it rest on weak evidence: old, not read in the original or without a source.",
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
                .matches("WeChat ranks \\d+ of \\d+, because less speaks for it than for Xiaohongshu \\(RedNote\\):");
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
    void callsADepositADepositOnProfilesAndInBriefs() {
        var routes = jdbc.sql("select e.slug, r.slug as route from account_route r join entry e on e.id = r.platform_id"
                        + " where r.fee_period = 'deposit'")
                .query((row, number) -> List.of(row.getString("slug"), row.getString("route")))
                .list();
        assertThat(routes).isNotEmpty();
        for (var route : routes) {
            var card = page("/sv/platforms/" + route.get(0)).select("#route-" + route.get(1));
            assertThat(card.select("dt").eachText())
                    .as(route.toString())
                    .contains("Deposition")
                    .doesNotContain("Avgift");
            var brief = page("/en/finder/brief?route=" + String.join("/", route));
            assertThat(brief.select("[data-route] dt").eachText())
                    .contains("Deposit")
                    .doesNotContain("Fee");
            assertThat(brief.select("#fees li").text()).endsWith(", deposit");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void saysThatAFeeIsUnknownWithoutACapital(String language) {
        var unknown = language.equals("en") ? "unknown" : "okänd";
        for (var address : List.of("/platforms/weibo", "/finder/brief?route=weibo/overseas-blue-v")) {
            var said = page("/" + language + address).select("#routes dd").eachText();
            assertThat(said).contains(unknown).noneMatch(words -> words.matches("(?:Unknown|Okän[dt])\\b.*"));
        }
        assertThat(page("/" + language + "/compare?platform=weibo&platform=wechat")
                        .select("[data-group=account] .note")
                        .eachText())
                .anyMatch(words -> words.startsWith(language.equals("en") ? "fee unknown · " : "okänd avgift · "));
    }

    /** Where the note gives a range, the sum is its lower end. */
    @ParameterizedTest
    @CsvSource({
        "douyin/global-store, 'from 100,000 CNY', 'från 100 000 CNY'",
        "taobao/tmall-mainland-store, 'from 50,000 CNY', 'från 50 000 CNY'",
        "taobao-live/tmall-mainland-store, 'from 50,000 CNY', 'från 50 000 CNY'",
        "wecom/mainland-verification, 'from 300 CNY, per year', 'från 300 CNY, per år'"
    })
    void saysFromWhichSumOnAFeeIsKnown(String route, String english, String swedish) {
        var platform = route.substring(0, route.indexOf('/'));
        for (var words : List.of("/en " + english, "/sv " + swedish)) {
            var site = words.substring(0, 3);
            var said = words.substring(4);
            assertThat(page(site + "/platforms/" + platform)
                            .select("#route-" + route.substring(platform.length() + 1) + " dd")
                            .eachText())
                    .contains(said);
            var brief = page(site + "/finder/brief?route=" + route);
            assertThat(brief.select("[data-route] dd").eachText()).contains(said);
            assertThat(brief.select("#fees li").text()).startsWith(said);
        }
    }

    @Test
    void saysItsReasonsInSwedish() {
        assertThat(reasons(page("/sv/finder?" + BRIEF), "xiaohongshu"))
                .contains("+ kärnmålgrupp: unga i storstad 4 av 4");
    }

    private Document page(String path) {
        return new PageReader(mvc).read(path);
    }

    private static List<String> reasons(Document page, String platform) {
        return page.select("[data-total] [data-entry=platform/" + platform + "] .reasons > li")
                .eachText();
    }
}
