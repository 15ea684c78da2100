package org.luopan.finder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@Tag("database")
class FinderQueriesTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void answersABriefWithABoundedNumberOfQueries() {
        var small = queries("/en/finder?audience=gen-z");
        assertThat(
                        queries(
                                "/en/finder?audience=gen-z&audience=students&tier=tier-1&objective=seeding&entity=no&budget=1000"))
                .isEqualTo(small)
                .isLessThanOrEqualTo(17);
        assertThat(queries("/en/finder?audience=gen-z&city=qingdao&city=quzhou"))
                .isEqualTo(small + 1);
    }

    @Test
    void putsABriefOnPaperWithABoundedNumberOfQueries() {
        assertThat(queries("/en/finder/brief?audience=gen-z&city=qingdao&route=wechat/overseas-service-account"
                        + "&route=xiaohongshu/overseas-professional-account&route=douyin/global-store"))
                .isLessThanOrEqualTo(17);
    }

    private long queries(String uri) {
        return new PageReader(mvc).queries(uri);
    }
}
