package org.luopan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.luopan.PageReader;
import org.luopan.PageTest;
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
    void hasACellForEveryPlatformAndAudienceAndHatchesWhatNobodyKnows() {
        var map = read("/en/platforms?view=audiences");
        var platforms = Integer.parseInt(map.select("[data-total]").attr("data-total"));
        var audiences = jdbc.sql("select count(*) from facet_value where facet = 'audience'")
                .query(Integer.class)
                .single();
        assertThat(map.select("table.heat tbody tr")).hasSize(audiences);
        assertThat(map.select("table.heat td")).hasSize(platforms * audiences);
        var known = jdbc.sql("select count(*) from trait t join facet_value v on v.id = t.facet_value_id"
                        + " where v.facet = 'audience' and t.strength <> 'unknown'")
                .query(Integer.class)
                .single();
        assertThat(map.select("table.heat td:not(.unknown) a")).hasSize(known);
        assertThat(map.select("table.heat td.unknown a")).isEmpty();
        assertThat(map.select("table.heat td.unknown").eachText()).containsOnly("Unknown");
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
        assertThat(map.select("thead th[data-entry]"))
                .hasSize(Integer.parseInt(map.select("[data-total]").attr("data-total")));
        assertThat(map.select("thead th[data-entry]").eachAttr("data-entry")).contains("platform/wechat");
    }

    @Test
    void linksEveryCellOfThePlatformsAndTiers() {
        var tiers = read("/en/tiers");
        assertThat(tiers.select("table.heat td"))
                .hasSizeGreaterThan(100)
                .allMatch(cell -> !cell.select("> a").isEmpty());
        assertThat(tiers.select("table.heat td.unknown > a").eachAttr("href"))
                .allMatch(href -> href.endsWith("#reach"));
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

    private Document read(String uri) {
        return new PageReader(mvc).read(uri);
    }
}
