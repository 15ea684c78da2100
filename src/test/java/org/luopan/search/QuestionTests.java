package org.luopan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTests {

    @Test
    void looksForEveryRunOfItsWords() {
        assertThat(Question.of("WeChat mini programs").runs())
                .containsExactlyInAnyOrder(
                        "wechat", "wechatmini", "wechatminiprograms", "mini", "miniprograms", "programs");
        assertThat(Question.of("小红书").runs()).contains("小红书", "红书");
        assertThat(Question.of("wei1 xin4").runs()).contains("weixin");
    }

    @Test
    void isEmptyWhereNothingCanBeLookedFor() {
        assertThat(Question.of(" \u0000 ?!\u200b ").isEmpty()).isTrue();
        assertThat(Question.of("618").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"kol, 0", "weibo, 1", "wechat, 2", "微博微博微博, 0"})
    void forgivesMoreInLongerWordsAndNothingInChinese(String word, int slips) {
        assertThat(Question.slips(word)).isEqualTo(slips);
    }

    @Test
    void findsTheRunsThatHaveAnUnknownWord() {
        assertThat(Question.of("live streming china").runsWith(Set.of("streming")))
                .containsExactlyInAnyOrder("livestreming", "livestremingchina", "streming", "stremingchina");
    }

    @Test
    void replacesOneRunOfItsWords() {
        assertThat(Question.of("wechat mini progam").with("miniprogam", "Mini-program"))
                .isEqualTo("wechat Mini-program");
    }
}
