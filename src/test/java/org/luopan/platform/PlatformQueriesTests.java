package org.luopan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@Tag("database")
class PlatformQueriesTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void readsAProfileWithABoundedNumberOfQueries() {
        var large = queries("/en/platforms/wechat");
        var small = queries("/en/platforms/momo");
        assertThat(large).isLessThanOrEqualTo(24);
        assertThat(large - small).isBetween(-3L, 3L);
    }

    @Test
    void listsPlatformsWithABoundedNumberOfQueries() {
        assertThat(queries("/en/platforms")).isLessThanOrEqualTo(14);
        assertThat(queries("/en/platforms?audience=gen-z&tier=tier-3")).isLessThanOrEqualTo(16);
    }

    private long queries(String uri) {
        return new PageReader(mvc).queries(uri);
    }
}
