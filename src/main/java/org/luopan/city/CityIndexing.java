package org.luopan.city;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.Filter;
import org.luopan.figure.Figure;
import org.luopan.index.EntryIndexing;
import org.luopan.index.IndexDocument;
import org.luopan.index.IndexedTogether;
import org.luopan.placement.City;
import org.luopan.placement.TierLists;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Indexes cities with their tier by every list, their province and their size. */
@Component("cityIndexing")
class CityIndexing extends EntryIndexing<City> {

    private final ObjectProvider<IndexedTogether> together;
    private final ObjectProvider<TierLists> lists;

    CityIndexing(ObjectProvider<IndexedTogether> together, ObjectProvider<TierLists> lists) {
        super(City.class, "population");
        this.together = together;
        this.lists = lists;
    }

    @Override
    protected void write(City city, IndexDocument document) {
        document.text(city.province().en());
        document.text(city.province().sv());
        document.prose(city.province());
        document.prose(city.articleText());
        var tiers = tiers(city);
        document.facet("list", tiers.keySet());
        document.facet(
                "tier",
                lists.getObject().all().stream()
                        .map(list -> CityTerms.placed(list.slug(), tiers.getOrDefault(list.slug(), Filter.UNKNOWN)))
                        .toList());
        document.facet("province", List.of(city.provinceSlug()));
        document.number("population", population(city));
    }

    private static Map<String, String> tiers(City city) {
        var tiers = new LinkedHashMap<String, String>();
        city.placements()
                .forEach(placement ->
                        tiers.put(placement.list().slug(), placement.tier().slug()));
        return tiers;
    }

    private @Nullable Number population(City city) {
        return together.getObject()
                .headline(city, Cities.POPULATION)
                .map(Figure::amount)
                .orElse(null);
    }
}
