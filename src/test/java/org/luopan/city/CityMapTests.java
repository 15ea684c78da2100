package org.luopan.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@PageTest
class CityMapTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&province=jiangsu",
                "&tier=tier-1&tier=tier-2",
                "&list=tenba-2021",
                "&population-min=9000000"
            })
    void drawsAndListsEveryCityThatTheListHas(String filter) {
        var map = read("/en/cities?view=map" + filter);
        var list = read("/en/cities?" + filter.replaceFirst("&", ""));
        var total = list.select("[data-total]").attr("data-total");
        assertThat(map.select("[data-total]").attr("data-total")).isEqualTo(total);
        assertThat(map.select("svg.map a[data-entry]")).hasSize(Integer.parseInt(total));
        assertThat(map.select("svg.map a[data-entry]").eachAttr("data-entry"))
                .containsExactlyInAnyOrderElementsOf(
                        map.select("[data-total] [data-entry]").eachAttr("data-entry"))
                .containsAll(list.select("[data-total] > [data-entry]").eachAttr("data-entry"));
        assertThat(map.select(".map-key .count").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(Integer.parseInt(total));
    }

    @Test
    void saysWhatEachMarkIs() {
        var qingdao = read("/en/cities?view=map").selectFirst("svg.map a[data-entry=city/qingdao]");
        assertThat(qingdao.attr("href")).isEqualTo("/en/cities/qingdao");
        var millions = new BigDecimal(Delivered.figures("city/qingdao", "city-population")
                        .get(0)
                        .path("amount")
                        .asString())
                .movePointLeft(6)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        assertThat(qingdao.select("title").text())
                .isEqualTo(Delivered.named("{city/qingdao}, {tier/new-tier-1}, ", "en") + millions
                        + " million inhabitants");
        assertThat(read("/sv/cities?view=map")
                        .select("svg.map a[data-entry=city/qingdao] title")
                        .text())
                .isEqualTo(Delivered.named("{city/qingdao}, {tier/new-tier-1}, ", "sv") + millions.replace('.', ',')
                        + " miljoner invånare");
    }

    @Test
    void showsTheDeltasOnMapsOfTheirOwnToWhichTheKeyboardLeads() {
        var page = read("/en/cities?view=map");
        assertThat(page.select(".map-parts h2").eachText()).containsExactly("Yangtze delta", "Pearl River delta");
        assertThat(page.select("svg.part").eachAttr("aria-label"))
                .containsExactly("Map: Yangtze delta", "Map: Pearl River delta");
        assertThat(page.select("svg.part a[data-entry]").eachAttr("data-entry"))
                .contains("city/shanghai", "city/suzhou", "city/guangzhou", "city/shenzhen");
        var whole = page.selectFirst("svg.map:not(.part)");
        assertThat(whole.select(".parts rect")).hasSize(2);
        assertThat(whole.select("a[href=/en/cities/shanghai]").attr("tabindex")).isEqualTo("-1");
        assertThat(whole.select("a[href=/en/cities/qingdao]").hasAttr("tabindex"))
                .isFalse();
        assertThat(read("/en/cities?view=map&province=sichuan").select(".map-parts"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/cities?view=map", "/sv/cities?view=map", "/en/tiers", "/sv/tiers/tier-1"})
    void liesOverLandAndSaysWhereItsShapesComeFrom(String uri) {
        var page = read(uri);
        assertThat(page.select("svg.map image").attr("href")).matches("/assets/\\w+/land.svg");
        assertThat(page.select("figcaption a[href=https://www.naturalearthdata.com/]"))
                .hasSize(1);
        assertThat(read("/en/about").select("#credits").text()).contains("Natural Earth");
        assertThat(read("/sv/about").select("#credits").text()).contains("Natural Earth");
    }

    @Test
    void saysOfWhichTiersOnlyTheNumberOfCitiesIsKnown() {
        assertThat(read("/en/cities?view=map").select(".counted").text())
                .isEqualTo("Not on the map: Tier 4 (90 cities, 2025), Tier 5 (128 cities, 2025)."
                        + " We know how many cities these tiers have, but not which.");
        assertThat(read("/en/cities?view=map&tier=tier-1").select(".counted")).isEmpty();
    }

    @Test
    void coloursByTheChosenList() {
        assertThat(markOfQingdao("")).isEqualTo("mark-2");
        assertThat(markOfQingdao("&list=tenba-2021")).isEqualTo("mark-4");
        var lists =
                read("/en/cities?view=map&list=tenba-2021&province=shandong").select(".map-lists a");
        assertThat(lists.select("[aria-current]").eachAttr("data-list")).containsExactly("tenba-2021");
        assertThat(lists.select("[data-list=yicai-2025]").attr("href"))
                .isEqualTo("/en/cities?province=shandong&view=map");
    }

    @Test
    void marksWhatTheListDoesNotPlaceAsNotPlaced() {
        var map = read("/en/cities?view=map&list=!yicai-2025&list=!tenba-2021");
        assertThat(map.select("svg.map a")).isEmpty();
        var both = read("/en/cities?view=map&list=tenba-2021&list=yicai-2025");
        var missing = Delivered.count("city") - Delivered.placed("tenba-2021").size();
        assertThat(both.select("svg.map:not(.part) use.mark-0")).hasSize(missing);
        assertThat(both.select(".map-key").text()).contains("not placed " + missing);
    }

    @Test
    @Transactional
    void drawsACityOfUnknownSizeHollowAndListsOneWithoutAPlace() {
        jdbc.sql("update figure set amount = null where entry_id = (select id from entry where slug = 'qingdao')")
                .update();
        jdbc.sql("update city set latitude = null where id = (select id from entry where slug = 'weihai')")
                .update();
        var map = read("/en/cities?view=map&province=shandong");
        assertThat(markOf("qingdao", map).hasClass("hollow")).isTrue();
        assertThat(map.select("svg.map a[data-entry=city/qingdao] title").text())
                .isEqualTo(Delivered.named("{city/qingdao}, {tier/new-tier-1}, population unknown", "en"));
        assertThat(map.select("svg.map a[data-entry=city/weihai]")).isEmpty();
        assertThat(map.select("tr[data-entry=city/weihai]")).hasSize(1);
        assertThat(map.select("figcaption").text()).contains("1 city has no known location");
    }

    @Test
    void namesAPageThatAMapDoesNotHave() {
        assertThat(read("/en/cities?view=map&page=2").select(".ignored").text()).contains("page=2");
        assertThat(read("/en/cities?view=globe").select(".ignored").text()).contains("view=globe");
    }

    @Test
    void showsTheTiersOnASmallMapAndThoseOfOneTierAsLinks() {
        assertThat(read("/en/tiers").select("svg.map a")).hasSize(Delivered.count("city"));
        var tier = read("/en/tiers/tier-1");
        var inTier = Delivered.placed("yicai-2025", "tier-1").size();
        assertThat(tier.select("svg.map a")).hasSize(inTier);
        assertThat(tier.select("svg.map use.faint")).hasSize(Delivered.count("city") - inTier);
        assertThat(tier.select(".map-key a").attr("href")).isEqualTo("/en/cities?tier=tier-1&view=map");
        assertThat(read("/en/tiers/tier-5").select("svg.map")).isEmpty();
    }

    @Test
    void keepsToTheWeightOfAPage() {
        assertThat(new PageReader(mvc).weight("/sv/cities?view=map")).isLessThan(PageReader.BUDGET);
    }

    private String markOfQingdao(String filter) {
        return markOf("qingdao", read("/en/cities?view=map" + filter)).attr("class");
    }

    /** The marks lie below the links, one for each. */
    private static Element markOf(String city, Document page) {
        var map = page.selectFirst("svg.map");
        return map.select(".marks use").get(map.select("a").eachAttr("href").indexOf("/en/cities/" + city));
    }

    private Document read(String uri) {
        return new PageReader(mvc).read(uri);
    }
}
