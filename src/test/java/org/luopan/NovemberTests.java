package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What readers of November 2026 are told first. */
@ContentTest
class NovemberTests {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "wechat, mau, 1439000000, 2026-Q2",
        "weibo, mau, 561000000, 2026-06",
        "weibo, dau, 254000000, 2026-06",
        "qq, mau, 520000000, 2026-Q2",
        "douyin, mau, 1029000000, 2026-06",
        "bilibili, mau, 371000000, 2026-Q2",
        "bilibili, dau, 116500000, 2026-Q2",
        "kuaishou, dau, 412300000, 2026-Q2",
        "baidu-app, mau, 644000000, 2026-06",
        "doubao, mau, 382000000, 2026-06",
        "wechat-channels, dau, 500000000, 2025-05",
        "pinduoduo, mau, 720000000, 2025-10"
    })
    void leadsWithTheNewestValue(String platform, String metric, String amount, String asOf) {
        var lead = new PageReader(mvc)
                .read("/en/platforms/" + platform)
                .selectFirst("section.figure-card[data-metric=" + metric + "] div[data-figure]");
        assertThat(lead.attr("data-amount")).isEqualTo(amount);
        assertThat(lead.attr("data-as-of")).isEqualTo(asOf);
    }

    @ParameterizedTest
    @CsvSource({"online-shoppers, 937000000", "short-video-users, 1074000000", "search-engine-users, 782000000"})
    void leadsTheMarketWithTheNewestCount(String metric, String amount) {
        assertThat(new PageReader(mvc)
                        .read("/en/market")
                        .selectFirst("[data-figure][data-metric=" + metric + "]")
                        .attr("data-amount"))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"youku", "douban", "baidu-tieba", "dianping"})
    void saysWhereThereIsNoCurrentFigure(String platform) {
        assertThat(new PageReader(mvc)
                        .read("/en/platforms/" + platform)
                        .select("#figures")
                        .text())
                .containsIgnoringCase("no current figure");
    }
}
