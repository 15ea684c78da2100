package org.luopan.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.PageTest;
import org.luopan.browse.BrowsePage;
import org.luopan.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

@PageTest
class CityFacetTests {

    @Autowired
    Cities cities;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "list=tenba-2021",
                "list=yicai-2025",
                "list=yicai-2025&list=tenba-2021",
                "list=!tenba-2021",
                "list=!yicai-2025",
                "list=unknown",
                "list=unknown&list=tenba-2021",
                "list=!unknown",
                "tier=tier-3",
                "tier=tier-3&tier=new-tier-1",
                "tier=tier-3&list=tenba-2021",
                "tier=tier-3&list=yicai-2025&list=tenba-2021",
                "tier=!tier-3&list=yicai-2025&list=tenba-2021",
                "tier=!tier-3",
                "tier=!unknown",
                "tier=unknown",
                "tier=unknown&list=yicai-2025&list=tenba-2021",
                "province=shandong",
                "province=shandong&list=tenba-2021",
                "province=shandong&tier=tier-3",
                "province=!shandong&tier=new-tier-1",
                "province=unknown",
                "population-min=5000000",
                "q=Shandong"
            })
    void countsBesideEachValueWhatAClickGives(String query) {
        var chosen = parse(query);
        for (var facet : find(chosen).facets()) {
            for (var value : facet.values()) {
                assertThat(find(with(chosen, facet.key(), value.value())).total())
                        .as("%s with %s=%s", query, facet.key(), value.value())
                        .isEqualTo(value.count());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "list=tenba-2021",
                "list=yicai-2025&list=tenba-2021",
                "province=shandong",
                "population-min=5000000"
            })
    void excludesWhatAClickOnTheValueWouldGive(String query) {
        var chosen = parse(query);
        for (var facet : find(chosen).facets()) {
            var without = new LinkedMultiValueMap<>(chosen);
            without.remove(facet.key());
            var all = find(without).total();
            for (var value : facet.values()) {
                assertThat(find(with(chosen, facet.key(), "!" + value.value())).total())
                        .as("%s with %s=!%s", query, facet.key(), value.value())
                        .isEqualTo(all - value.count());
            }
        }
    }

    @Test
    void meansByATierTheTierOfTheChosenListOrElseOfTheLeadingOne() {
        var leading = Delivered.placed("yicai-2025", "tier-3");
        var other = Delivered.placed("tenba-2021", "tier-3");
        assertThat(other)
                .as("cities that the lists place differently")
                .isNotEmpty()
                .doesNotContainAnyElementsOf(leading);
        assertThat(find(parse("tier=tier-3")).total()).isEqualTo(leading.size());
        assertThat(find(parse("tier=tier-3&list=tenba-2021")).total()).isEqualTo(other.size());
        assertThat(find(parse("tier=tier-3&list=tenba-2021&list=yicai-2025")).total())
                .isEqualTo(leading.size() + other.size());
        var first = new TreeSet<>(Delivered.placed("yicai-2025", "tier-1"));
        first.addAll(Delivered.placed("tenba-2021", "tier-1"));
        assertThat(find(parse("tier=tier-1&list=tenba-2021&list=yicai-2025")).total())
                .isEqualTo(first.size());
        assertThat(find(parse("list=tenba-2021")).total())
                .isEqualTo(Delivered.placed("tenba-2021").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list=tenba-2021&list=yicai-2025", "tier=tier-3&province=shandong"})
    void showsOnThePageTheCountsThatItsLinksGive(String query) throws Exception {
        var chosen = parse(query);
        var values = Jsoup.parse(body("/en/cities?" + query)).select("[data-facet]");
        assertThat(values).hasSizeGreaterThan(30);
        for (var value : values) {
            if (!value.attr("data-facet").equals("province")
                    || value.attr("data-value").startsWith("s")) {
                var uri = UriComponentsBuilder.fromPath("/sv/cities")
                        .queryParams(with(chosen, value.attr("data-facet"), value.attr("data-value")))
                        .toUriString();
                assertThat(body(uri)).contains("data-total=\"" + value.attr("data-count") + "\"");
            }
        }
    }

    private BrowsePage find(MultiValueMap<String, String> query) {
        return cities.find(query, Language.EN).browse();
    }

    private String body(String uri) throws Exception {
        var result = mvc.get().uri(URI.create(uri)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static MultiValueMap<String, String> with(MultiValueMap<String, String> query, String facet, String value) {
        var changed = new LinkedMultiValueMap<>(query);
        changed.set(facet, value);
        return changed;
    }

    private static MultiValueMap<String, String> parse(String query) {
        return UriComponentsBuilder.fromUriString("?" + query).build().getQueryParams();
    }
}
