package org.luopan.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
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
                .isEqualTo(Delivered.named(
                        "Plattformar för unga i storstad och skönhets- och modeköpare, i {city/qingdao}, för seeding,"
                                + " öppna utan bolag i Fastlandskina, med kontoavgifter på högst 1 000 CNY · Luopan",
                        "sv"));
        assertThat(page.select(".reasons > li .points").eachText())
                .isNotEmpty()
                .allMatch(points -> points.matches("[\u2212\u2013\\d]+ av \\d+"));
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

    @Test
    void showsPointsThatAddUp() {
        for (var match : page("/en/finder?" + BRIEF).select("[data-total] [data-entry]")) {
            var ranges = match.select(".reasons .points").eachText();
            var total = match.selectFirst(".match-head .points").text();
            assertThat(total.replace(" points", "")).as(match.text()).isEqualTo(sum(ranges));
        }
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
                .isEqualTo(Delivered.named("{platform/weibo}: weak for sales", "en"));
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
                .isEqualTo(Delivered.named("{city/qingdao} counts as {tier/new-tier-1}, as in Yicai 2025.", "en"));
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
        var fitting =
                Integer.parseInt(page.select("[role=status]").text().replaceAll("^(\\d+) platforms? fits?\\b.*", "$1"));
        assertThat(recommendations.best(query, 3, Language.EN))
                .extracting(EntryRef::slug)
                .isNotEmpty()
                .containsExactlyElementsOf(order(page).subList(0, Math.min(3, fitting)));
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
        assertThat(page.select(".wishes li").eachText())
                .contains("Purpose: Seeding (must-have)", Delivered.named("City: {city/qingdao}", "en"));
        assertThat(page.select("[data-total] [data-entry]").eachAttr("data-entry"))
                .hasSize(5)
                .startsWith("platform/" + order(page("/en/finder?" + BRIEF)).get(0));
        var notes = page.select("section.footnotes li").eachAttr("id");
        assertThat(page.select("sup.cite a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(notes).contains(href.substring(1)));
        assertThat(page.select("#routes, #papers")).isEmpty();
        assertThat(page.select(".address").text()).endsWith("/en/finder/brief?" + canonical(BRIEF));
    }

    @ParameterizedTest
    @CsvSource({
        "en, deposit, fee unknown; not known who can open it",
        "sv, deposition, okänd avgift; okänt vem som kan öppna det"
    })
    void saysOfEveryAccountWhatItCostsAndWhoMayHaveIt(String language, String deposit, String unknown) {
        var page = page("/" + language + "/finder/brief?route=douyin/global-store&route=douban/brand-page");
        var said = page.select(".choices .note").eachText();
        assertThat(said)
                .contains(unknown)
                .noneMatch(words -> words.contains("?"))
                .anyMatch(words -> words.contains(", " + deposit + "; ö") || words.contains(", " + deposit + "; o"))
                .allMatch(words -> words.matches("[\\p{Ll}\\d].*; (open to: |not known|öppet för: |okänt).*"));
    }

    @Test
    void callsADepositNoFee() {
        var reasons = page("/en/finder?audience=broad-mass&objective=sales&entity=no&budget=1000&currency=usd")
                .select(".reasons li")
                .eachText();
        assertThat(reasons)
                .anyMatch(words -> words.contains("deposit above the budget: 25,000 USD ("))
                .noneMatch(words -> words.contains("fee above the budget") && words.contains("deposit"));
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
