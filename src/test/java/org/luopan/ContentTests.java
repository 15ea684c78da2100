package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.language.AsOf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The content is complete: nothing is missing, everything has its source, both languages are filled in. */
@ContentTest
class ContentTests {

    private static final Pattern SEPARATOR = Pattern.compile("(?<=\\d)[.,\\s\u00a0](?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Autowired
    JdbcClient jdbc;

    @Test
    void hasEveryEntry() {
        assertThat(counts("select kind, count(*) from entry group by kind"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "platform", 28L,
                        "tier", 6L,
                        "city", 119L,
                        "trend", 12L,
                        "term", 56L,
                        "guide", 16L,
                        "source", 514L,
                        "market", 1L,
                        "festival", 13L));
    }

    @ParameterizedTest
    @CsvSource({
        "trait, 621",
        "reach, 168",
        "account_route, 51",
        "figure, 900",
        "metric, 100",
        "claim, 213",
        "correction, 43",
        "facet_value, 217",
        "tier_list, 2",
        "tier_placement, 124"
    })
    void hasEveryRow(String table, long rows) {
        assertThat(count("select count(*) from " + table)).isEqualTo(rows);
    }

    @Test
    void hasTheFiguresOfEveryKindOfEntry() {
        assertThat(counts("select e.kind, count(*) from figure f join entry e on e.id = f.entry_id group by e.kind"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("platform", 390L, "market", 209L, "trend", 58L, "city", 243L));
    }

    @Test
    void hasEveryClaimInItsState() {
        assertThat(counts("select state, count(*) from claim group by state"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "unverified", 87L,
                        "confirmed", 67L,
                        "imprecise", 29L,
                        "superseded", 18L,
                        "contradicted", 8L,
                        "translation-slip", 4L));
        assertThat(count("select count(*) from claim c join entry e on e.id = c.source_id where e.slug = 'tenba-2021'"))
                .isEqualTo(213);
    }

    @Test
    void hasEveryCityOnTheListsThatNameIt() {
        assertThat(counts("select l.publisher, count(*) from tier_placement p join tier_list l on l.id = p.tier_list_id"
                                + " group by l.publisher")
                        .values())
                .containsExactlyInAnyOrder(119L, 5L);
        assertThat(count("select count(*) from city where id not in (select city_id from tier_placement)"))
                .isZero();
    }

    @Test
    void hasTheReachOfEveryPlatformInEveryTier() {
        assertThat(counts("select strength, count(*) from reach group by strength"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("core", 5L, "strong", 21L, "present", 30L, "weak", 3L, "unknown", 109L));
        assertThat(count("select count(*) from platform p cross join tier t where not exists"
                        + " (select 1 from reach r where r.platform_id = p.id and r.tier_id = t.id)"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "platform, platform",
        "tier, tier",
        "city, city",
        "trend, trend",
        "term, term",
        "guide, guide_step",
        "festival, festival",
        "source, source",
        "market, market"
    })
    void hasTheRestOfEveryEntryInTheTableOfItsKind(String kind, String table) {
        assertThat(count("select count(*) from " + table + " x join entry e on e.id = x.id where e.kind = '" + kind
                        + "'"))
                .isEqualTo(count("select count(*) from entry where kind = '" + kind + "'"))
                .isEqualTo(count("select count(*) from " + table));
    }

    @ParameterizedTest
    @CsvSource({"figure", "claim", "tier_list", "tier_placement"})
    void hasNoStatementWithoutASource(String table) {
        assertThat(count("select count(*) from " + table + " x left join source s on s.id = x.source_id"
                        + " where s.id is null"))
                .isZero();
    }

    @Test
    void hasNoReachWithoutASourceButTheUnknown() {
        assertThat(count("select count(*) from reach where source_id is null and strength <> 'unknown'"))
                .isZero();
    }

    @Test
    void hasTheSourceOfEveryTraitThatNamesOne() {
        assertThat(count("select count(*) from trait where source_id is not null"))
                .isEqualTo(347);
    }

    @Test
    void givesFiguresTheConfidenceOfTheirSourceWhereNobodyGaveThemAnother() {
        assertThat(jdbc.sql("select distinct s.source_kind || ' ' || f.confidence from figure f"
                                + " join entry e on e.id = f.entry_id join source s on s.id = f.source_id"
                                + " join entry x on x.id = s.id where e.kind in ('market', 'trend')"
                                + " and x.slug <> 'tenba-2021' and s.publisher not like 'National Bureau of Statistics%'"
                                + " and f.confidence <> 'forecast'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .isSubsetOf(
                        "official-statistics official-filing",
                        "filing official-filing",
                        "law official-filing",
                        "company company-statement",
                        "press-release company-statement",
                        "company-report company-statement",
                        "research third-party-estimate",
                        "report third-party-estimate",
                        "dataset third-party-estimate",
                        "ranking third-party-estimate",
                        "article article",
                        "media article",
                        "blog article",
                        "agency-blog article",
                        "guide article",
                        "encyclopedia article",
                        "legal-analysis article");
    }

    @Test
    void callsAForecastWhatNobodyMeasured() {
        assertThat(jdbc.sql(
                                "select m.slug from figure f join metric m on m.id = f.metric_id where f.confidence = 'forecast'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "livestream-revenue",
                        "livestream-revenue",
                        "livestream-revenue",
                        "livestream-sales",
                        "ai-social-media-market",
                        "ai-social-media-market");
    }

    @Test
    void assumesTheYearOfWhatItsNoteSaysSo() {
        assertThat(jdbc.sql("select e.slug || ' ' || m.slug from figure f join metric m on m.id = f.metric_id"
                                + " join entry e on e.id = f.entry_id where f.as_of_assumed")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "dianping mau",
                        "dianping registered-users",
                        "xiaohongshu share-female",
                        "xiaohongshu share-tier1-newtier1",
                        "toutiao share-45-plus");
    }

    @Test
    void datesEveryFigureReadablyOrNotAtAll() {
        for (var table : List.of("figure", "claim", "account_route", "tier_list")) {
            assertThat(jdbc.sql("select distinct as_of from " + table + " where as_of is not null")
                            .query(String.class)
                            .list())
                    .as(table)
                    .isNotEmpty()
                    .allSatisfy(code -> assertThat(AsOf.parse(code)).isNotNull());
        }
    }

    @Test
    void isCompleteInBothLanguages() {
        assertThat(englishColumns()).hasSizeGreaterThan(30).allSatisfy(column -> {
            var swedish = column.name().replaceAll("_en$", "_sv");
            var where =
                    column.table().equals("entry") && column.name().equals("name_en") ? " and kind <> 'source'" : "";
            assertThat(count("select count(*) from " + column.table() + " where (" + column.name() + " is null) <> ("
                            + swedish + " is null)" + where))
                    .as("rows of %s with one language of %s only", column.table(), column.name())
                    .isZero();
            assertThat(count("select count(*) from " + column.table() + " where trim(" + column.name()
                            + ") = '' or trim(" + swedish + ") = ''"))
                    .as("rows of %s with an empty %s", column.table(), column.name())
                    .isZero();
        });
    }

    @Test
    void saysTheSameNumbersInBothLanguages() {
        var different = jdbc.sql("select slug, text_en, text_sv from claim").query().listOfRows().stream()
                .filter(row -> !numbers(row.get("text_en")).equals(numbers(row.get("text_sv"))))
                .map(row -> row.get("slug") + ": " + row.get("text_en") + " / " + row.get("text_sv"));
        assertThat(different).isEmpty();
    }

    /**
     * Except references in Spring's own tables, to rows of several kinds, in bundles, whose entries may be gone, and to editors,
     * whose actions outlive their accounts.
     */
    @Test
    void holdsEveryReferenceByAForeignKey() {
        assertThat(jdbc.sql("select c.table_name || '.' || c.column_name from information_schema.columns c"
                                + " where c.table_schema = 'public' and c.column_name like '%\\_id' escape '\\'"
                                + " and c.table_name <> 'flyway_schema_history' and c.table_name not like 'hte\\_%' escape '\\'"
                                + " and c.table_name not in ('spring_session', 'user_credentials', 'bundle_entry')"
                                + " and c.column_name not in ('row_id', 'item_id', 'author_id', 'decided_by_id', 'withdrawn_by_id', 'who_id')"
                                + " and c.table_name || '.' || c.column_name not in ('revision_contributor.account_id', 'sending.account_id')"
                                + " and exists (select 1 from information_schema.tables t where t.table_schema = 'public'"
                                + " and t.table_name = c.table_name and t.table_type = 'BASE TABLE')"
                                + " and not exists (select 1 from information_schema.key_column_usage k"
                                + " join information_schema.referential_constraints r"
                                + " on r.constraint_name = k.constraint_name"
                                + " where k.table_name = c.table_name and k.column_name = c.column_name)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "platform, category, category",
        "platform, openness, openness",
        "account_route_who, who, account",
        "account_route, fee_period, fee-period",
        "metric, unit, unit",
        "figure, unit, unit",
        "trait, strength, strength",
        "reach, strength, strength"
    })
    void usesOnlyWordsOfTheVocabulary(String table, String column, String facet) {
        assertThat(jdbc.sql("select distinct " + column + " from " + table
                                + " where not exists (select 1 from facet_value" + " v where v.facet = '" + facet
                                + "' and v.slug = " + table + "." + column + ")")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void callsTheAmountOfARouteADepositWhereItsNoteOrItsLimitsDo() {
        assertThat(jdbc.sql("select fee_period from account_route where fee_amount > 0"
                                + " and (note_en like '%amount is a%deposit%' or limits_en like 'Deposit of%')")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(5)
                .containsOnly("deposit");
    }

    @Test
    void linksEntriesInKnownWays() {
        assertThat(jdbc.sql("select distinct relation from entry_link")
                        .query(String.class)
                        .list())
                .isSubsetOf("related", "similar", "see-also");
        assertThat(count("select count(*) from entry_link where from_id = to_id"))
                .isZero();
        assertThat(jdbc.sql("select distinct aspect from entry_source")
                        .query(String.class)
                        .list())
                .isSubsetOf("general", "launch", "business", "reach");
    }

    @Test
    void leadsOldAddressesOnlyToOtherOnes() {
        assertThat(count("select count(*) from entry_redirect r join entry e on e.kind = r.kind and e.slug = r.slug"))
                .isZero();
    }

    @Test
    void keepsEveryAmountPlausible() {
        assertThat(jdbc.sql(
                                "select m.slug || ' ' || f.amount from figure f join metric m on m.id = f.metric_id"
                                        + " where f.unit = m.unit and (f.amount < m.plausible_min or f.amount > m.plausible_max)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void keepsTheWayOfItsMakingToItself() {
        for (var column : englishColumns()) {
            for (var name : List.of(column.name(), column.name().replaceAll("_en$", "_sv"))) {
                assertThat(jdbc.sql("select " + name + " from " + column.table() + " where lower(" + name
                                        + ") like '%yaml%' or lower(" + name + ") like '%.yml%' or lower(" + name
                                        + ") like '%seed data%'")
                                .query(String.class)
                                .list())
                        .as("%s of %s", name, column.table())
                        .isEmpty();
            }
        }
    }

    private List<Column> englishColumns() {
        return jdbc.sql("select table_name, column_name from information_schema.columns where table_schema = 'public'"
                        + " and column_name like '%\\_en' escape '\\' order by table_name, column_name")
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private Map<String, Long> counts(String query) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql(query).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    /** The numbers of a text, whatever separates their digits. */
    private static List<String> numbers(Object text) {
        return NUMBER.matcher(SEPARATOR.matcher(text.toString()).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private record Column(String table, String name) {}
}
