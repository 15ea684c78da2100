package org.luopan.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Footnotes are numbered in the order of reading. */
@PageTest
class FootnotesTests {

    @Autowired
    private MockMvcTester mvc;

    private static Stream<String> pages() {
        return Stream.of(
                        "/platforms/wechat",
                        "/platforms/weibo",
                        "/platforms/douyin",
                        "/platforms/xiaohongshu",
                        "/platforms/douban",
                        "/tiers",
                        "/tiers/tier-1",
                        "/tiers/tier-5",
                        "/cities/qingdao",
                        "/cities/shanghai",
                        "/trends",
                        "/trends/livestreaming",
                        "/trends/xiachen-marketing",
                        "/glossary/kol",
                        "/glossary/mini-program",
                        "/guide/choose-the-platform",
                        "/market",
                        "/market/internet-users",
                        "/sources/tenba-2021",
                        "/sources/tencent-ir",
                        "/compare?platform=wechat&platform=weibo&platform=douyin",
                        "/compare?city=qingdao&city=shanghai",
                        "/finder?audience=young-urban&city=qingdao&objective=conversion",
                        "/finder/brief?audience=young-urban&city=qingdao&objective=seeding&entity=no&budget=1000"
                                + "&route=wechat/overseas-service-account&route=xiaohongshu/overseas-professional-account")
                .flatMap(path -> Stream.of("/en" + path, "/sv" + path));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areNumberedInTheOrderOfReading(String uri) {
        var page = new PageReader(mvc).read(uri);
        var notes = page.select(".footnotes li").eachAttr("id");
        var cited = page.select(".cite a").eachAttr("href").stream().distinct().toList();

        assertThat(cited)
                .isEqualTo(IntStream.rangeClosed(1, notes.size())
                        .mapToObj(number -> "#source-" + number)
                        .toList());
        assertThat(notes)
                .isEqualTo(cited.stream().map(href -> href.substring(1)).toList());
        page.select(".cite a")
                .forEach(citation -> assertThat(
                                page.select(citation.attr("href") + " > a").attr("href"))
                        .as(uri + citation)
                        .endsWith("/sources/" + citation.attr("data-source")));
    }
}
