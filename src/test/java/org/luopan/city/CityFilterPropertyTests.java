package org.luopan.city;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.PageTest;
import org.luopan.RandomCases;
import org.luopan.RandomQueries;
import org.luopan.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Compares what the index finds and counts with a check of every city in the database, for random filters. */
@PageTest
class CityFilterPropertyTests {

    private static final int TRIES = 80;
    private static final List<String> FACETS = List.of("tier", "list", "province");

    @Autowired
    Cities cities;

    @Autowired
    JdbcClient jdbc;

    private List<String> lists;
    private List<StoredCity> all;

    /** A city as stored in the tables. */
    record StoredCity(String slug, String province, Long population, Map<String, String> tiers) {}

    @BeforeEach
    void read() {
        lists = jdbc.sql("select slug from tier_list order by sort_order, id")
                .query(String.class)
                .list();
        var tiers = new HashMap<String, Map<String, String>>();
        jdbc.sql("select c.slug, l.slug, t.slug from tier_placement p join tier_list l on l.id = p.tier_list_id"
                        + " join entry c on c.id = p.city_id join entry t on t.id = p.tier_id")
                .query(row -> {
                    tiers.computeIfAbsent(row.getString(1), city -> new TreeMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        // The newest official count leads for every city in the shipped content.
        all = jdbc.sql("select e.slug, c.province_slug, (select max(f.amount) from figure f join metric m on"
                        + " m.id = f.metric_id where f.entry_id = e.id and m.slug = 'city-population'"
                        + " and f.confidence = 'official-filing' and f.as_of = (select max(n.as_of) from figure n"
                        + " where n.entry_id = e.id and n.metric_id = m.id and n.confidence = 'official-filing'))"
                        + " from city c join entry e on e.id = c.id where e.status = 'published'")
                .query((row, index) -> new StoredCity(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3) == null ? null : row.getLong(3),
                        tiers.getOrDefault(row.getString(1), Map.of())))
                .list();
    }

    @Test
    void findsAndCountsAsALookAtEveryCityDoes() {
        RandomCases.hold(RandomQueries.of(facets(), single()), TRIES, parts -> {
            var query = RandomQueries.query(parts);
            var found = new ArrayList<String>();
            var first = cities.find(query, Language.EN);
            for (var page = 1; page <= first.browse().pagination().pages(); page++) {
                cities.find(with(query, "page", Integer.toString(page)), Language.EN)
                        .cities()
                        .forEach(city -> found.add(city.entry().slug()));
            }
            var expected = all.stream()
                    .filter(city -> matches(city, query))
                    .map(StoredCity::slug)
                    .toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(first.browse().total()).isEqualTo(expected.size());
            for (var facet : first.browse().facets()) {
                for (var value : facet.values()) {
                    var clicked = with(query, facet.key(), value.value());
                    assertThat(value.count())
                            .as("%s=%s", facet.key(), value.value())
                            .isEqualTo(all.stream()
                                    .filter(city -> matches(city, clicked))
                                    .count());
                }
            }
            if ("population".equals(query.getFirst("sort"))) {
                assertThat(found.stream().map(this::population).collect(toList()))
                        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
            }
        });
    }

    @Test
    void mapsWhatTheListHas() {
        RandomCases.hold(RandomQueries.of(facets(), Map.of()), TRIES / 4, parts -> {
            var query = RandomQueries.query(parts);
            var mapped = cities.find(with(query, "view", "map"), Language.EN).map();
            assertThat(mapped.rows().stream().map(row -> row.city().slug()))
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(city -> matches(city, query))
                            .map(StoredCity::slug)
                            .toList());
            assertThat(mapped.map().dots()).hasSameSizeAs(mapped.rows());
        });
    }

    private boolean matches(StoredCity city, MultiValueMap<String, String> query) {
        var least = query.getFirst("population-min");
        return FACETS.stream().allMatch(facet -> matches(city, facet, query))
                && (least == null || city.population() != null && city.population() >= Long.parseLong(least));
    }

    private boolean matches(StoredCity city, String facet, MultiValueMap<String, String> query) {
        var asked = query.getOrDefault(facet, List.of());
        var values = values(city, facet, query);
        var wanted = asked.stream().filter(value -> !value.startsWith("!")).toList();
        return (wanted.isEmpty() || wanted.stream().anyMatch(values::contains))
                && asked.stream()
                        .filter(value -> value.startsWith("!"))
                        .noneMatch(value -> values.contains(value.substring(1)));
    }

    private Set<String> values(StoredCity city, String facet, MultiValueMap<String, String> query) {
        return switch (facet) {
            case "province" -> Set.of(city.province());
            case "list" ->
                city.tiers().isEmpty() ? Set.of("unknown") : city.tiers().keySet();
            default -> tiers(city, by(query.getOrDefault("list", List.of())));
        };
    }

    /** By one list, a city that it does not place is unknown; by several, only one that no list at all places. */
    private static Set<String> tiers(StoredCity city, List<String> by) {
        var placed = by.stream()
                .filter(city.tiers()::containsKey)
                .map(city.tiers()::get)
                .toList();
        var unknown = by.size() == 1 ? placed.isEmpty() : city.tiers().isEmpty();
        return unknown ? Set.of("unknown") : Set.copyOf(placed);
    }

    /** The lists by which tiers are meant: the wanted ones, otherwise the first that is not excluded. */
    private List<String> by(List<String> asked) {
        var wanted = asked.stream().distinct().filter(lists::contains).toList();
        if (!wanted.isEmpty()) {
            return wanted;
        }
        return Stream.concat(lists.stream().filter(list -> !asked.contains("!" + list)), lists.stream())
                .limit(1)
                .toList();
    }

    private Map<String, List<String>> facets() {
        var facets = new TreeMap<String, List<String>>();
        facets.put("tier", with("unknown", distinct("select slug from entry where kind = 'tier' order by slug")));
        facets.put("list", with("unknown", lists));
        facets.put("province", with("unknown", distinct("select distinct province_slug from city order by 1")));
        return facets;
    }

    private static Map<String, List<String>> single() {
        return Map.of(
                "population-min", List.of("0", "5000000", "9999999", "32054159", "99000000"),
                "sort", List.of("order", "name", "population"));
    }

    private long population(String slug) {
        return all.stream()
                .filter(city -> city.slug().equals(slug) && city.population() != null)
                .mapToLong(StoredCity::population)
                .findFirst()
                .orElse(-1);
    }

    private List<String> distinct(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static List<String> with(String value, List<String> values) {
        return Stream.concat(values.stream(), Stream.of(value)).toList();
    }

    private static MultiValueMap<String, String> with(MultiValueMap<String, String> query, String key, String value) {
        var changed = new LinkedMultiValueMap<>(query);
        changed.set(key, value);
        return changed;
    }
}
