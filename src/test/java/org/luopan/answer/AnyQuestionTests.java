package org.luopan.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.ContentTest;
import org.luopan.PageReader;
import org.luopan.RandomCases;
import org.luopan.language.Language;
import org.luopan.search.EntrySearch;
import org.luopan.search.Hit;
import org.luopan.search.SearchQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;

/** Every search is answered, in any script and of any length. */
@ContentTest
class AnyQuestionTests {

    private static final List<String> ASKED = List.of(
            "/en/search?q=",
            "/sv/search?kind=platform&q=",
            "/en/search/suggestions?q=",
            "/sv/search/suggestions.json?q=",
            "/en/platforms?q=",
            "/sv/cities?q=",
            "/en/sources?q=");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private EntrySearch answers;

    @Autowired
    private SearchPages pages;

    private void answers(String address, String question) {
        assertThat(mvc.get().uri(URI.create(address + URLEncoder.encode(question, StandardCharsets.UTF_8))))
                .as(address + question)
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "中国社交媒体平台的月活, market/china",
        "海外品牌如何在中国社交媒体上开设官方账号, ''",
        "北京上海广州深圳成都杭州重庆武汉, city/",
        "微信小程序和公众号有什么区别呢请告诉我, platform/wechat",
        "我想知道小紅書上的關鍵意見領袖怎麼收費, platform/xiaohongshu",
        "抖音快手哔哩哔哩小红书微博哪个平台最适合年轻人, platform/"
    })
    void answersLongChineseQuestions(String question, String hit) {
        ASKED.forEach(address -> answers(address, question));
        ASKED.forEach(address -> answers(address, question.repeat(9)));
        assertThat(answers.find(SearchQuery.of(question), List.of(), List.of(), 0, 10, Language.EN).hits().stream()
                        .map(Hit::address))
                .anyMatch(address -> address.startsWith(hit));
    }

    @Test
    void answersAnythingInAnyScript() {
        RandomCases.hold(questions(), 24, question -> ASKED.forEach(address -> answers(address, question)));
    }

    private static Arbitrary<String> questions() {
        var chinese = Arbitraries.chars().range('\u4e00', '\u9fa5');
        var mixed = Arbitraries.chars().with("微信小程式 網紅abc åäö 12 ").range('\u0e01', '\u0e3a');
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("a ").ofMaxLength(120),
                Arbitraries.strings()
                        .withChars("abcdefghijklmnop \"*~+-()|:/\\&!^[]{}?")
                        .ofMaxLength(160),
                chinese.list().ofMaxSize(150).map(AnyQuestionTests::joined),
                mixed.list().ofMaxSize(120).map(AnyQuestionTests::joined),
                Arbitraries.chars()
                        .range('\uac00', '\ud7a3')
                        .list()
                        .ofMaxSize(120)
                        .map(AnyQuestionTests::joined),
                Arbitraries.chars()
                        .range('\u3041', '\u30fe')
                        .list()
                        .ofMaxSize(120)
                        .map(AnyQuestionTests::joined),
                Arbitraries.of("😀🎉", "كيف أفتح حسابا", "मैं कैसे", "ฉันจะเปิดบัญชีได้อย่างไร", "Как открыть счёт ")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(12)
                        .map(parts -> String.join("", parts)),
                Arbitraries.strings().all().ofMaxLength(100));
    }

    private static String joined(List<Character> letters) {
        var joined = new StringBuilder();
        letters.forEach(joined::append);
        return joined.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "關鍵意見領袖", "網紅", "小程式", "小紅書", "微信小程式",
            })
    void proposesTheSameInEitherScript(String typed) {
        var question = SearchQuery.of(typed);
        assertThat(answers.complete(question, Language.EN)).as(typed).isNotEmpty();
    }

    @Test
    void filtersListsInEitherScript() {
        var pages = new PageReader(mvc);
        for (var question : List.of("小紅書", "小红书")) {
            assertThat(pages.read("/en/platforms?q=" + question)
                            .select("[data-total] [data-entry]")
                            .eachAttr("data-entry"))
                    .contains("platform/xiaohongshu");
        }
        assertThat(pages.read("/en/cities?q=瀋陽")
                        .select("[data-total] [data-entry^=city]")
                        .eachAttr("data-entry"))
                .containsExactly("city/shenyang");
        assertThat(pages.read("/en/sources?q=網紅")
                        .select("[data-total] [data-entry]")
                        .eachAttr("data-entry"))
                .isEqualTo(pages.read("/en/sources?q=网红")
                        .select("[data-total] [data-entry]")
                        .eachAttr("data-entry"))
                .contains("source/wanghong-uh");
    }

    @Test
    void costsNoMoreForTheWorstShapesThanForAFewOrdinaryQuestions() {
        var ordinary = cost("wechat mini programs");
        for (var worst : List.of(
                "a a a a a a a a a a a a",
                "a b c d e f g h i j k l m n o p q r s t u v w x",
                "the of and in to a is for on with as by",
                "xxxxxa xxxxxb xxxxxc xxxxxd xxxxxe xxxxxf",
                "中国社交媒体平台的月活跃用户数量是多少呢请告诉我北京上海广州深圳成都杭州")) {
            assertThat(cost(worst)).as(worst).isLessThan(6 * ordinary + 20);
        }
    }

    /** The milliseconds that a page of results takes, in the fastest of several runs. */
    private long cost(String typed) {
        var asked = new LinkedMultiValueMap<String, String>();
        asked.add("q", typed);
        var best = Long.MAX_VALUE;
        for (var time = 0; time < 8; time++) {
            var start = System.nanoTime();
            pages.page(asked, Language.EN);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best / 1_000_000;
    }
}
