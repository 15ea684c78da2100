package org.luopan.trend;

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
class TrendQueriesTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({"/en/trends, 8", "/en/trends/livestreaming, 20"})
    void readsAPageWithABoundedNumberOfQueries(String page, long most) {
        assertThat(new PageReader(mvc).queries(page)).isLessThanOrEqualTo(most);
    }
}
