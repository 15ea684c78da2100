package org.luopan.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.BrowsePages;
import org.luopan.browse.Filter;
import org.luopan.browse.FilterShape;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryNotFound;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.figure.Figures;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.language.Messages;
import org.luopan.placement.City;
import org.luopan.placement.CityRepository;
import org.luopan.placement.TierList;
import org.luopan.placement.TierLists;
import org.luopan.placement.TierPlacementRepository;
import org.luopan.search.FacetedSearch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Reads cities: by filter, and one by one. */
@Service
@Transactional(readOnly = true)
public class Cities {

    /** The metric of a city's size. */
    public static final String POPULATION = "city-population";

    private static final int PAGE_SIZE = 30;

    /** A map has one page: all results, up to the maximum for one page. */
    private static final int MAP_SIZE = 1_000;

    /** The view that is a map. */
    static final String MAP = "map";

    private final CityRepository cities;
    private final TierPlacementRepository placements;
    private final CityPresenter presenter;
    private final TierLists lists;
    private final FacetedSearch search;
    private final BrowsePages browsing;
    private final Entries entries;
    private final Figures figures;
    private final Messages words;
    private final CityMaps maps;
    private final CityReach reach;

    Cities(
            CityRepository cities,
            TierPlacementRepository placements,
            CityPresenter presenter,
            TierLists lists,
            FacetedSearch search,
            BrowsePages browsing,
            Entries entries,
            Figures figures,
            Messages words,
            CityMaps maps,
            CityReach reach) {
        this.cities = cities;
        this.placements = placements;
        this.presenter = presenter;
        this.lists = lists;
        this.search = search;
        this.browsing = browsing;
        this.entries = entries;
        this.figures = figures;
        this.words = words;
        this.maps = maps;
        this.reach = reach;
    }

    CityProfile profile(String slug, Language language) {
        var profile = cities.findBySlug(slug)
                .map(city -> presenter.profile(city, language))
                .orElseThrow(() -> new EntryNotFound(EntryKind.CITY, slug));
        var lead = profile.placed().lead();
        var tier = lead == null ? null : lead.tier();
        return tier == null ? profile : profile.reachedBy(reach.in(tier, language));
    }

    CitiesPage find(MultiValueMap<String, String> query, Language language) {
        var terms = new CityTerms(lists.all().stream().map(TierList::slug).toList());
        var tiers = entries.ofKind(EntryKind.TIER, language);
        var options = new CityOptions(tiers, lists.all(), cities.provinces(), terms, words, language);
        var filter = Filter.from(
                entries.withPresentSlugs(query, Map.of("tier", EntryKind.TIER), options::has), shape(options));
        var mapped = filter.view().equals(MAP);
        var size = mapped ? MAP_SIZE : PAGE_SIZE;
        var found = search.find(City.class, filter, terms, size, language);
        return new CitiesPage(
                browsing.browse("city", found, options, size, language),
                mapped ? List.of() : cards(found.ids(), language),
                mapped ? maps.of(found.ids(), found.filter(), terms, tiers, language) : null);
    }

    /** Some of the cities that a filter finds, how many there are, and the filter in words. */
    public record First(String heading, long total, List<Sized> cities) {}

    /** A city and how many live there. */
    public record Sized(EntryRef entry, @Nullable FigureView population) {}

    /** The first cities that a filter finds, with their populations by their ids. */
    public First first(MultiValueMap<String, String> query, int most, Language language) {
        var terms = new CityTerms(lists.all().stream().map(TierList::slug).toList());
        var options = new CityOptions(
                entries.ofKind(EntryKind.TIER, language), lists.all(), cities.provinces(), terms, words, language);
        var found = search.find(City.class, Filter.from(query, shape(options)), terms, most, language);
        var refs = entries.refs(found.ids(), language);
        var populations = figures.leading(found.ids(), POPULATION, language);
        return new First(
                browsing.browse("city", found, options, most, language).heading(),
                found.total(),
                found.ids().stream()
                        .flatMap(id -> Stream.ofNullable(refs.get(id)).map(ref -> new Sized(ref, populations.get(id))))
                        .toList());
    }

    /** The provinces with a city: their names by their slugs. */
    public Map<String, Localized> provinces() {
        return cities.provinces().stream()
                .collect(Collectors.toMap(
                        CityRepository.Province::slug, CityRepository.Province::name, (one, other) -> one));
    }

    private static FilterShape shape(CityOptions options) {
        return new FilterShape(
                CityOptions.FACETS,
                CityOptions.LIMITS,
                List.of("order", "name", "population"),
                List.of("list", MAP),
                options::has);
    }

    private List<CityCard> cards(Collection<Long> ids, Language language) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var byId = cities.findByIdIn(ids).stream().collect(Collectors.toMap(City::id, Function.identity()));
        var placed = placements.ofCities(ids).stream()
                .collect(Collectors.groupingBy(placement -> placement.city().id()));
        var populations = figures.leading(ids, POPULATION, language);
        var cards = new ArrayList<CityCard>();
        for (var id : ids) {
            var city = byId.get(id);
            if (city != null) {
                cards.add(presenter.card(city, placed.getOrDefault(id, List.of()), populations.get(id), language));
            }
        }
        return cards;
    }
}
