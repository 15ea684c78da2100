package org.luopan.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.atlas.Atlas;
import org.luopan.atlas.Frame;
import org.luopan.atlas.Place;
import org.luopan.browse.Filter;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.figure.Figures;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.placement.City;
import org.luopan.placement.CityRepository;
import org.luopan.placement.TierLists;
import org.luopan.placement.TierPlacementRepository;
import org.luopan.placement.TierRepository;
import org.springframework.stereotype.Component;

/** Draws cities, marked by their tier in one list. */
@Component
public class CityMaps {

    /** Coordinates beyond these degrees are typing errors and not on the map. */
    private static final BigDecimal RIGHT_ANGLE = BigDecimal.valueOf(90);

    private static final BigDecimal HALF_CIRCLE = BigDecimal.valueOf(180);

    /** Lower tiers share the last mark. */
    private static final int MARKS = 6;

    private static final int NAMES = 40;
    private static final int NAMES_ON_A_SMALL_MAP = 14;

    private final CityRepository cities;
    private final TierPlacementRepository placements;
    private final TierLists lists;
    private final TierRepository tiers;
    private final Atlas atlas;
    private final Figures figures;
    private final Messages words;

    CityMaps(
            CityRepository cities,
            TierPlacementRepository placements,
            TierLists lists,
            TierRepository tiers,
            Atlas atlas,
            Figures figures,
            Messages words) {
        this.cities = cities;
        this.placements = placements;
        this.lists = lists;
        this.tiers = tiers;
        this.atlas = atlas;
        this.figures = figures;
        this.words = words;
    }

    /** The cities that a filter found, marked by the first list that the filter uses for tiers. */
    CityMap of(List<Long> ids, Filter filter, CityTerms terms, List<EntryRef> tiers, Language language) {
        return new Wording(language).of(ids, filter, terms, tiers);
    }

    /** All cities that the leading list places; only those of one tier are links, or all if no tier is named. */
    public CityMap.@Nullable Small small(@Nullable String tier, List<EntryRef> tiers, Language language) {
        return new Wording(language).small(tier, tiers);
    }

    private static List<CityMap.Key> keys(List<Found> rows, List<EntryRef> tiers, Function<String, String> query) {
        var counts = rows.stream()
                .filter(row -> row.row().tier() != null)
                .collect(Collectors.groupingBy(row -> row.row().mark(), Collectors.counting()));
        return tiers.stream()
                .filter(tier -> counts.getOrDefault(mark(tier, tiers), 0L) > 0)
                .map(tier -> new CityMap.Key(
                        tier, mark(tier, tiers), counts.getOrDefault(mark(tier, tiers), 0L), query.apply(tier.slug())))
                .toList();
    }

    private static String inTier(String tier) {
        return "?tier=" + tier + "&view=" + Cities.MAP;
    }

    private static int mark(EntryRef tier, List<EntryRef> tiers) {
        var slugs = tiers.stream().map(EntryRef::slug).toList();
        return Math.min(MARKS, slugs.indexOf(tier.slug()) + 1);
    }

    private static Filter without(String facet, Filter filter) {
        var rest = filter;
        for (var value : filter.chosen(facet)) {
            rest = rest.without(facet, value);
        }
        return rest;
    }

    /** The same for every filter, so that a city keeps its position on the sheet. */
    private Frame frame() {
        return cities.extent()
                .filter(CityRepository.Extent::known)
                .map(extent -> new Frame(
                                extent.south().doubleValue(),
                                extent.north().doubleValue(),
                                extent.west().doubleValue(),
                                extent.east().doubleValue())
                        .widened())
                .orElse(Frame.MAINLAND);
    }

