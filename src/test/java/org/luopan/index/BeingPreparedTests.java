package org.luopan.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.WritingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What readers see while there is no index yet. */
@WritingTest
class BeingPreparedTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    IndexKeeper keeper;

    @BeforeEach
    void beginToBuild() {
        ReflectionTestUtils.setField(keeper, "usable", false);
    }

    @AfterEach
    void finish() {
        ReflectionTestUtils.setField(keeper, "usable", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/platforms", "/sv/cities", "/en/search?q=weibo", "/en/search/suggestions?q=we"})
    void asksReadersOfSearchAndListsToComeBack(String uri) {
        assertThat(keeper.ready()).isFalse();
        assertThat(mvc.get().uri(uri)).hasStatus(503).hasHeader(HttpHeaders.RETRY_AFTER, "10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en", "/sv/platforms/wechat", "/en/tiers", "/en/glossary", "/en/finder?audience=gen-z"})
    void showsEverythingElse(String uri) {
        assertThat(mvc.get().uri(uri)).hasStatusOk();
    }

    @Test
    void answersAsSoonAsItIsComplete() {
        finish();
        assertThat(keeper.ready()).isTrue();
        assertThat(mvc.get().uri("/en/platforms")).hasStatusOk();
    }
}
