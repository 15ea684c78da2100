package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Both databases understand the queries of every kind of page. */
@PageTest
@Tag("database")
class EveryPageTests {

    @Autowired
    private MockMvcTester mvc;

    static Stream<String> addresses() {
        return PageKinds.inBothLanguages();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isThere(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(PageKinds.status(address));
    }
}
