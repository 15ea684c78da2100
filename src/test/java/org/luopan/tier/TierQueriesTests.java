package org.luopan.tier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@Tag("database")
class TierQueriesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readsACityWithAsManyQueriesForManyPlacementsAsForOne() {
        var few = queries("/en/cities/quzhou");
        try {
            for (var number = 1; number <= 5; number++) {
                place("quzhou", number);
            }
            assertThat(queries("/en/cities/quzhou")).isEqualTo(few);
            assertThat(mvc.get().uri("/en/cities/quzhou")).bodyText().contains("List\u00a05");
        } finally {
            jdbc.sql("delete from tier_placement where tier_list_id > 900").update();
            jdbc.sql("delete from tier_list where id > 900").update();
        }
        assertThat(few).isLessThanOrEqualTo(12);
    }

    @Test
    void readsCitiesAndTiersWithABoundedNumberOfQueries() {
        assertThat(queries("/en/cities/qingdao")).isLessThanOrEqualTo(14);
        assertThat(queries("/en/cities")).isLessThanOrEqualTo(6);
        assertThat(queries("/en/cities?view=map")).isLessThanOrEqualTo(8);
        assertThat(queries("/en/tiers")).isLessThanOrEqualTo(11);
        assertThat(queries("/en/tiers/tier-3")).isLessThanOrEqualTo(19);
    }

    /** Adds a list that places the city in a tier and cites a source that no other list does. */
    private void place(String city, int number) {
        var id = 900 + number;
        jdbc.sql(
                        "insert into tier_list (id, slug, name_en, name_sv, publisher, as_of, source_id, confidence, sort_order)"
                                + " select :id, :slug, :name, :name, 'Test', '2020', min(s.id) + :number, 'article', :id from source s")
                .param("id", id)
                .param("slug", "list-" + number)
                .param("name", "List " + number)
                .param("number", number)
                .update();
        jdbc.sql(
                        "insert into tier_placement (id, tier_list_id, city_id, tier_id, source_id)"
                                + " select :id, l.id, c.id, t.id, l.source_id from tier_list l, entry c, entry t"
                                + " where l.id = :id and c.kind = 'city' and c.slug = :city and t.kind = 'tier' and t.slug = :tier")
                .param("id", id)
                .param("city", city)
                .param("tier", "tier-" + number)
                .update();
    }

    private long queries(String uri) {
        return new PageReader(mvc).queries(uri);
    }
}
