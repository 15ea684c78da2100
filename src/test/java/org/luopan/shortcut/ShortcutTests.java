package org.luopan.shortcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ShortcutTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void leadToTheFormAndToTheNewestValues() {
        assertThat(mvc.get().uri("/admin/shortcuts?page=/sv/platforms/wechat").with(editor()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"edit": {"label": "Redigera"},
                         "newest": {"label": "Nyaste värde", "href": "/admin/newest/platforms/wechat"}}
                        """);
        assertThat(mvc.get().uri("/admin/shortcuts?page=/en/market").with(editor()))
                .hasStatusOk();
    }

    /** More often than there are connections to the database. */
    @Test
    void giveBackWhatTheyReadWith() {
        for (var i = 0; i < 40; i++) {
            assertThat(mvc.get()
                            .uri("/admin/shortcuts?page=/en/platforms/wechat")
                            .with(editor()))
                    .hasStatusOk();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/en",
                "/en/platforms",
                "/en/platforms/nobody",
                "/de/platforms/wechat",
                "/en/market/x",
                "//x/y",
                "/en/about/data"
            })
    void areOnlyForPagesOfEntries(String page) {
        assertThat(mvc.get().uri("/admin/shortcuts?page={page}", page).with(editor()))
                .hasStatus(404);
    }

    @Test
    void areForEditorsAndRememberNoPlaceForOthers() {
        var answer = mvc.get()
                .uri("/admin/shortcuts?page=/en/platforms/wechat")
                .header("HX-Request", "true")
                .exchange();
        assertThat(answer).hasStatus(401);
        assertThat(answer.getResponse().getHeader(HttpHeaders.SET_COOKIE)).isNull();
    }

    @Test
    void areAskedForOnlyWhereTheDeskWasUsed() {
        var desk = mvc.get().uri("/admin/entries").with(editor()).exchange().getResponse();
        var mark = desk.getCookie(DeskMark.COOKIE);
        assertThat(mark).isNotNull();
        assertThat(mark.isHttpOnly()).isFalse();
        assertThat(mark.getMaxAge()).isEqualTo(-1);
        assertThat(mvc.get().uri("/login").exchange().getResponse().getCookie(DeskMark.COOKIE))
                .isNull();
        var reader = mvc.get().uri("/en/platforms/wechat").exchange();
        var editor = mvc.get()
                .uri("/en/platforms/wechat")
                .cookie(mark)
                .with(editor())
                .exchange();
        assertThat(editor.getResponse().getContentAsByteArray())
                .isEqualTo(reader.getResponse().getContentAsByteArray());
        assertThat(editor.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("public");
    }
}
