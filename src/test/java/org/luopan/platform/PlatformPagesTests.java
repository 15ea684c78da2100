package org.luopan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.PageTest;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

@PageTest
class PlatformPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Platforms platforms;

    @Test
    void marksInTheSeriesWhenThePlatformWasLaunchedAndWhatTheArticleSaid() throws Exception {
        var card = page("/en/platforms/wechat").selectFirst("#figure-mau");
        var events = card.select("table.values").first().select("tr.event");
        assertThat(events.eachText().get(0)).startsWith("2021 b The article of 2021 says more than 1 billion");
        assertThat(events.eachText().get(1)).startsWith(Delivered.named("2011 a {platform/wechat} was launched", "en"));
        assertThat(events).allMatch(event -> !event.select(".cite").isEmpty());
        assertThat(card.select("figure .event b").eachText()).containsExactly("a", "b");
        var rows = card.select("table.values").first().select("tbody tr");
        assertThat(rows.get(rows.indexOf(events.first()) + 1).attr("data-as-of"))
                .isEqualTo("2021-Q4");
        assertThat(rows.last()).isEqualTo(events.last());
    }

    @Test
    void saysAtTheTopAndInTheListHowManyUseItWithASparkline() throws Exception {
        var users = page("/en/platforms/wechat").selectFirst("dl.facts > div");
        assertThat(users.text()).matches("Monthly users [\\d.]+ billion Q\\d 20\\d\\d (fresh|due|stale)");
        assertThat(users.select("svg.spark path.l").attr("d").split("L"))
                .hasSize(page("/en/platforms/wechat/charts/mau")
                        .select("tr[data-figure]")
                        .size());
        assertThat(page("/sv/platforms/youku").selectFirst("dl.facts > div").text())
                .isEqualTo("Användare per månad senast kända: mer än 500 miljoner 2014, ingen aktuell siffra");
        assertThat(page("/en/platforms/taobao-live")
                        .selectFirst("dl.facts > div")
                        .text())
                .isEqualTo("Monthly users unknown");
        var list = page("/en/platforms");
        assertThat(list.select("[data-entry=platform/wechat] svg.spark")).hasSize(1);
        assertThat(list.select("[data-entry=platform/xiaohongshu] svg.spark")).isEmpty();
    }

    @Test
    void saysOfEachPlatformInTheListWhatItIsBestForBeforeItIsTicked() throws Exception {
        var list = page("/en/platforms");
        assertThat(list.select("[data-entry=platform/wechat] .kind").text())
                .isEqualTo("Messaging · Tencent Holdings · 2011 · like WhatsApp");
        assertThat(list.select("[data-entry=platform/wechat] .best").text())
                .isEqualTo("Best for "
                        + page("/en/platforms/wechat")
                                .select(".glance > div:nth-child(2) dd")
                                .text());
        assertThat(list.select(".results .best")).hasSizeGreaterThan(20);
        assertThat(list.select(".results > li:has(.best) .summary")).isEmpty();
        assertThat(list.select(".results > li:not(:has(.best)) .summary")).isNotEmpty();
        assertThat(list.select(".results > li > .figure + .tick")).hasSameSizeAs(list.select(".results > li"));
    }

    @Test
    void saysWhatIsKnownWhereNothingIsStrong() throws Exception {
        assertThat(page("/en/platforms/tantan")
                        .select(".glance > div:nth-child(2)")
                        .text())
                .isEqualTo("Best for Present Brand awareness");
        assertThat(page("/sv/platforms/tantan")
                        .select(".glance > div:nth-child(2) dd .strength.present")
                        .text())
                .isEqualTo("Finns");
    }

    @Test
    void showsWhatTheArticleAloneSaysAfterOtherFigures() {
        var leads = page("/en/platforms/douyin").select("section.card > .figure");
        var others = leads.stream()
                .takeWhile(lead -> !lead.attr("data-source").equals("tenba-2021"))
                .toList();
        assertThat(others).hasSizeGreaterThan(3);
        assertThat(leads.subList(others.size(), leads.size()))
                .isNotEmpty()
                .allMatch(lead -> lead.attr("data-source").equals("tenba-2021"));
    }

    @Test
    void foldsFiguresThatAreOutOfDateBehindTheCurrentOnes() {
        var douyin = page("/en/platforms/douyin").selectFirst("#figures");
        var older = douyin.selectFirst("details.older + .figures");
        assertThat(douyin.selectFirst(".figures").select(".none-current")).isEmpty();
        assertThat(older.select("> .card")).hasSize(9);
        assertThat(douyin.select("details.older > summary").text())
                .isEqualTo("9 more figures, out of date or from the article of 2021");
        var tantan = page("/en/platforms/tantan").selectFirst("#figures");
        assertThat(tantan.select(".card")).as("one alone is not folded").hasSize(2);
        assertThat(tantan.select("details.older")).isEmpty();
    }

    @Test
    void saysFirstWhatDecides() {
        var top = page("/en/platforms/wechat").selectFirst(".top");
        assertThat(top.select(".what").text()).isEqualTo("Messaging · Tencent Holdings · since 2011 · like WhatsApp");
        assertThat(top.select(".glance dt").eachText())
                .containsExactly("Monthly users", "Best for", "Accounts", "Audiences", "Reach by city tier");
        assertThat(top.select(".glance .plain li").eachText())
                .containsExactly(
                        "Without a Chinese company: 99 USD, per year; 2 to 4 weeks (2025)",
                        "With a Chinese company: 300 CNY, per year; 1 to 5 working days of review (2019)");
        assertThat(top.select(".labels li")).hasSize(5);
        assertThat(top.select(".labels li").eachAttr("class"))
                .extracting(List.of("core", "strong", "present", "weak")::indexOf)
                .doesNotContain(-1)
                .isSorted();
        assertThat(top.select(".tier-strip li"))
                .hasSize(6)
                .allMatch(tier -> tier.text().endsWith(" Strong"));
        var nobody = page("/en/platforms/taobao-live").selectFirst(".top");
        assertThat(nobody.select("dd.unknown, dd > .unknown")).isNotEmpty();
    }

    @Test
    void leadsOnToItsNearestToTheFinderToABriefAndToACitation() {
        var page = page("/en/platforms/wechat");
        var next = page.selectFirst(".top > .next");
        assertThat(next.select("> a").eachAttr("href"))
                .containsExactly(
                        "/en/compare?platform=wechat&platform=qq&platform=wecom",
                        "/en/finder?objective=crm&objective=customer-service",
                        "#routes",
                        "/en/platforms/wechat/history");
        var cited = next.select("details.citing");
        assertThat(cited.select("p").text())
                .matches("Luopan, “" + Delivered.text("platform/wechat", "name_en")
                        + "”, as of 26 November 2026, http.*/en/platforms/wechat");
        assertThat(cited.select("pre").text())
                .startsWith("@misc{luopan-platform-wechat,")
                .contains(
                        "title = {{" + Delivered.text("platform/wechat", "name_en") + "}}",
                        "year = {2026}",
                        "/en/platforms/wechat}");
        assertThat(page.select("#routes li .next a").eachAttr("href"))
                .contains("/en/finder/brief?route=wechat/overseas-service-account");
        for (var anchor : page.select(".glance a[href^=#], .next a[href^=#], nav.contents a")
                .eachAttr("href")) {
            assertThat(page.getElementById(anchor.substring(1))).as(anchor).isNotNull();
        }
    }

    @Test
    void countsWhatIsUnknownAndListsItNowhere() {
        for (var slug : List.of("wechat", "douyin", "douban")) {
            var traits = page("/en/platforms/" + slug).select("dl.traits");
            assertThat(traits.select("dt.unknown")).isEmpty();
            assertThat(traits.select("dt").stream().map(dt -> dt.classNames().size()))
                    .isNotEmpty()
                    .containsOnly(2);
        }
        var douban = page("/en/platforms/douban");
        var possible = page("/en/platforms")
                .select("[data-facet=audience]:not([data-value=unknown])")
                .size();
        assertThat(douban.select("#audiences dl.traits + .note").text())
                .isEqualTo((possible - douban.select("#audiences dd").size()) + " more audiences: unknown");
    }

    @Test
    void foldsWhatTheArticleSaid() {
        var article = page("/en/platforms/wechat").selectFirst("#article");
        assertThat(article.select("> :not(h2, details)")).isEmpty();
        assertThat(article.selectFirst("details").hasAttr("open")).isFalse();
    }

    @Test
    void listsAllPlatforms() {
        var page = page("/en/platforms");
        assertThat(total(page)).isEqualTo(Delivered.count("platform"));
        assertThat(shown(page))
                .hasSize(Delivered.count("platform"))
                .contains("platform/wechat", "platform/dianping")
                .extracting(platform -> Integer.valueOf(Delivered.text(platform, "sort_order")))
                .isSorted();
    }

    @Test
    void takesRepeatedValuesAsEither() {
        var either = shown(page("/en/platforms?audience=gen-z&audience=students"));
        assertThat(either)
                .containsAll(shown(page("/en/platforms?audience=gen-z")))
                .containsAll(shown(page("/en/platforms?audience=students")))
                .hasSizeLessThan(Delivered.count("platform"));
    }

    @Test
    void takesDifferentKeysAsBoth() {
        var both = shown(page("/en/platforms?audience=gen-z&tier=tier-3"));
        assertThat(both).isNotEmpty();
        assertThat(shown(page("/en/platforms?audience=gen-z")))
                .containsAll(both)
                .hasSizeGreaterThan(both.size());
        assertThat(shown(page("/en/platforms?tier=tier-3"))).containsAll(both).hasSizeGreaterThan(both.size());
    }

    @Test
    void findsWhatNobodyHasEvidenceFor() {
        var unknown = shown(page("/en/platforms?tier=unknown"));
        assertThat(unknown).isNotEmpty().doesNotContain("platform/wechat");
        for (var address : unknown) {
            var page = page("/en/" + address.replace("platform", "platforms"));
            assertThat(page.select("#reach > .unknown").eachText()).as(address).containsExactly("unknown");
            assertThat(page.select("ol.reach")).as(address).isEmpty();
        }
    }

    @Test
    void leavesOutWhatAnExclamationMarkExcludes() {
        var with = shown(page("/en/platforms?audience=gen-z"));
        var without = shown(page("/en/platforms?audience=!gen-z"));
        assertThat(without).isNotEmpty().doesNotContainAnyElementsOf(with);
        assertThat(without.size() + with.size()).isEqualTo(Delivered.count("platform"));
        assertThat(shown(page("/en/platforms?tier=!unknown")))
                .doesNotContainAnyElementsOf(shown(page("/en/platforms?tier=unknown")));
    }

    @Test
    void putsTheStrongestFirstAndSaysHowStrong() {
        var strengths = page("/en/platforms?audience=gen-z")
                .select("[data-entry] .matches li:first-child .strength")
                .eachText();
        assertThat(strengths).isNotEmpty().isSortedAccordingTo((a, b) -> Integer.compare(rank(a), rank(b)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tier=tier-3", "audience=gen-z"})
    void countsBesideEachValueWhatAClickGives(String chosen) {
        var page = page("/en/platforms" + (chosen.isEmpty() ? "" : "?" + chosen));
        var values = page.select("[data-facet][data-value]");
        assertThat(values.eachAttr("data-facet").stream().distinct()).containsExactlyElementsOf(PlatformOptions.FACETS);
        for (var value : values) {
            var facet = value.attr("data-facet");
            var click = facet + "=" + value.attr("data-value");
            var others = chosen.isEmpty() || chosen.startsWith(facet + "=") ? "" : chosen + "&";
            assertThat(total(others + click))
                    .as("%s beside %s", click, chosen)
                    .isEqualTo(Long.parseLong(value.attr("data-count")));
        }
    }

    @Test
    void greysOutValuesThatWouldGiveNothing() {
        var values = page("/en/platforms?operator=tencent-holdings&tier=tier-3").select("[data-facet][data-count=0]");
        assertThat(values)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.selectFirst("input").hasAttr("disabled"))
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/en/platforms | Platforms",
                "/sv/platforms | Plattformar",
                "/en/platforms?audience=gen-z&audience=students | Platforms for generation Z or students",
                "/sv/platforms?audience=gen-z&audience=students | Plattformar för generation Z eller studenter",
                "/en/platforms?audience=gen-z&tier=tier-3 | Platforms for generation Z, present in Tier 3",
                "/en/platforms?tier=unknown | Platforms with unknown reach",
                "/en/platforms?launched-min=2011 | Platforms launched in 2011 or later",
                "/en/platforms?mau-min=100000000 | Platforms with at least 100 million monthly users",
                "/sv/platforms?mau-min=100000000 | Plattformar med minst 100 miljoner månadsanvändare",
                "/en/platforms?q=video | Platforms with “video”"
            })
    void saysTheFilterInWordsInTitleAndHeading(String path, String words) {
        var page = page(path);
        assertThat(page.select("h1").eachText()).containsExactly(words);
        assertThat(page.title()).isEqualTo(words + " · Luopan");
    }

    @Test
    void showsChoicesAsChipsThatDropThem() {
        var page = page("/en/platforms?audience=gen-z&tier=!tier-1&launched-min=2010&q=video&sort=name");
        var chips = page.select(".chips a");
        assertThat(chips).hasSize(5);
        assertThat(chips.eachAttr("href"))
                .containsExactly(
                        "/en/platforms?tier=%21tier-1&launched-min=2010&q=video&sort=name",
                        "/en/platforms?audience=gen-z&launched-min=2010&q=video&sort=name",
                        "/en/platforms?audience=gen-z&tier=%21tier-1&q=video&sort=name",
                        "/en/platforms?audience=gen-z&tier=%21tier-1&launched-min=2010&sort=name",
                        "/en/platforms?sort=name");
    }

    @ParameterizedTest
    @CsvSource({
        "audience=martians, audience=martians",
        "tier=!tier-9, tier=!tier-9",
        "mau-min=many, mau-min=many",
        "launched-max=-5, launched-max=-5",
        "sort=beauty, sort=beauty",
        "view=hologram, view=hologram",
        "page=0, page=0",
        "page=99, page=99"
    })
    void namesAndIgnoresWhatMeansNothing(String query, String named) {
        var page = page("/en/platforms?" + query);
        assertThat(page.select(".ignored").text()).contains(named);
        assertThat(total(page)).isEqualTo(Delivered.count("platform"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%22", "q=((", "q=*", "q=-", "q=~1", "q=a%00b", "q=%F0%9F%90%BC", "q='--", "%ZZ=1&q=x"})
    void neverBreaksOnOddWords(String query) {
        assertThat(mvc.get().uri(URI.create("/en/platforms?" + query.replace("%ZZ", "zz"))))
                .hasStatusOk();
    }

    @Test
    void showsMarkupInWordsAsWords() {
        var page = page("/en/platforms?q=%3Cscript%3Ealert(1)%3C/script%3E&sort=%3Cb%3E");
        assertThat(page.select("main script, main b")).isEmpty();
        assertThat(page.select("h1").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void findsPlatformsByChineseNamePinyinAndOtherNames() {
        assertThat(shown(page("/en/platforms?q=微信"))).contains("platform/wechat");
        assertThat(shown(page("/en/platforms?q=weixin"))).contains("platform/wechat");
        assertThat(shown(page("/en/platforms?q=TikTok"))).contains("platform/douyin");
    }

    @Test
    void sortsByNameSizeAndAge() {
        assertThat(names(page("/en/platforms?sort=name"))).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(shown(page("/en/platforms?sort=mau"))).startsWith("platform/wechat");
        assertThat(page("/en/platforms?sort=launched&view=table")
                        .select("tbody tr td:nth-of-type(3)")
                        .eachText())
                .isSorted();
    }

    @Test
    void hasTheDecimalMarksOfItsTableBelowEachOther() {
        var amounts = page("/en/platforms?view=table").select(".results-table td:not(.outdated) > .amount");
        assertThat(amounts.stream().filter(amount -> amount.text().matches("\\d+\\.\\d+ million")))
                .isNotEmpty();
        assertThat(amounts.stream().filter(amount -> amount.text().matches("\\d+ million")))
                .isNotEmpty()
                .allMatch(amount -> amount.select("i").attr("data-room").length() > 1);
    }

    @Test
    void sortsItsTableByTheHeadsOfItsColumns() {
        var table = page("/en/platforms?view=table&sort=mau&audience=gen-z").selectFirst(".results-table");
        assertThat(table.select("th[aria-sort=descending]").text()).isEqualTo("monthly users ↓");
        assertThat(table.select("th[aria-sort]")).hasSize(1);
        assertThat(table.select("thead a").eachAttr("href"))
                .containsExactly(
                        "/en/platforms?audience=gen-z&sort=name&view=table",
                        "/en/platforms?audience=gen-z&sort=launched&view=table",
                        "/en/platforms?audience=gen-z&sort=mau&view=table");
        var names = page(table.selectFirst("thead a").attr("href"));
        assertThat(names.select("th[aria-sort=ascending]").text()).endsWith("↑");
        assertThat(names.select("tbody .name").eachText()).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(page("/en/platforms?view=table").select(".results-table .badge.stale"))
                .isNotEmpty();
    }

    @Test
    void showsTheSameAsCardsAndAsTable() {
        var table = page("/en/platforms?view=table&audience=gen-z");
        assertThat(shown(table)).containsExactlyElementsOf(shown(page("/en/platforms?audience=gen-z")));
        assertThat(table.select("table caption").text())
                .isEqualTo(table.select("h1").text());
        assertThat(table.select("table thead th[scope=col]")).isNotEmpty();
    }

    @Test
    void leadsWithTheNewestCompanyFigureAndStillShowsTheArticles() {
        var card = page("/en/platforms/wechat").selectFirst("section.figure-card[data-metric=mau]");
        var lead = card.selectFirst("div[data-figure]");
        var newest = newestFiling();
        assertThat(lead.attr("data-amount")).isEqualTo(newest.path("amount").asString());
        assertThat(lead.attr("data-as-of")).isEqualTo(newest.path("as_of").asString());
        assertThat(lead.text())
                .contains(" billion")
                .contains(AsOf.parse(lead.attr("data-as-of")).inWords(Language.EN));
        assertThat(card.selectFirst("p.why").text())
                .isEqualTo("Leads because it is the newest official filing or statistic.");
        assertThat(card.select("details.others summary").text())
                .isEqualTo(Delivered.figures("platform/wechat", "mau").size() - 1 + " other values");
        var articles = card.select("tr[data-figure][data-source=tenba-2021]");
        assertThat(articles).hasSize(1);
        assertThat(articles.attr("data-amount")).isEqualTo(Delivered.amount("platform/wechat", "mau", "2021"));
        assertThat(articles.attr("data-as-of")).isEqualTo("2021");
        assertThat(articles.text()).contains("more than 1 billion").contains("2021");
    }

    /** The newest monthly users of WeChat that its company files. */
    private static JsonNode newestFiling() {
        return Delivered.figures("platform/wechat", "mau").stream()
                .filter(figure -> figure.path("confidence").asString().equals("official-filing"))
                .max(Comparator.comparing(figure -> figure.path("as_of").asString()))
                .orElseThrow();
    }

    @Test
    void saysAmountsInSwedish() {
        var card = page("/sv/platforms/wechat").selectFirst("section.figure-card[data-metric=mau]");
        assertThat(card.selectFirst("div[data-figure]").text().replace('\u00a0', ' '))
                .contains(" miljarder")
                .contains(AsOf.parse(newestFiling().path("as_of").asString()).inWords(Language.SV));
        assertThat(card.select("tr[data-source=tenba-2021]").text().replace('\u00a0', ' '))
                .contains("mer än 1 miljard")
                .doesNotContain("1 miljarder");
    }

    @Test
    void leadsTheListWithWhatTheProfileLeadsWith() {
        assertThat(page("/en/platforms")
                        .select("[data-entry=platform/wechat] [data-figure]")
                        .attr("data-amount"))
                .isEqualTo(newestFiling().path("amount").asString());
    }

    @Test
    void saysAChineseNameOnlyWhereItIsAnother() {
        assertThat(page("/en/platforms/qq").select(".named").text()).isEqualTo("Tencent QQ");
        assertThat(page("/en/platforms/wechat").select(".named").text()).isEqualTo("WeChat 微信 Wēixìn");
    }

    @Test
    void showsEverythingAboutAPlatform() {
        var page = page("/en/platforms/wechat");
        assertThat(page.select("header[data-entry=platform/wechat] h1").text())
                .isEqualTo(Delivered.text("platform/wechat", "name_en") + " 微信");
        assertThat(page.select("h1 [lang=zh-Hans]").text()).isEqualTo("微信");
        assertThat(page.select(".seal[lang=zh-Hans]").eachText()).contains("微");
        assertThat(page.select("dl.facts dt").eachText())
                .contains("Operator", "Since", "Category", "Openness", "Similar to", "Website", "Figures last read");
        assertThat(page.select("ol.reach > li")).hasSize(6);
        assertThat(page.select("#routes .routes li[id]")).isNotEmpty();
        assertThat(page.select("#routes h3").first().text()).isEqualTo("Available without a Chinese company");
        assertThat(page.select("[data-claim]")).isNotEmpty();
        assertThat(page.select("dl.corrections dt")).isNotEmpty();
        assertThat(page.select("section.footnotes ol > li")).isNotEmpty();
        assertThat(page.select("#audiences dd, #features dd")).isNotEmpty();
        assertThat(page.select("h2").eachText()).contains("Similar platforms", "Trends");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wechat", "weibo", "douyin", "qq", "douban", "baidu-tieba", "xiaohongshu", "youku", "dianping"})
    void citesOnlyNumberedSources(String slug) {
        var page = page("/en/platforms/" + slug);
        var notes = page.select("section.footnotes li").eachAttr("id");
        assertThat(notes).doesNotHaveDuplicates();
        assertThat(page.select("sup.cite a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(notes).contains(href.substring(1)));
        for (var figure : page.select("[data-figure]")) {
            assertThat(figure.select("sup.cite")).as(figure.text()).isNotEmpty();
            assertThat(figure.attr("data-source")).isNotEmpty();
        }
    }

    @Test
    void hasEveryAnchorOnce() {
        for (var address : shown(page("/en/platforms"))) {
            var page = page("/en/" + address.replace("platform", "platforms"));
            assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates();
        }
    }

    @Test
    void givesEveryPageItsHead() {
        var page = page("/sv/platforms/weibo?from=mail");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("sv");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/sv/platforms/weibo");
        assertThat(page.select("link[hreflang=en]").attr("href")).endsWith("/en/platforms/weibo");
        assertThat(page.select("link[hreflang=sv]").attr("href")).endsWith("/sv/platforms/weibo");
        assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(page.select("a.language").attr("href")).isEqualTo("/en/platforms/weibo");
    }

    private Document page(String path) {
        var address = UriComponentsBuilder.fromUriString(path)
                .build(path.contains("%"))
                .encode()
                .toUri();
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long total(String query) {
        var asked = UriComponentsBuilder.fromUriString("?" + query).build().getQueryParams();
        return platforms.find(asked, Language.EN).browse().total();
    }

    private static long total(Document page) {
        return Long.parseLong(page.selectFirst("[data-total]").attr("data-total"));
    }

    private static List<String> shown(Document page) {
        return page.select("[data-total] [data-entry]").eachAttr("data-entry");
    }

    private static List<String> names(Document page) {
        return page.select("[data-total] [data-entry] .name").stream()
                .map(Element::text)
                .toList();
    }

    private static int rank(String strength) {
        return List.of("Core", "Strong", "Present").indexOf(strength);
    }
}
