package org.luopan.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of the latest changes before there are any. */
@PageTest
class ChangesPageTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void leadsElsewhereWhereNothingHasChanged(String language) {
        var page = new PageReader(mvc).read("/" + language + "/changes");
        assertThat(page.select(".history > li")).isEmpty();
        assertThat(page.select("main p.note a").eachAttr("href"))
                .containsExactly(
                        "/" + language + "/platforms", "/" + language + "/market", "/" + language + "/sources");
    }
}
