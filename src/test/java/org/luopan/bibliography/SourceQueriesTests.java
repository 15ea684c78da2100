package org.luopan.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.luopan.placement.TierPlacement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@Tag("database")
class SourceQueriesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    EntityManagerFactory factory;

    @Test
    void listsSourcesWithABoundedNumberOfQueries() {
        assertThat(queries("/en/sources")).isLessThanOrEqualTo(8);
        assertThat(queries("/en/sources?kind=filing&q=results")).isLessThanOrEqualTo(8);
    }

    @Test
    void readsASourceWithABoundedNumberOfQueries() {
        assertThat(queries("/en/sources/tenba-2021")).isLessThanOrEqualTo(24);
        assertThat(queries("/en/sources/tenba-2021?show=claims")).isLessThanOrEqualTo(24);
        assertThat(queries("/en/sources/dong-census-2020")).isLessThanOrEqualTo(24);
        assertThat(queries("/en/sources/yicai-2025-list?show=placements")).isLessThanOrEqualTo(24);
    }

    @Test
    void readsOnlyThePlacementsThatItShows() {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(mvc.get().uri("/en/sources/yicai-2025-list")).hasStatusOk();
        assertThat(statistics.getEntityStatistics(TierPlacement.class.getName()).getLoadCount())
                .isBetween(1L, 20L);
    }

    private long queries(String uri) {
        return new PageReader(mvc).queries(uri);
    }
}
