package org.luopan.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class TierPagesTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void listsTheSixTiersFromTheTop(String language) throws Exception {
        assertThat(page("/" + language + "/tiers").select("ol.tiers > li").eachAttr("data-entry"))
                .containsExactly(
                        "tier/tier-1", "tier/new-tier-1", "tier/tier-2", "tier/tier-3", "tier/tier-4", "tier/tier-5");
    }

    @Test
    void saysWhoseTiersTheyAreAndWhereTheListsDisagree() throws Exception {
        var tiers = page("/en/tiers");
        assertThat(tiers.select(".tier-lists > li").eachAttr("data-list")).containsExactly("yicai-2025", "tenba-2021");
        assertThat(tiers.select(".tier-lists").text())
                .contains("it orders 337 cities by five indexes", "third-party estimate", "article");
        assertThat(tiers.select(".disputed").text())
                .contains(
                        Delivered.named("{city/qingdao} 青岛: {tier/new-tier-1} by Yicai 2025", "en"),
                        "Tier 3 by Tenba 2021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void showsTheReachOfEveryPlatformInEveryTier(String language) throws Exception {
        var table = page("/" + language + "/tiers").select("table.heat").first();
        assertThat(table.select("thead th")).hasSize(7);
        assertThat(table.select("tbody tr").size()
                        + page("/" + language + "/tiers")
                                .select(".silent [data-entry]")
                                .size())
                .isEqualTo(Delivered.count("platform"));
        assertThat(table.select("tbody tr")).allMatch(row -> row.select("td").size() == 6);
        assertThat(table.select("td")).allMatch(cell -> !cell.text().isBlank());
        var matching = "td.core, td.strong, td.present";
        assertThat(table.select(matching).select("a[href^=/" + language + "/platforms?tier=]"))
                .hasSameSizeAs(table.select(matching));
        assertThat(table.select("td.blank"))
                .isNotEmpty()
                .noneMatch(cell -> cell.text().contains("0"));
    }

    @Test
    void showsAllCitiesOfTheTierWithRankAndPopulation() throws Exception {
        var rows = page("/en/tiers/tier-3").select("table.members tbody tr");
        var members = Delivered.placed("yicai-2025", "tier-3");
        assertThat(rows).hasSameSizeAs(members);
        assertThat(rows.first().text()).startsWith("1 Ürümqi 乌鲁木齐 Xinjiang");
        assertThat(rows.select("[data-figure]").eachAttr("data-metric"))
                .hasSameSizeAs(members)
                .containsOnly("city-population");
    }

    @Test
    void showsWhichCitiesAnotherListPutsInTheTier() throws Exception {
        assertThat(page("/en/tiers/tier-3")
                        .select(".by-other[data-list=tenba-2021]")
                        .text())
                .contains("Placed here by Tenba 2021", Delivered.text("city/qingdao", "name_en"));
        assertThat(page("/sv/tiers/tier-3")
                        .select(".by-other[data-list=tenba-2021]")
                        .text())
                .contains("Placerade här av Tenba 2021", Delivered.text("city/qingdao", "name_sv"));
    }

    @Test
    void saysThatNoCityOfATierIsRecorded() throws Exception {
        var tier = page("/en/tiers/tier-4");
        assertThat(tier.select("dl.facts").text()).contains("90, 2025", "none yet by Yicai 2025");
        assertThat(tier.select("#cities .unknown").text()).contains("Luopan has no city of this tier yet");
    }

    @Test
    void tellsWhatItTakesFromTheArticle() throws Exception {
        assertThat(page("/en/tiers/tier-3").select(".note").text()).contains("As the article of 2021 describes it");
        assertThat(page("/en/tiers/new-tier-1").select(".note").text()).contains("Written by the editors");
        assertThat(page("/sv/tiers/tier-2").select(".note").text()).contains("med tillägg av redaktionen");
    }

    @Test
    void showsPlatformsByStrengthWithClaimsAndCorrections() throws Exception {
        var tier = page("/en/tiers/tier-3");
        assertThat(tier.select("#platforms [data-strength] [data-entry^=platform/]"))
                .hasSize(Delivered.count("platform"));
        assertThat(tier.select("[data-claim]")).hasSizeGreaterThan(10);
        assertThat(tier.select("dl.corrections")).isNotEmpty();
    }

    @Test
    void knowsNoTierThatIsNotThere() {
        assertThat(mvc.get().uri("/sv/tiers/tier-9")).hasStatus(404);
    }

    private Document page(String uri) throws UnsupportedEncodingException {
        var result = mvc.get().uri(uri).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
