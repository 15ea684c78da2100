package org.luopan.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseTests {

    @ParameterizedTest
    @CsvSource({
        "關鍵意見領袖, 关键意见领袖",
        "網紅, 网红",
        "小紅書 RED, 小红书 RED",
        "爲為, 为为",
        "裡裏, 里里",
        "看著, 看着",
        "臺灣, 台湾",
        "北京, 北京",
        "𠮷野家, 𠮷野家"
    })
    void foldsTraditionalCharactersIntoSimplifiedOnes(String written, String simplified) {
        assertThat(Chinese.simplified(written)).isEqualTo(simplified);
        assertThat(Chinese.simplified(simplified)).isEqualTo(simplified);
    }

    @Test
    void knowsTheOtherWordOfTaiwanAndOfTheMainland() {
        assertThat(Chinese.elsewhere("小程式")).contains("小程序");
        assertThat(Chinese.elsewhere("小程序")).contains("小程式");
        assertThat(Chinese.elsewhere("微信")).isEmpty();
    }

    @Test
    void tellsWhatTheDatabaseHasToReplace() {
        var folding = Chinese.folding("网络");
        assertThat(folding.traditional()).contains("網", "絡");
        assertThat(folding.simplified()).hasSameSizeAs(folding.traditional()).containsOnlyOnce("络");
        assertThat(Chinese.folding("wechat").traditional()).isEmpty();
    }
}