    /** One city with its coordinates, if known. */
    private record Found(
            CityMap.MappedCity row,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {

        boolean in(String tier) {
            return row.tier() != null && row.tier().slug().equals(tier);
        }

        boolean located() {
            return latitude != null
                    && longitude != null
                    && latitude.abs().compareTo(RIGHT_ANGLE) <= 0
                    && longitude.abs().compareTo(HALF_CIRCLE) <= 0;
        }
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        CityMap of(List<Long> ids, Filter filter, CityTerms terms, List<EntryRef> tiers) {
            var list = terms.by(filter).stream().findFirst().orElse("");
            var anyTier = without("tier", filter);
            var rows = rows(ids, list, tiers);
            var places = rows.stream()
                    .filter(Found::located)
                    .map(row -> place(row, true))
                    .toList();
            var parts = atlas.parts(places);
            return new CityMap(
                    lists.all().stream()
                            .filter(one -> one.slug().equals(list))
                            .findFirst()
                            .map(one -> one.name().required(language))
                            .orElse(null),
                    choices(list, filter),
                    keys(rows, tiers, tier -> anyTier.with("tier", tier).toQuery()),
                    rows.stream().filter(row -> row.row().tier() == null).count(),
                    rows.size() - places.size(),
                    filter.chosen("tier").isEmpty() ? counted(list) : List.of(),
                    atlas.draw(places, frame(), NAMES, parts),
                    parts,
                    rows.stream().map(Found::row).toList());
        }

        CityMap.@Nullable Small small(@Nullable String tier, List<EntryRef> tiers) {
            var placed =
                    lists.leading().map(list -> placements.ofList(list.id())).orElse(List.of());
            var ids = placed.stream().map(placement -> placement.city().id()).toList();
            var populations = figures.leading(ids, Cities.POPULATION, language);
            var rows = placed.stream()
                    .map(placement -> found(
                            placement.city(),
                            placement.tier().ref(language),
                            tiers,
                            populations.get(placement.city().id())))
                    .filter(Found::located)
                    .toList();
            if (rows.isEmpty()) {
                return null;
            }
            var places = rows.stream()
                    .map(row -> place(row, tier == null || row.in(tier)))
                    .toList();
            return new CityMap.Small(
                    atlas.draw(places, frame(), NAMES_ON_A_SMALL_MAP),
                    keys(
                            rows.stream()
                                    .filter(row -> tier == null || row.in(tier))
                                    .toList(),
                            tiers,
                            CityMaps::inTier));
        }

        private List<Found> rows(List<Long> ids, String list, List<EntryRef> tiers) {
            if (ids.isEmpty()) {
                return List.of();
            }
            var byId = cities.findByIdIn(ids).stream().collect(Collectors.toMap(City::id, Function.identity()));
            var placed = tiersBy(list, ids);
            var populations = figures.leading(ids, Cities.POPULATION, language);
            var rows = new ArrayList<Found>();
            for (var id : ids) {
                var city = byId.get(id);
                if (city != null) {
                    rows.add(found(city, placed.get(id), tiers, populations.get(id)));
                }
            }
            return rows;
        }

        private Map<Long, EntryRef> tiersBy(String list, Collection<Long> ids) {
            return placements.ofCities(ids).stream()
                    .filter(placement -> placement.list().slug().equals(list))
                    .collect(Collectors.toMap(
                            placement -> placement.city().id(),
                            placement -> placement.tier().ref(language)));
        }

        private Found found(City city, @Nullable EntryRef tier, List<EntryRef> tiers, @Nullable FigureView population) {
            var mark = tier == null ? 0 : mark(tier, tiers);
            var row = new CityMap.MappedCity(
                    city.ref(language), city.province().required(language), tier, mark, population);
            return new Found(row, city.latitude(), city.longitude());
        }

        private Place place(Found found, boolean link) {
            var row = found.row();
            var population = row.population();
            var amount = population == null ? null : population.amount().number();
            var tier = row.tier() == null
                    ? words.say(language, "city.not-placed")
                    : row.tier().name().words();
            var name = row.city().name().words();
            var says = population == null || amount == null
                    ? words.say(language, "map.says.unknown", name, tier)
                    : words.say(
                            language,
                            "map.says",
                            name,
                            tier,
                            population.amount().words());
            return new Place(
                    row.city(),
                    Objects.requireNonNull(found.latitude()).doubleValue(),
                    Objects.requireNonNull(found.longitude()).doubleValue(),
                    amount == null ? null : amount.doubleValue(),
                    row.mark(),
                    link,
                    says);
        }

        /** The tiers of which a list names no city, although their number is known. */
        private List<CityMap.Counted> counted(String slug) {
            var named = lists.all().stream()
                    .filter(list -> list.slug().equals(slug))
                    .flatMap(list -> placements.countByTier(list.id()).stream())
                    .map(count -> count[0])
                    .toList();
            return tiers.all().stream()
                    .filter(tier -> tier.cityCount() != null && !named.contains(tier.id()))
                    .map(tier -> new CityMap.Counted(
                            tier.ref(language),
                            Objects.requireNonNull(tier.cityCount()),
                            AsOf.inIfAny(tier.cityCountAsOf(), language)))
                    .toList();
        }

        private List<CityMap.Choice> choices(String current, Filter filter) {
            var withoutList = without("list", filter);
            var choices = new ArrayList<CityMap.Choice>();
            for (var list : lists.all()) {
                var query = choices.isEmpty() ? withoutList : withoutList.with("list", list.slug());
                choices.add(new CityMap.Choice(
                        list.slug(), list.name().required(language), list.slug().equals(current), query.toQuery()));
            }
            return choices;
        }
    }
}
