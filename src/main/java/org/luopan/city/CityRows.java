package org.luopan.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luopan.compare.Cell;
import org.luopan.compare.ComparedRow;
import org.luopan.compare.KindRows;
import org.luopan.compare.Statement;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.placement.City;
import org.luopan.placement.CityRepository;
import org.luopan.placement.TierList;
import org.luopan.placement.TierLists;
import org.luopan.placement.TierPlacement;
import org.luopan.placement.TierPlacementRepository;
import org.springframework.stereotype.Component;

/** The rows by which cities are compared: location, tier by each list, and figures. */
@Component
class CityRows implements KindRows {

    private final CityRepository cities;
    private final TierPlacementRepository placements;
    private final TierLists lists;
    private final Messages words;

    CityRows(CityRepository cities, TierPlacementRepository placements, TierLists lists, Messages words) {
        this.cities = cities;
        this.placements = placements;
        this.lists = lists;
        this.words = words;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.CITY;
    }

    @Override
    public List<String> groups() {
        return List.of("tier", FIGURES, "basics");
    }

    /** The tier of each city by the leading list. */
    @Override
    public Map<String, String> headings(List<String> slugs, Language language) {
        var byCity = new LinkedHashMap<String, TierPlacement>();
        placements
                .ofCitiesNamed(slugs)
                .forEach(placement -> byCity.putIfAbsent(placement.city().slug(), placement));
        return byCity.entrySet().stream()
                .sorted(Comparator.comparing(
                        city -> city.getValue().tier().ref(language).sortOrder()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        city -> city.getValue().tier().ref(language).name().words(),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    @Override
    public List<ComparedRow> rows(List<Long> ids, Language language) {
        return new Wording(language).rows(ids);
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        List<ComparedRow> rows(List<Long> ids) {
            var byId = cities.findByIdIn(ids).stream().collect(Collectors.toMap(City::id, Function.identity()));
            var columns =
                    ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
            var placed = placements.ofCities(ids).stream()
                    .collect(Collectors.groupingBy(placement -> placement.city().id()));
            var rows = new ArrayList<ComparedRow>();
            lists.all().forEach(list -> rows.add(byList(list, columns, placed)));
            rows.add(row("city.province", columns, city -> Cell.of(province(city))));
            rows.add(row(
                    "city.note",
                    columns,
                    city -> Cell.ofAny(Statement.ofAny(city.note().in(language)))));
            return rows;
        }

        private ComparedRow byList(TierList list, List<City> columns, Map<Long, List<TierPlacement>> placed) {
            return ComparedRow.of(
                    "tier",
                    list.name().required(language).words(),
                    columns.stream()
                            .map(city -> placed.getOrDefault(city.id(), List.of()).stream()
                                    .filter(placement -> placement.list().id().equals(list.id()))
                                    .findFirst()
                                    .map(placement -> Cell.of(tier(placement)))
                                    .orElseGet(
                                            () -> Cell.of(Statement.of(words.say(language, "city.not-placed"), language)
                                                    .restingOn(List.of(list.source())))))
                            .toList());
        }

        private Statement tier(TierPlacement placement) {
            var tier = placement.tier().ref(language);
            var rank = placement.listRank();
            return Statement.of(tier.name())
                    .leadingTo(tier.path())
                    .noting(
                            rank == null
                                    ? null
                                    : new Text(words.say(language, "city.ranked", rank), language.code(), false))
                    .supported(placement.support())
                    .restingOn(List.of(placement.source()));
        }

        private Statement province(City city) {
            return Statement.of(city.province().required(language))
                    .leadingTo("/cities?province=" + city.provinceSlug());
        }

        private ComparedRow row(String label, List<City> columns, Function<City, Cell> cell) {
            return ComparedRow.of(
                    "basics",
                    words.say(language, label),
                    columns.stream().map(cell).toList());
        }
    }
}
