package org.luopan.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class FilterTests {

    private static final Map<String, Set<String>> VALUES =
            Map.of("audience", Set.of("gen-z", "students"), "tier", Set.of("tier-1", "tier-3"));

    private static final FilterShape SHAPE = new FilterShape(
            List.of("audience", "tier"),
            List.of("mau-min", "launched-max"),
            List.of("strength", "name"),
            List.of("cards", "table"),
            (facet, value) -> VALUES.get(facet).contains(value));

    @Test
    void asksForEverythingWhereTheAddressSaysNothing() {
        var filter = filter("");
        assertThat(filter.everything()).isTrue();
        assertThat(filter.sort()).isEqualTo("strength");
        assertThat(filter.view()).isEqualTo("cards");
        assertThat(filter.page()).isEqualTo(1);
        assertThat(filter.toQuery()).isEmpty();
    }

    @Test
    void takesARepeatedKeyAsSeveralValues() {
        assertThat(filter("audience=gen-z&audience=students&audience=gen-z").wanted("audience"))
                .containsExactly("gen-z", "students");
    }

    @Test
    void takesAnExclamationMarkAsExclusion() {
        var filter = filter("audience=!gen-z&tier=!unknown&tier=tier-3");
        assertThat(filter.wanted("audience")).isEmpty();
        assertThat(filter.excluded("audience")).containsExactly("gen-z");
        assertThat(filter.excluded("tier")).containsExactly("unknown");
        assertThat(filter.wanted("tier")).containsExactly("tier-3");
    }

    @Test
    void knowsUnknownInEveryFacet() {
        assertThat(filter("audience=unknown&tier=unknown").ignored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "audience=gen-y, audience, gen-y",
        "audience=!gen-y, audience, !gen-y",
        "audience=!, audience, !",
        "audience=!!gen-z, audience, !!gen-z",
        "audience=GEN-Z, audience, GEN-Z",
        "mau-min=many, mau-min, many",
        "mau-min=-1, mau-min, -1",
        "mau-min=1e9, mau-min, 1e9",
        "mau-min=99999999999999999999, mau-min, 99999999999999999999",
        "sort=beauty, sort, beauty",
        "view=map, view, map",
        "page=0, page, 0",
        "page=-1, page, -1",
        "page=two, page, two",
        "page=9999999, page, 9999999"
    })
    void namesWhatItIgnores(String query, String key, String value) {
        var filter = filter(query);
        assertThat(filter.ignored()).containsExactly(new Filter.Ignored(key, value));
        assertThat(filter.everything()).isTrue();
        assertThat(filter.page()).isEqualTo(1);
        assertThat(filter.toQuery()).isEmpty();
    }

    @Test
    void passesOverEmptyFieldsOfTheForm() {
        var filter = filter("q=&mau-min=&launched-max=&audience=&page=&sort=");
        assertThat(filter.everything()).isTrue();
        assertThat(filter.ignored()).isEmpty();
    }

    @Test
    void shortensLongTexts() {
        assertThat(filter("q=" + "x".repeat(500)).text()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?audience=gen-z",
                "?audience=gen-z&audience=%21students&tier=unknown",
                "?mau-min=100000000&launched-max=2015",
                "?q=%E5%BE%AE%E4%BF%A1+%26+video%3F",
                "?audience=students&q=live&sort=name&view=table&page=3"
            })
    void givesItsQueryBack(String query) {
        assertThat(filter(query.substring(1)).toQuery()).isEqualTo(query);
    }

    @Test
    void addsAndDropsOneValue() {
        var filter = filter("audience=gen-z&tier=tier-3");
        assertThat(filter.with("audience", "students").toQuery())
                .isEqualTo("?audience=gen-z&audience=students&tier=tier-3");
        assertThat(filter.without("audience", "gen-z").toQuery()).isEqualTo("?tier=tier-3");
        assertThat(filter.without("tier", "tier-1").toQuery()).isEqualTo(filter.toQuery());
        assertThat(filter.with("audience", "gen-z").toQuery()).isEqualTo(filter.toQuery());
    }

    @Test
    void dropsNumbersTextAndAll() {
        var filter = filter("audience=gen-z&mau-min=5&q=live&sort=name");
        assertThat(filter.withoutNumber("mau-min").toQuery()).isEqualTo("?audience=gen-z&q=live&sort=name");
        assertThat(filter.withoutText().toQuery()).isEqualTo("?audience=gen-z&mau-min=5&sort=name");
        assertThat(filter.withoutAll().toQuery()).isEqualTo("?sort=name");
    }

    @Test
    void startsAtTheFirstPageAfterEveryChange() {
        var filter = filter("audience=gen-z&q=live&mau-min=5&page=4");
        assertThat(filter.with("tier", "tier-1").page()).isEqualTo(1);
        assertThat(filter.without("audience", "gen-z").page()).isEqualTo(1);
        assertThat(filter.withoutNumber("mau-min").page()).isEqualTo(1);
        assertThat(filter.withoutText().page()).isEqualTo(1);
        assertThat(filter.withoutAll().page()).isEqualTo(1);
        assertThat(filter.sortedBy("name").page()).isEqualTo(1);
    }

    @Test
    void keepsEverythingWhenThePageIsTurned() {
        assertThat(filter("audience=gen-z&q=live&sort=name&view=table")
                        .onPage(2)
                        .toQuery())
                .isEqualTo("?audience=gen-z&q=live&sort=name&view=table&page=2");
    }

    @Test
    void neverChangesItself() {
        var filter = filter("audience=gen-z");
        filter.with("audience", "students").without("audience", "gen-z");
        assertThat(filter.toQuery()).isEqualTo("?audience=gen-z");
    }

    private static Filter filter(String query) {
        var address =
                UriComponentsBuilder.fromUriString("/en/platforms?" + query).build();
        var decoded = new LinkedMultiValueMap<String, String>();
        address.getQueryParams()
                .forEach((key, values) -> values.forEach(value ->
                        decoded.add(key, value == null ? null : URLDecoder.decode(value, StandardCharsets.UTF_8))));
        return Filter.from(decoded, SHAPE);
    }
}
