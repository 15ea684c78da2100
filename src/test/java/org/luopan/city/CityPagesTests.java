package org.luopan.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class CityPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void leadsOnToThePlatformsOfItsTierAndToAccounts() throws Exception {
        var chengdu = page("/en/cities/chengdu").selectFirst("#platforms");
        assertThat(chengdu.select("dt").eachText()).containsExactly("Strong", "Present");
        assertThat(chengdu.select("dd [data-entry=platform/wechat]")).hasSize(1);
        assertThat(chengdu.select("dd:has([data-entry=platform/wechat])")
                        .first()
                        .parent()
                        .select("dt")
                        .text())
                .isEqualTo("Strong");
        assertThat(chengdu.select(".next a").eachAttr("href"))
                .containsExactly(
                        "/en/finder?city=chengdu",
                        "/en/platforms?tier=new-tier-1&account=overseas-company",
                        "/en/market");
        assertThat(chengdu.select(".note").text()).contains("single cities have not been measured");
    }

    @Test
    void namesTheTierOfChengduWithItsList() throws Exception {
        assertThat(page("/en/cities/chengdu").select("dl.facts dd").first().text())
                .isEqualTo("New Tier 1 by Yicai 2025");
        assertThat(page("/sv/cities/chengdu").select("dl.facts dd").first().text())
                .isEqualTo("Nya Tier 1 enligt Yicai 2025");
    }

    @Test
    void saysOfAListThatItDoesNotPlaceTheCity() throws Exception {
        assertThat(page("/en/cities/chengdu")
                        .select("tr[data-list=tenba-2021][data-tier=unknown]")
                        .text())
                .contains("Tenba 2021", "not placed");
    }

    @Test
    void showsBothTiersOfQingdaoAndWhyOneLeads() throws Exception {
        var english = page("/en/cities/qingdao");
        assertThat(english.select("tr[data-leads]").eachAttr("data-tier")).containsExactly("new-tier-1");
        assertThat(english.select("tr[data-list=tenba-2021]").text())
                .contains("2021", "Tier 3", "article", "read in the original");
        assertThat(english.select(".why").first().text())
                .isEqualTo("New Tier 1 by Yicai 2025 leads: the list is the newest and better founded"
                        + " (third-party estimate) than any other that places the city.");
        var swedish = page("/sv/cities/qingdao");
        assertThat(swedish.select("tr[data-leads]").eachAttr("data-list")).containsExactly("yicai-2025");
        assertThat(swedish.select(".why").first().text())
                .startsWith("Nya Tier 1 enligt Yicai 2025 står först: listan är den nyaste och bättre underbyggd");
    }

    @Test
    void showsPopulationClaimsCorrectionsAndWhereTheCityLies() throws Exception {
        var qingdao = page("/en/cities/qingdao");
        assertThat(qingdao.select("#figure-city-population > [data-figure]").attr("data-amount"))
                .isEqualTo(Delivered.figures("city/qingdao", "city-population")
                        .get(0)
                        .path("amount")
                        .asString());
        assertThat(qingdao.select("[data-claim]").eachAttr("data-state")).containsExactly("contradicted", "superseded");
        assertThat(qingdao.select("dl.corrections dt").text()).contains("City tier of Qingdao");
        assertThat(qingdao.select("dl.facts").text()).contains("36.07° N, 120.38° E");
        assertThat(qingdao.select(".footnotes").text()).contains("SimpleMaps");
        assertThat(page("/sv/cities/qingdao").select("dl.facts").text()).contains("36,07° N, 120,38° Ö");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void reachesEveryCityThroughThePagesOfTheList(String language) throws Exception {
        var addresses = new ArrayList<String>();
        var next = "/" + language + "/cities";
        while (!next.isEmpty()) {
            var page = page(next);
            addresses.addAll(page.select(".results > li").eachAttr("data-entry"));
            next = page.select("nav.pages a[rel=next]").attr("href");
        }
        assertThat(addresses)
                .hasSize(Delivered.count("city"))
                .doesNotHaveDuplicates()
                .allMatch(address -> address.startsWith("city/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/en/cities?tier=tier-3&list=tenba-2021&province=shandong|Cities in Tier 3 by Tenba 2021, in Shandong",
                "/en/cities?tier=tier-3|Cities in Tier 3 by Yicai 2025",
                "/en/cities?list=tenba-2021|Cities placed by Tenba 2021",
                "/en/cities?list=!tenba-2021&tier=unknown|Cities whose tier by Yicai 2025 is unknown, not placed by Tenba 2021",
                "/en/cities?province=!shandong&population-min=1500000|Cities outside Shandong, with at least 1.5 million inhabitants",
                "/sv/cities?tier=new-tier-1&list=tenba-2021&list=yicai-2025|Städer i Nya Tier 1 enligt Tenba 2021 eller Yicai 2025"
            })
    void saysTheFilterInWords(String uri, String heading) throws Exception {
        var page = page(uri);
        assertThat(page.select("h1").text()).isEqualTo(heading);
        assertThat(page.title()).isEqualTo(heading + " · Luopan");
    }

    @Test
    void namesTheListBesideEachTierAndWhereAnotherDisagrees() throws Exception {
        var found = page("/en/cities?tier=tier-3&list=tenba-2021").select(".results > li");
        assertThat(found.eachAttr("data-entry")).containsExactly("city/qingdao");
        assertThat(found.select(".placement").eachText())
                .containsExactly("New Tier 1 by Yicai 2025", "Tier 3 by Tenba 2021");
        assertThat(found.select("[data-figure]").attr("data-metric")).isEqualTo("city-population");
    }

    @Test
    void ordersByPopulationAndByTheNameOfTheLanguage() throws Exception {
        assertThat(page("/en/cities?sort=population")
                        .select(".results > li [data-metric=city-population]")
                        .eachAttr("data-amount"))
                .hasSize(30)
                .extracting(BigDecimal::new)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(cities("/en/cities?sort=name&province=beijing&province=shanghai"))
                .containsExactly("city/beijing", "city/shanghai");
        assertThat(cities("/sv/cities"))
                .hasSize(30)
                .extracting(city -> Integer.valueOf(Delivered.text(city, "sort_order")))
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "tier=nope, tier=nope",
        "list=!nope, list=!nope",
        "page=0, page=0",
        "page=99999, page=99999",
        "population-min=abc, population-min=abc",
        "sort=tier, sort=tier"
    })
    void namesWhatTheAddressCannotMeanAndPassesItOver(String query, String named) throws Exception {
        for (var language : List.of("en", "sv")) {
            var page = page("/" + language + "/cities?" + query);
            assertThat(page.select(".ignored").text()).contains(named);
            assertThat(page.select(".results").attr("data-total")).isEqualTo(String.valueOf(Delivered.count("city")));
            assertThat(page.select(".results > li")).hasSize(30);
        }
    }

    @Test
    void knowsNoCityThatIsNotThere() {
        assertThat(mvc.get().uri("/en/cities/atlantis")).hasStatus(404);
    }

    private List<String> cities(String uri) throws UnsupportedEncodingException {
        return page(uri).select(".results > li").eachAttr("data-entry");
    }

    private Document page(String uri) throws UnsupportedEncodingException {
        var result = mvc.get().uri(URI.create(uri)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
