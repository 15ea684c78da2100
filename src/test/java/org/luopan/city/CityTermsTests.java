package org.luopan.city;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.madeup.MadeUpEntry.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.browse.FacetResult;
import org.luopan.browse.Filter;
import org.luopan.browse.FilterShape;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.search.FacetedSearch;
import org.luopan.search.SearchFixtures;
import org.madeup.MadeUpEntry;
import org.madeup.MadeUpIndex;
import org.springframework.web.util.UriComponentsBuilder;

/** What a tier means, among five cities that two lists place differently; the list of 2025 is the leading one. */
class CityTermsTests {

    private static final List<MadeUpEntry> CITIES = List.of(
            city("Antou", "first", "first"),
            city("Bodun", "first", "second"),
            city("Cheli", "second", "first"),
            city("Dongwu", "unknown", "second"),
            city("Erpo", "unknown", "unknown"));

    private static final CityTerms TERMS = new CityTerms(List.of("2025", "2021"));
    private static final FilterShape SHAPE = new FilterShape(
            List.of("tier", "list"), List.of(), List.of("strength"), List.of("cards"), (facet, value) -> true);

    private static final MadeUpIndex INDEX = new MadeUpIndex(CITIES);

    private final FacetedSearch lists = SearchFixtures.lists(INDEX);

    private static MadeUpEntry city(String name, String in2025, String in2021) {
        var placing = Map.of("2025", in2025, "2021", in2021).entrySet().stream()
                .filter(list -> !list.getValue().equals(Filter.UNKNOWN))
                .map(Map.Entry::getKey);
        return entry(EntryKind.CITY, name, name)
                .facet("list", placing.toArray(String[]::new))
                .facet("tier", CityTerms.placed("2025", in2025), CityTerms.placed("2021", in2021));
    }

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @ParameterizedTest
    @CsvSource({
        "tier=first, antou bodun",
        "tier=!first, cheli dongwu erpo",
        "tier=unknown, dongwu erpo",
        "tier=first&list=2021, antou cheli",
        "tier=first&list=!2025, ''",
        "tier=second&list=!2025, dongwu",
        "tier=first&list=2021&list=2025, antou bodun cheli",
        "tier=unknown&list=2021, ''",
        "tier=unknown&list=2025&list=2021, ''",
        "tier=unknown&list=unknown, erpo",
        "list=unknown, erpo",
        "list=!2021, erpo"
    })
    void meansTheTierByTheChosenListsOrElseByTheLeadingOne(String query, String cities) {
        assertThat(String.join(" ", names(find(query)))).isEqualTo(cities);
    }

    @Test
    void countsACityOnceThatTwoListsPlaceInTheSameTier() {
        assertThat(find("list=2021&list=2025").counts().get("tier"))
                .isEqualTo(Map.of("first", 3L, "second", 3L, "unknown", 0L));
    }

    @Test
    void countsListsByTheTiersChosen() {
        assertThat(find("").counts().get("list")).isEqualTo(Map.of("2025", 3L, "2021", 4L, "unknown", 1L));
        assertThat(find("tier=first").counts().get("list")).isEqualTo(Map.of("2025", 2L, "2021", 2L, "unknown", 0L));
        assertThat(find("tier=!first").counts().get("list")).isEqualTo(Map.of("2025", 1L, "2021", 2L, "unknown", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list=2021", "list=2021&list=2025", "list=unknown", "tier=first", "tier=!first"})
    void countsBesideEachValueWhatAClickGives(String query) {
        var filter = filter(query);
        find(query)
                .counts()
                .forEach((facet, counts) -> counts.forEach((value, count) -> {
                    var free = filter;
                    for (var chosen : filter.chosen(facet)) {
                        free = free.without(facet, chosen);
                    }
                    assertThat(find(free.with(facet, value)).total())
                            .as("%s with %s=%s", query, facet, value)
                            .isEqualTo(count);
                }));
    }

    private FacetResult find(String query) {
        return find(filter(query));
    }

    private FacetResult find(Filter filter) {
        return lists.find(MadeUpEntry.class, filter, TERMS, 20, Language.EN);
    }

    private static Filter filter(String query) {
        return Filter.from(
                UriComponentsBuilder.fromUriString("?" + query).build().getQueryParams(), SHAPE);
    }

    private static List<String> names(FacetResult result) {
        var names = CITIES.stream().collect(toMap(MadeUpEntry::id, MadeUpEntry::slug));
        return result.ids().stream().map(names::get).toList();
    }
}
