package org.luopan.calendar;

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
class CalendarQueriesTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({"/en/calendar?year=2028, 6", "/sv/calendar/lunar-new-year, 16"})
    void readsAPageWithABoundedNumberOfQueries(String page, long most) {
        assertThat(new PageReader(mvc).queries(page)).isLessThanOrEqualTo(most);
    }
}
