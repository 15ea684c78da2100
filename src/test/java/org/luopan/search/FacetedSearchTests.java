package org.luopan.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.vocabulary.Strength.CORE;
import static org.luopan.vocabulary.Strength.PRESENT;
import static org.luopan.vocabulary.Strength.STRONG;
import static org.luopan.vocabulary.Strength.UNKNOWN;
import static org.luopan.vocabulary.Strength.WEAK;
import static org.madeup.MadeUpEntry.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.browse.FacetResult;
import org.luopan.browse.FacetTerms;
import org.luopan.browse.Filter;
import org.luopan.browse.FilterShape;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.madeup.MadeUpEntry;
import org.madeup.MadeUpIndex;
import org.springframework.web.util.UriComponentsBuilder;

/** What filters find and count among five platforms, which editors have put in this order. */
class FacetedSearchTests {

    private static final MadeUpEntry BELL = entry(EntryKind.PLATFORM, "Bell", "Ängsklocka")
            .facet("audience", Map.of("students", PRESENT))
            .facet("tier", Map.of("tier-3", CORE))
            .facet("operator", "east")
            .users(200);
    private static final MadeUpEntry ABACUS = entry(EntryKind.PLATFORM, "Abacus", "Kulram")
            .facet("audience", Map.of("students", CORE, "parents", PRESENT))
            .facet("tier", Map.of("tier-1", STRONG))
            .facet("operator", "east")
            .users(500);
    private static final MadeUpEntry CYMBAL = entry(EntryKind.PLATFORM, "Cymbal", "Cymbal")
            .summary("Rings on ships.", "Klingar på skepp.")
            .facet("audience", Map.of("parents", CORE))
            .facet("tier", Map.of("tier-1", PRESENT, "tier-3", WEAK))
            .facet("operator", "west");
    private static final MadeUpEntry DRUM = entry(EntryKind.PLATFORM, "Drum", "Trumma")
            .facet("audience", Map.of("students", WEAK))
            .facet("tier", Map.of())
            .facet("operator")
            .users(50);
    private static final MadeUpEntry ECHO = entry(EntryKind.PLATFORM, "Echo", "Eko")
            .summary("Rings twice.", null)
            .facet("audience", Map.of("students", UNKNOWN))
            .facet("tier", Map.of("tier-3", PRESENT))
            .facet("operator", "west");

    private static final List<MadeUpEntry> ALL = List.of(BELL, ABACUS, CYMBAL, DRUM, ECHO);
    private static final MadeUpIndex INDEX = new MadeUpIndex(ALL);

    private static final FilterShape SHAPE = new FilterShape(
            List.of("audience", "tier", "operator"),
            List.of("users-min", "users-max"),
            List.of("strength", "name", "users"),
            List.of("cards"),
            (facet, value) -> true);

    private final FacetedSearch lists = SearchFixtures.lists(INDEX);

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @Test
    void keepsTheOrderOfEditorsWhereNothingIsChosen() {
        assertThat(found("")).containsExactly("bell", "abacus", "cymbal", "drum", "echo");
    }

    @Test
    void findsOneValueStrongestFirstAndNeitherWeakNorUnknown() {
        assertThat(found("audience=students")).containsExactly("abacus", "bell");
    }

    @Test
    void findsEitherOfTwoValuesOfOneFacet() {
        assertThat(found("audience=students&audience=parents")).containsExactly("abacus", "cymbal", "bell");
    }

    @Test
    void findsWhatHasValuesOfBothFacets() {
        assertThat(found("audience=students&tier=tier-3")).containsExactly("bell");
        assertThat(found("audience=parents&tier=tier-3")).isEmpty();
    }

    @Test
    void excludesValues() {
        assertThat(found("audience=!students")).containsExactly("cymbal", "drum", "echo");
        assertThat(found("audience=parents&audience=!students")).containsExactly("cymbal");
        assertThat(found("operator=west&audience=!parents")).containsExactly("echo");
        assertThat(found("audience=!students&audience=!parents")).containsExactly("drum", "echo");
    }

    @Test
    void findsWhatIsUnknownAndWhatIsKnown() {
        assertThat(found("audience=unknown")).containsExactly("echo");
        assertThat(found("audience=!unknown")).containsExactly("bell", "abacus", "cymbal", "drum");
        assertThat(found("tier=unknown")).containsExactly("drum");
        assertThat(found("operator=unknown")).containsExactly("drum");
        assertThat(found("audience=unknown&audience=parents")).containsExactly("cymbal", "abacus", "echo");
    }

    @Test
    void limitsNumbersAndLeavesOutWhatHasNone() {
        assertThat(found("users-min=200")).containsExactly("bell", "abacus");
        assertThat(found("users-max=200")).containsExactly("bell", "drum");
        assertThat(found("users-min=100&users-max=300&audience=students")).containsExactly("bell");
    }

