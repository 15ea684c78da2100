package org.luopan.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class SearchPagesTests {

    @Autowired
    private MockMvcTester mvc;

    private Document search(String query) {
        return new PageReader(mvc).read("/en/search" + query);
    }

    @Test
    void asksInEveryMasthead() {
        var form = new PageReader(mvc).read("/sv/platforms").select("header form[role=search]");
        assertThat(form.attr("action")).isEqualTo("/sv/search");
        assertThat(form.select("input[name=q]")).hasSize(1);
    }

    @Test
    void namesTheNameThatWasFound() {
        var first = search("?q=little+red+book").select("[data-entry]").first();
        assertThat(first.attr("data-entry")).isEqualTo("platform/xiaohongshu");
        assertThat(first.select(".called").text()).isEqualTo("also called Little Red Book");
    }

    @ParameterizedTest
    @CsvSource({"en, share of internet users by age", "sv, andel internetanvändare efter ålder"})
    void answersWithAllGroupsWhereAShareIsSplitAmongThem(String language, String question) {
        var pages = new PageReader(mvc);
        var page = pages.read("/" + language + "/search?q=" + question.replace(' ', '+'));
        var answer = page.selectFirst("[data-answer=figure/market/china/internet-users-age-share]");
        var chart =
                pages.read("/" + language + "/market/internet-users-age-share").selectFirst(".shares");
        assertThat(answer.select("li:has(b) > span").eachText())
                .hasSizeGreaterThan(3)
                .isEqualTo(chart.select(".who").eachText());
        assertThat(answer.select("li > b").eachText())
                .isEqualTo(chart.select(".many").eachText());
        assertThat(answer.select(".value")).isEmpty();
        assertThat(page.select(".hits [data-entry=market/internet-users-age-share]"))
                .isNotEmpty()
                .allMatch(hit -> hit.select(".measured").isEmpty());
    }

    @Test
    void tellsAnEntryThatIsTheAnswerOnce() {
        var page = search("?q=what+is+a+koc");
        assertThat(page.select("[data-answer]").attr("data-answer")).isEqualTo("term/koc");
        assertThat(page.select("[data-entry=term/koc]").is(".answer")).isTrue();
        assertThat(page.select("[data-entry=term/koc]")).hasSize(1);
        assertThat(page.select(".answers section h2").eachText()).allMatch(heading -> !heading.isEmpty());
        assertThat(page.select(".answers section ul.hits"))
                .allSatisfy(hits -> assertThat(hits.select("li")).isNotEmpty());
        assertThat(search("?q=what+is+a+koc&kind=term").select("[data-entry]").eachAttr("data-entry"))
                .contains("term/koc");
    }

    @Test
    void quotesAndMarksWhatWasAskedFor() {
        var word = Pattern.compile("\\p{L}+")
                .matcher(Delivered.text("platform/wechat", "business_en"))
                .results()
                .map(MatchResult::group)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow()
                .toLowerCase(Locale.ROOT);
        var marks = search("?q=" + word).select(".passage mark").eachText();
        assertThat(marks)
                .as(word)
                .isNotEmpty()
                .allMatch(mark -> mark.toLowerCase(Locale.ROOT).startsWith(word.substring(0, 5)));
    }

    @Test
    void countsTheAnswersOfEachKindAsTheirChoiceGivesThem() {
        var all = search("?q=livestreaming");
        var kinds = all.select(".kinds [data-facet=kind]");
        assertThat(kinds).hasSizeGreaterThan(3);
        var sum =
                kinds.eachAttr("data-count").stream().mapToLong(Long::parseLong).sum();
        assertThat(all.select("[data-total]").attr("data-total")).isEqualTo(Long.toString(sum));
        kinds.forEach(kind -> assertThat(search(kind.attr("href").substring("/en/search".length()))
                        .select("[data-total]")
                        .attr("data-total"))
                .as(kind.text())
                .isEqualTo(kind.attr("data-count")));
    }

    @Test
    void turnsThePagesOfOneKind() {
        var first = search("?q=china&kind=source");
        assertThat(first.select(".hits > li")).hasSize(20);
        var second = search("?q=china&kind=source&page=2");
        assertThat(second.select(".hits > li").eachAttr("data-entry"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.select(".hits > li").eachAttr("data-entry"));
    }

    @Test
    void forgivesSlipsAndSaysWhatWasMeant() {
        var page = search("?q=xiaohungshu");
        assertThat(page.select("[data-entry]").first().attr("data-entry")).isEqualTo("platform/xiaohongshu");
        assertThat(page.select(".meant a").attr("href")).isEqualTo("/en/search?q=Xiaohongshu");
        assertThat(search("?q=suzhou").select(".meant")).isEmpty();
    }

    @Test
    void findsMetricsOfTheMarketAndOfTheRest() {
        assertThat(search("?q=internet+penetration").select(".hit a").first().attr("href"))
                .isEqualTo("/en/market/internet-penetration");
        assertThat(search("?q=registered+users&kind=market").select(".hit a").eachAttr("href"))
                .contains("/en/about/metrics#registered-users");
    }

    @Test
    void filtersListsByTheSameNames() {
        assertThat(new PageReader(mvc)
                        .read("/en/cities?q=canton")
                        .select("[data-total] [data-entry^=city]")
                        .eachAttr("data-entry"))
                .containsExactly("city/guangzhou");
        assertThat(new PageReader(mvc)
                        .read("/en/platforms?q=xiǎo hóngshū")
                        .select("[data-total] [data-entry]")
                        .eachAttr("data-entry"))
                .containsExactly("platform/xiaohongshu");
    }

    @Test
    void leadsOnWhereNothingIsFound() {
        var page = search("?q=zzzzqqqq");
        assertThat(page.select("[data-total]").attr("data-total")).isEqualTo("0");
        assertThat(page.select(".ways a").eachAttr("href")).contains("/en/finder", "/en/glossary", "/en/platforms");
        assertThat(search("").select(".tries a")).isNotEmpty();
    }

    @Test
    void namesWhatItIgnores() {
        var page = search("?q=weibo&kind=shop&page=9&sort=x");
        assertThat(page.select(".ignored")).hasSize(3);
        assertThat(page.select("[data-entry]").first().attr("data-entry")).isEqualTo("platform/weibo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=%00%01",
                "?q=%22AND+OR+%2B-(",
                "?q=*:*",
                "?q=%F0%9F%98%80",
                "?q=a&q=b",
                "?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "?kind=!platform&q=wechat",
                "?kind=unknown&q=wechat",
                "?q=a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a"
            })
    void answersOddQuestions(String query) {
        assertThat(search(query).select("script:not([src])")).isEmpty();
    }

    @Test
    void speaksTheLanguageOfThePage() {
        var page = new PageReader(mvc).read("/sv/search?q=livestreaming");
        assertThat(page.select("h1").text()).isEqualTo("Träffar på ”livestreaming”");
        assertThat(page.select(".kinds").text()).contains("Plattformar");
    }

    @Test
    void proposesNamesWhileSomebodyTypes() {
        var html = mvc.get().uri("/en/search/suggestions?q=xiaoh").exchange();
        assertThat(html).hasStatusOk();
        var options = Jsoup.parseBodyFragment(body(html)).select("a[role=option]");
        assertThat(options.first().attr("href")).isEqualTo("/en/platforms/xiaohongshu");
        assertThat(body(mvc.get().uri("/en/search/suggestions?q=").exchange()).strip())
                .isEmpty();
        assertThat(body(mvc.get().uri("/en/search/suggestions?q=bilbili").exchange()))
                .contains("/en/platforms/bilibili");
    }

    @Test
    void tellsBrowsersHowToAsk() {
        var description = mvc.get().uri("/en/search/description.xml").exchange();
        assertThat(description)
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.parseMediaType("application/opensearchdescription+xml"));
        assertThat(body(description)).contains("/en/search?q={searchTerms}");
        assertThat(mvc.get().uri("/en/search/suggestions.json?q=weixi"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.parseMediaType("application/x-suggestions+json"))
                .bodyJson()
                .extractingPath("$[3][0]")
                .asString()
                .endsWith("/en/platforms/wechat");
    }

    @Test
    void asksTheDatabaseOnlyForAnswers() {
        // What words stand for is read once.
        search("?q=wechat");
        assertThat(new PageReader(mvc).queries("/en/search?q=wechat")).isZero();
        assertThat(new PageReader(mvc).queries("/en/search?q=douyin+vs+kuaishou+vs+bilibili+vs+weibo+vs+qq"))
                .isLessThanOrEqualTo(20);
        assertThat(new PageReader(mvc).queries("/en/search/suggestions?q=we")).isZero();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
