package org.luopan.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@Tag("database")
class HomeQueriesTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void readsTheFrontPageWithABoundedNumberOfQueries() {
        assertThat(queries("/en")).isLessThanOrEqualTo(24);
        assertThat(queries("/en/about/metrics")).isLessThanOrEqualTo(3);
    }

    private long queries(String uri) {
        return new PageReader(mvc).queries(uri);
    }
}