    @ParameterizedTest
    @CsvSource({
        "rings, cymbal echo",
        "rings ships, cymbal",
        "skepp, cymbal",
        "kulr, abacus",
        "rings drums,",
        "-rings, cymbal echo"
    })
    void findsAllWordsOfATextOrTheBeginningOfAName(String words, String names) {
        assertThat(String.join(" ", found("q=" + words))).isEqualTo(names == null ? "" : names);
    }

    @Test
    void sortsByNameInTheLanguageOfThePage() {
        assertThat(found("sort=name")).containsExactly("abacus", "bell", "cymbal", "drum", "echo");
        assertThat(names(find(filter("sort=name"), Language.SV).ids()))
                .containsExactly("cymbal", "echo", "abacus", "drum", "bell");
    }

    @Test
    void sortsByNumberWithTheLargestFirst() {
        assertThat(found("sort=users")).containsExactly("abacus", "bell", "drum", "cymbal", "echo");
        assertThat(names(lists.largest(MadeUpEntry.class, "operator:east", "users", 1)))
                .containsExactly("abacus");
    }

    @Test
    void turnsPages() {
        var second = lists.find(MadeUpEntry.class, filter("page=2"), FacetTerms.PLAIN, 2, Language.EN);
        assertThat(names(second.ids())).containsExactly("cymbal", "drum");
        assertThat(second.total()).isEqualTo(5);
        var beyond = lists.find(MadeUpEntry.class, filter("page=4"), FacetTerms.PLAIN, 2, Language.EN);
        assertThat(names(beyond.ids())).containsExactly("bell", "abacus");
        assertThat(beyond.filter().ignored()).containsExactly(new Filter.Ignored("page", "4"));
    }

    /** A large index is asked by a query; a small one is kept in order. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "audience=students",
                "audience=students&audience=parents&tier=tier-3",
                "audience=unknown&audience=parents",
                "tier=!tier-1",
                "sort=name&operator=east",
                "sort=users",
                "users-max=200&tier=tier-3",
                "q=rings&audience=parents"
            })
    void findsTheSameInLargeIndexes(String query) {
        var large = SearchFixtures.listsOfMany(INDEX);
        for (var language : Language.values()) {
            for (var page = 1; page <= 3; page++) {
                var filter = filter(query + "&page=" + page);
                assertThat(names(large.find(MadeUpEntry.class, filter, FacetTerms.PLAIN, 2, language)
                                .ids()))
                        .isEqualTo(names(lists.find(MadeUpEntry.class, filter, FacetTerms.PLAIN, 2, language)
                                .ids()));
            }
        }
    }

    @Test
    void countsEachFacetAsIfOnlyTheOthersWereChosen() {
        var result = find(filter("audience=students&tier=tier-1"), Language.EN);
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.counts())
                .isEqualTo(Map.of(
                        "audience", Map.of("students", 1L, "parents", 2L),
                        "tier", Map.of("tier-1", 1L, "tier-3", 1L),
                        "operator", Map.of("east", 1L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "audience=students",
                "audience=students&audience=parents&tier=tier-1",
                "audience=!students",
                "tier=!unknown&operator=west",
                "users-min=100&audience=parents",
                "q=rings&operator=west"
            })
    void countsBesideEachValueWhatAClickGivesAndWhatItsExclusionLeaves(String query) {
        var filter = filter(query);
        find(filter, Language.EN).counts().forEach((facet, counts) -> {
            var free = filter;
            for (var chosen : filter.chosen(facet)) {
                free = free.without(facet, chosen);
            }
            var all = total(free);
            for (var value : List.of("students", "parents", "tier-1", "tier-3", "east", "west", "unknown")) {
                var count = counts.getOrDefault(value, 0L);
                assertThat(total(free.with(facet, value)))
                        .as(facet + "=" + value)
                        .isEqualTo(count);
                assertThat(total(free.with(facet, "!" + value)))
                        .as(facet + "=!" + value)
                        .isEqualTo(all - count);
            }
        });
    }

    @Test
    void countsOnceWhatIsWrittenAgain() {
        INDEX.write(List.of(ECHO));
        var result = find(filter("operator=west"), Language.EN);
        assertThat(result.total()).isEqualTo(2);
        assertThat(result.count("audience", "unknown")).isEqualTo(1);
        assertThat(names(result.ids())).containsExactly("cymbal", "echo");
    }

    private List<String> found(String query) {
        return names(find(filter(query), Language.EN).ids());
    }

    private long total(Filter filter) {
        var result = find(filter, Language.EN);
        assertThat(result.ids()).hasSize((int) result.total());
        return result.total();
    }

    private FacetResult find(Filter filter, Language language) {
        return lists.find(MadeUpEntry.class, filter, FacetTerms.PLAIN, 20, language);
    }

    private static Filter filter(String query) {
        return Filter.from(
                UriComponentsBuilder.fromUriString("?" + query).build().getQueryParams(), SHAPE);
    }

    private static List<String> names(List<Long> ids) {
        return ids.stream()
                .map(id -> ALL.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .map(MadeUpEntry::slug)
                .toList();
    }
}
