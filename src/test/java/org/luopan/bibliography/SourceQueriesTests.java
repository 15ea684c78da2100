package org.luopan.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.luopan.StatementCounter;
import org.luopan.figure.Figures;
import org.luopan.placement.TierPlacement;
import org.luopan.platform.Platforms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@Tag("database")
class SourceQueriesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Figures figures;

    @Autowired
    Platforms platforms;

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

    /** A database that sorts whole rows with all that is joined to them takes seconds for a hundred thousand statements. */
    @Test
    void findsThePageOfManyStatementsByTheirIdsAlone() {
        var paged = StatementCounter.heard(() -> queries("/en/sources/tenba-2021")).stream()
                .filter(sql -> sql.contains("fetch first") || sql.contains("limit "))
                .filter(sql -> sql.contains("order by"))
                .filter(sql -> sql.contains("statement_source") || sql.contains("source_id=?"))
                .filter(sql -> !sql.contains("tier_placement"))
                .toList();
        assertThat(paged)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(sql -> !sql.substring(0, sql.indexOf(" from ")).contains(","));
    }

    @Test
    void findsTheStatementsThatTheViewOfAllOfThemHas() {
        var sources = jdbc.queryForList(
                "select distinct source_id from statement_source where what in ('figure', 'trait')", Long.class);
        assertThat(sources).hasSizeGreaterThan(50).allSatisfy(source -> {
            assertThat(figures.restingOn(source, Pageable.ofSize(1)).getTotalElements())
                    .isEqualTo(stated("figure", source));
            assertThat(platforms.traitsRestingOn(source, Pageable.ofSize(1)).getTotalElements())
                    .isEqualTo(stated("trait", source));
        });
    }

    private long stated(String what, long source) {
        return jdbc.queryForObject(
                "select count(*) from statement_source where what = ? and source_id = ?", Long.class, what, source);
    }

    private long queries(String uri) {
        return new PageReader(mvc).queries(uri);
    }
}
