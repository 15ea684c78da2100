package org.luopan.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Reader;
import org.luopan.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which names a page that is not found proposes. */
@ServerTest
class NearestEntriesTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/en/platforms/weechat, Did you mean WeChat, /en/platforms/wechat",
        "/sv/platforms/xiaohungshu, Menade du Xiaohongshu, /sv/platforms/xiaohongshu",
        "/sv/cities/qingdoa, Menade du Qingdao, /sv/cities/qingdao",
        "/en/trends/livestraming, Did you mean Livestreaming, /en/trends/livestreaming"
    })
    void areThoseSpeltAlmostLikeIt(String wrong, String words, String right) {
        var answer = new Reader(port).get(wrong);
        assertThat(answer.status()).isEqualTo(404);
        var nearest = answer.html().select(".nearest");
        assertThat(nearest.text()).startsWith(words).endsWith("?");
        assertThat(nearest.select("a").eachAttr("href")).startsWith(right).hasSizeLessThanOrEqualTo(3);
        assertThat(nearest.select("a").eachAttr("href"))
                .allMatch(link -> link.startsWith(right.substring(0, right.lastIndexOf('/'))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/platforms/zzzzqqqq",
                "/en/platforms/no-such-platform",
                "/sv/no-such-folder/wechat",
                "/en/platforms/---",
                "/en/platforms/%22"
            })
    void areNoneWhereNothingIsNear(String wrong) {
        var answer = new Reader(port).get(wrong);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.html().select(".nearest")).isEmpty();
    }

    @Test
    void areNoneOfNamesThatTheIndexCannotLookFor() {
        assertThat(new Reader(port)
                        .get("/en/platforms/" + "wechaat-".repeat(700) + "x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void areNotForPrograms() {
        var answer = new Reader(port).get("/en/platforms/weechat.json");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
