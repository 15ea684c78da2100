package org.luopan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTests {

    @Test
    void looksForEveryRunOfItsWords() {
        assertThat(SearchQuery.of("WeChat mini programs").runs())
                .containsExactlyInAnyOrder(
                        "wechat", "wechatmini", "wechatminiprograms", "mini", "miniprograms", "programs", "program");
        assertThat(SearchQuery.of("小红书").runs()).contains("小红书", "红书");
        assertThat(SearchQuery.of("wei1 xin4").runs()).contains("weixin");
    }

    @Test
    void looksForChineseInEitherScriptAndInTheWordsOfEitherSide() {
        assertThat(SearchQuery.of("關鍵意見領袖").runs()).contains("关键意见领袖", "意见领袖");
        assertThat(SearchQuery.of("小程式").whole()).contains("小程式", "小程序");
        assertThat(SearchQuery.of("微信小程序").runs()).contains("小程序", "小程式", "微信");
        assertThat(SearchQuery.of("小程式").beginnings()).contains("小程序");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "海外品牌如何在中国社交媒体上开设官方账号",
                "a a a a a a a a a a a a a a a a a a a a",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z",
                "소셜미디어마케팅전략과중국시장진출방법에대하여",
                "ソーシャルメディアマーケティングの戦略"
            })
    void looksForABoundedNumberOfThingsHoweverLongItIs(String asked) {
        for (var typed : List.of(asked, asked.repeat(5), asked.repeat(200))) {
            var question = SearchQuery.of(typed);
            assertThat(question.words()).hasSizeLessThanOrEqualTo(56);
            assertThat(question.runs()).hasSizeLessThanOrEqualTo(400);
            assertThat(question.asked()).hasSizeLessThanOrEqualTo(3);
            assertThat(question.asked().get(0).split("\\s+")).hasSizeLessThanOrEqualTo(24);
        }
        assertThat(SearchQuery.of("a a a a a a").runs()).containsExactly("a");
    }

    @Test
    void isEmptyWhereNothingCanBeLookedFor() {
        assertThat(SearchQuery.of(" \u0000 ?!\u200b ").isEmpty()).isTrue();
        assertThat(SearchQuery.of("618").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"kol, 0", "weibo, 1", "wechat, 2", "微博微博微博, 0"})
    void forgivesMoreInLongerWordsAndNothingInChinese(String word, int slips) {
        assertThat(SearchQuery.slips(word)).isEqualTo(slips);
    }

    @Test
    void findsTheRunsThatHaveAnUnknownWord() {
        assertThat(SearchQuery.of("live streming china").runsWith(Set.of("streming")))
                .containsExactlyInAnyOrder("livestreming", "livestremingchina", "streming", "stremingchina");
    }

    @Test
    void replacesOneRunOfItsWords() {
        assertThat(SearchQuery.of("wechat mini progam").with("miniprogam", "Mini-program"))
                .isEqualTo("wechat Mini-program");
    }
}
