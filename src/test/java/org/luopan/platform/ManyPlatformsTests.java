package org.luopan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.luopan.PageReader;
import org.luopan.RowCounter;
import org.luopan.WritingTest;
import org.luopan.content.ContentWrites;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What pages read from the database does not depend on the number of platforms, and no page shows all of them. */
@WritingTest
@TestPropertySource(properties = "spring.datasource.driver-class-name=org.luopan.RowCounter")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManyPlatformsTests {

    private static final int MANY = 3_000;
    private static final long FIRST = 1_000_000;

    /** Full lists may take another batch of each kind of source. */
    private static final long MORE_STATEMENTS = 3;

    /** Besides what a page of 21 reads: three more platforms, and those that the finder leaves out. */
    private static final long MORE_ROWS = 1_000;

    private static final List<String> PAGES = List.of(
            "/en",
            "/en/platforms",
            "/en/platforms?audience=gen-z&tier=tier-3",
            "/en/platforms?view=audiences",
            "/en/platforms?sort=name&operator=tencent",
            "/en/platforms/wechat",
            "/en/search?q=weibo",
            "/en/search?q=who+owns+weibo",
            "/en/finder",
            "/en/finder?audience=gen-z&tier=tier-3&entity=no",
            "/en/finder/brief?audience=gen-z&tier=tier-3",
            "/en/tiers",
            "/en/tiers/tier-3",
            "/en/compare?tier=tier-1&tier=tier-3",
            "/en/compare?platform=wechat&platform=weibo");

    private static final Map<String, Reading> BEFORE = new LinkedHashMap<>();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ContentWrites writes;

    private record Reading(long statements, long rows) {}

    @Test
    @Order(1)
    void readsLittleWithFewPlatforms() {
        PAGES.forEach(page -> BEFORE.put(page, read(page)));
        assertThat(BEFORE.values()).allMatch(reading -> reading.rows < MANY);
    }

    @Test
    @Order(2)
    void readsNoMoreWithMany() {
        insert();
        for (var page : PAGES) {
            var now = read(page);
            var before = BEFORE.get(page);
            assertThat(now.statements).as(page).isLessThanOrEqualTo(before.statements + MORE_STATEMENTS);
            assertThat(now.rows).as(page).isLessThanOrEqualTo(before.rows + MORE_ROWS);
        }
    }

    @Test
    @Order(3)
    void readsOnlyThePageThatIsMissing() {
        new PageReader(mvc).read("/en/platforms");
        assertThat(RowCounter.of(() -> new PageReader(mvc).read("/en/platforms?page=77")))
                .isLessThanOrEqualTo(30 * 16);
    }

    @Test
    @Order(4)
    void showsPagesOfEverythingThatIsLong() {
        assertThat(new PageReader(mvc).read("/en/tiers?page=2").select("table.heat tbody tr"))
                .hasSize(30);
        var ranked = new PageReader(mvc).read("/en/finder?audience=gen-z&page=3");
        assertThat(ranked.select(".ranking li[data-entry]")).hasSize(24);
        assertThat(ranked.select(".ranking ol").eachAttr("start")).containsExactly("49");
        assertThat(new PageReader(mvc).read("/en").select("ol.dots > li")).hasSizeBetween(8, 20);
        assertThat(new PageReader(mvc).read("/sv").text()).contains("plattformarna med flest kända månadsanvändare");
        assertThat(new PageReader(mvc).read("/en/tiers/tier-3").select("#platforms [data-strength=core] dd:has(a)"))
                .hasSize(30);
    }

    @Test
    @Order(5)
    void offersTheMostFrequentOfManyOperators() {
        var page = new PageReader(mvc).read("/en/platforms?operator=operator-77");
        assertThat(page.select("[data-facet=operator]")).hasSizeBetween(60, 62);
        assertThat(page.select("[data-value=operator-77] input[checked]")).hasSize(1);
        assertThat(page.select("#facet-operator .note").text()).contains("more, each less frequent");
    }

    @Test
    @Order(6)
    void comparesPlatformsThatTheFormDoesNotOffer() {
        var page = new PageReader(mvc).read("/en/compare?platform=wechat&platform=made-up-2900");
        assertThat(page.select("h1").text()).contains("Made up 2900");
        assertThat(page.select("#add option")).hasSizeLessThan(220);
    }

    @Test
    @Order(7)
    void readsOnlyWhatChangedOfWhatTheDeskHolds() {
        var pages = List.of(
                "/admin",
                "/admin/pick/entry?of=platform&q=made+up+77",
                "/admin/entries/platforms/" + FIRST,
                "/admin/entries/platforms?sort=name&page=20",
                "/admin/entries/platforms?q=made+up",
                "/admin/entries?q=up+77&status=published");
        pages.forEach(this::openAtTheDesk);
        assertThat(RowCounter.of(this::touchTheFirst)).isLessThan(MANY);
        assertThat(pages)
                .allSatisfy(page -> assertThat(RowCounter.of(() -> openAtTheDesk(page)))
                        .as(page)
                        .isLessThan(MANY));
    }

    @Test
    @Order(8)
    void showsTheFirstOfWhatRestsOnAWidelyCitedSource() throws UnsupportedEncodingException {
        var source = jdbc.queryForObject("select min(id) from source", Long.class);
        jdbc.update(
                "insert into figure (entry_id, metric_id, amount, unit, as_of, source_id, confidence) select p.id, m.id, 1000 + p.id,"
                        + " m.unit, '2025-09', ?, 'third-party-estimate' from platform p join metric m on m.slug = 'mau' where p.id >= ?",
                source,
                FIRST);
        touchTheFirst();
        var uri = "/admin/entries/sources/" + source + "/retraction";
        var rows = RowCounter.of(() -> openAtTheDesk(uri));
        assertThat(rows).isLessThan(MANY);
        var page = Jsoup.parse(atTheDesk(uri));
        assertThat(page.select("main details")).hasSize(100);
        assertThat(page.select("#rests").text()).contains("3,");
        assertThat(page.text()).containsPattern("[23],\\d{3} more pages");
    }

    @Test
    @Order(9)
    void countsWhatKeepsAWidelyCitedSourceFromBeingDeleted() throws UnsupportedEncodingException {
        var uri =
                "/admin/entries/sources/" + jdbc.queryForObject("select min(id) from source", Long.class) + "/deletion";
        assertThat(RowCounter.of(() -> openAtTheDesk(uri))).isLessThan(MANY);
        var needed = Jsoup.parse(atTheDesk(uri)).select("section:has([role=alert])");
        assertThat(needed.select("li").eachText()).hasSizeBetween(100, 400);
        assertThat(needed.select(".note").text())
                .containsPattern("And [23],\\d{3} more in other entries.* figures × 3,\\d{3}");
    }

    @Test
    @Order(10)
    void findsTheFirstOfAnOrderInAnIndex() {
        jdbc.execute("analyze");
        assertThat(
                        plan(
                                "select id from entry where kind = 'platform' and status = 'published' order by sort_order limit 20"))
                .contains("entry_order_ix");
        assertThat(plan("select min(created_at) from entry")).contains("entry_created_ix");
        assertThat(plan("select id from figure order by entry_id, sort_order, id limit 20"))
                .as("PostgreSQL may also sort the few figures of each entry")
                .containsAnyOf("figure_order_ix", "presorted key: entry_id");
    }

    private String plan(String select) {
        return String.join("\n", jdbc.queryForList("explain " + select, String.class))
                .toLowerCase(Locale.ROOT);
    }

    private String atTheDesk(String uri) throws UnsupportedEncodingException {
        return mvc.get().uri(uri).with(editor()).exchange().getResponse().getContentAsString();
    }

    private void openAtTheDesk(String page) {
        assertThat(mvc.get().uri(page).with(editor())).as(page).hasStatusOk();
    }

    private void touchTheFirst() {
        writes.exclusively(() -> {
            writes.touch("platform", FIRST);
            return true;
        });
    }

    private Reading read(String page) {
        var reader = new PageReader(mvc);
        var statements = reader.queries(page);
        return new Reading(statements, RowCounter.of(() -> reader.queries(page)) / 2);
    }

    private void insert() {
        var entries = new ArrayList<Object[]>();
        var platforms = new ArrayList<Object[]>();
        var traits = new ArrayList<Object[]>();
        var reach = new ArrayList<Object[]>();
        var strengths = List.of("core", "strong", "present", "weak");
        var values = jdbc.queryForList("select id from facet_value where facet = 'audience' order by id", Long.class);
        var tiers = jdbc.queryForList("select id from entry where kind = 'tier'", Long.class);
        for (var id = FIRST; id < FIRST + MANY; id++) {
            var made = (int) (id - FIRST);
            entries.add(new Object[] {id, "made-up-" + made, "Made up " + made, "Påhittad " + made, 1000 + made});
            platforms.add(new Object[] {id, "Operator " + made % 100, "operator-" + made % 100});
            for (var value = made % 3; value < values.size(); value += 3) {
                traits.add(new Object[] {id, values.get(value), strengths.get((made + value) % 4)});
            }
            for (var tier : tiers) {
                reach.add(new Object[] {id, tier, strengths.get((int) (made + tier) % 4)});
            }
        }
        jdbc.batchUpdate(
                "insert into entry (id, kind, slug, name_en, name_sv, sort_order) values (?, 'platform', ?, ?, ?, ?)",
                entries);
        jdbc.batchUpdate(
                "insert into platform (id, operator, operator_slug, category, openness)"
                        + " values (?, ?, ?, 'messaging', 'open')",
                platforms);
        jdbc.batchUpdate("insert into trait (platform_id, facet_value_id, strength) values (?, ?, ?)", traits);
        jdbc.batchUpdate("insert into reach (platform_id, tier_id, strength) values (?, ?, ?)", reach);
        // As after a version that the journal does not know: everything in memory and the index are made again.
        jdbc.update("update content_version set version = version + 1");
        writes.exclusively(() -> {
            writes.touch("platform", FIRST);
            return true;
        });
    }
}
