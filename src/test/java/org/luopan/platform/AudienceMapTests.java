package org.luopan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class AudienceMapTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void hasACellForEveryPlatformAndAudienceThatSomethingIsKnownOfAndNamesTheOthersBelow() {
        var map = read("/en/platforms?view=audiences");
        var platforms = map.select("table.heat thead th[data-entry]").size();
        var audiences = map.select("table.heat tbody tr").size();
        assertThat(map.select("table.heat td")).hasSize(platforms * audiences);
        assertThat(platforms + map.select(".silent [data-entry]").size()).isEqualTo(Delivered.count("platform"));
        assertThat(audiences)
                .isEqualTo(jdbc.sql(
                                "select count(distinct v.id) from trait t join facet_value v on v.id = t.facet_value_id"
                                        + " where v.facet = 'audience' and t.strength <> 'unknown'")
                        .query(Integer.class)
                        .single());
        var known = jdbc.sql("select count(*) from trait t join facet_value v on v.id = t.facet_value_id"
                        + " where v.facet = 'audience' and t.strength <> 'unknown'")
                .query(Integer.class)
                .single();
        assertThat(map.select("table.heat td:not(.blank) a")).hasSize(known);
        assertThat(map.select("table.heat td.blank a")).isEmpty();
        assertThat(map.select("table.heat td.blank").eachText()).containsOnly("Unknown");
        for (var row : map.select("table.heat tbody tr")) {
            assertThat(row.select("td:not(.blank)")).as(row.text()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/platforms?view=audiences", "/sv/tiers"})
    void beginsWithWhatIsKnownBest(String uri) {
        var rows = read(uri).select("table.heat tbody tr");
        assertThat(rows.stream().map(row -> row.select("td:not(.blank)").size()).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        if (uri.contains("audiences")) {
            var known = IntStream.range(0, rows.first().select("td").size())
                    .mapToObj(column -> rows.stream()
                            .filter(row -> !row.select("td").get(column).hasClass("blank"))
                            .count())
                    .toList();
            assertThat(known).isSortedAccordingTo(Comparator.reverseOrder()).doesNotContain(0L);
        }
    }

    @Test
    void namesWhatIsFoundEvenIfNothingIsKnown() {
        var map = AudienceMap.of(
                List.of(entry("silent"), entry("heard")),
                List.of(
                        row("nobody", cell("silent", "unknown"), cell("heard", "unknown")),
                        row("somebody", cell("silent", "unknown"), cell("heard", "weak"))));
        assertThat(map.platforms()).extracting(EntryRef::slug).containsExactly("heard", "silent");
        assertThat(map.columns()).extracting(EntryRef::slug).containsExactly("heard");
        assertThat(map.silent()).extracting(EntryRef::slug).containsExactly("silent");
        assertThat(map.known()).extracting(AudienceMap.AudienceRow::value).containsExactly("somebody");
        assertThat(map.unknown()).extracting(AudienceMap.AudienceRow::value).containsExactly("nobody");
        assertThat(map.asTable()).hasSize(4);
    }

    @Test
    void leadsFromEachCellToTheFilterThatFindsThePlatformOrElseToItsPage() {
        var map = read("/en/platforms?view=audiences");
        var columns = map.select("table.heat thead th[data-entry]").eachAttr("data-entry");
        for (var row : map.select("table.heat tbody tr").subList(0, 3)) {
            var address = row.select("th a").attr("href");
            var cells = row.select("td");
            var finding = cells.stream()
                    .filter(cell -> cell.select("a").attr("href").equals(address))
                    .map(cell -> columns.get(cells.indexOf(cell)))
                    .toList();
            assertThat(read(address).select("ul.results > [data-entry]").eachAttr("data-entry"))
                    .containsExactlyInAnyOrderElementsOf(finding);
        }
        assertThat(map.select("table.heat td.weak a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.endsWith("#audiences"));
    }

    @Test
    void showsOnlyThePlatformsThatTheFilterFinds() {
        var map = read("/sv/platforms?view=audiences&operator=tencent");
        assertThat(map.select("thead th[data-entry], .silent [data-entry]"))
                .hasSize(Integer.parseInt(map.select("[data-total]").attr("data-total")));
        assertThat(map.select("thead th[data-entry]").eachAttr("data-entry")).contains("platform/wechat");
    }

    @Test
    void linksEveryCellOfThePlatformsAndTiers() {
        var tiers = read("/en/tiers");
        assertThat(tiers.select("table.heat td"))
                .hasSizeGreaterThan(60)
                .allMatch(cell -> cell.hasClass("blank") == cell.select("> a").isEmpty());
        assertThat(tiers.select("table.heat td.core > a").eachAttr("href"))
                .allMatch(href -> href.startsWith("/en/platforms?tier="));
    }

    @Test
    void staysLightAndBounded() {
        for (var uri : List.of("/en/platforms?view=audiences", "/sv/platforms?view=audiences")) {
            assertThat(new PageReader(mvc).weight(uri)).isLessThan(PageReader.BUDGET);
        }
        assertThat(new PageReader(mvc).queries("/en/platforms?view=audiences")).isLessThanOrEqualTo(12);
    }

    private static AudienceMap.AudienceRow row(String audience, AudienceMap.Cell... cells) {
        return new AudienceMap.AudienceRow(audience, audience, null, List.of(cells));
    }

    private static AudienceMap.Cell cell(String platform, String strength) {
        return new AudienceMap.Cell(entry(platform), strength, false);
    }

    private static EntryRef entry(String slug) {
        return new EntryRef(EntryKind.PLATFORM, slug, new Text(slug, "en", false), null, null, null, null, 1);
    }

    private Document read(String uri) {
        return new PageReader(mvc).read(uri);
    }
}
