package org.luopan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@Tag("database")
class ComparisonQueriesTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "platform=wechat&platform=weibo, platform=wechat&platform=weibo&platform=douyin&platform=bilibili&platform=qq, 14",
        "city=beijing&city=qingdao, city=beijing&city=qingdao&city=kunming&city=shanghai&city=chengdu, 7",
        "tier=tier-1&tier=tier-3, tier=tier-1&tier=tier-2&tier=tier-3&tier=tier-4&tier=tier-5, 10",
        "trend=livestreaming&trend=guochao, trend=livestreaming&trend=guochao&trend=koc-kos&trend=micro-dramas, 9"
    })
    void needsAsManyQueriesForFiveAsForTwo(String two, String five, long most) {
        var reader = new PageReader(mvc);
        // Values held in memory are loaded once.
        reader.queries("/en/compare?" + five);
        var few = reader.queries("/en/compare?" + two);
        assertThat(few).isLessThanOrEqualTo(most);
        assertThat(reader.queries("/en/compare?" + five) - few).isBetween(-2L, 2L);
    }
}
