package org.luopan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

class ByFolderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/{language:en|sv}/platforms/{slug}; /en/platforms/wechat; true",
                "/{language:en|sv}/platforms; /en/platforms; true",
                "/{language:en|sv}/platforms; /en/platforms/wechat; true",
                "/{language:en|sv}/platforms; /en/cities; false",
                "/{language:en|sv}/platforms; /en; false",
                "/{language:en|sv}/platforms; /en/platform%73; true",
                "/{language:en|sv}/{folder:[a-z]{2,16}}/{slug}/history; /en/cities/qingdao/history; true",
                "/{language:en|sv}; /en/cities; true",
                "/{language:en|sv}/*.xml; /en/cities; true",
                "/admin/entries/{id:new|\\d{1,18}}; /admin/entries/7; true",
                "/admin/entries/{id:new|\\d{1,18}}; /admin/people; false",
                "/admin/entries/{id:new|\\d{1,18}}; /en/entries/7; false",
                "/**; /en/cities; true",
                "/en/**; /en/cities/qingdao; true",
                "/en/{*rest}; /en/cities/qingdao; true",
                "''; /; true",
                "/; /; true",
                "/en/platforms; //en/platforms; false"
            })
    void leavesOutWhatBelongsToAnotherFolder(String pattern, String path, boolean maybe) {
        var asked = PathContainer.parsePath(path);
        assertThat(WebSettings.ByFolder.mayBe(WebSettings.ByFolder.folders(pattern), asked))
                .isEqualTo(maybe);
        assertThat(maybe || !PathPatternParser.defaultInstance.parse(pattern).matches(asked))
                .as("never leaves out what matches")
                .isTrue();
    }
}
