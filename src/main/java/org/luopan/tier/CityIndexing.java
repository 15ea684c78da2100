package org.luopan.tier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;
import org.luopan.evidence.Figures;
import org.luopan.search.Filter;
import org.luopan.search.IndexFields;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the index knows of a city: its tier by every list, its province and its size. */
@Component("cityIndexing")
class CityIndexing implements TypeBinder {

    private final ObjectProvider<Figures> figures;
    private final ObjectProvider<TierLists> lists;

    CityIndexing(ObjectProvider<Figures> figures, ObjectProvider<TierLists> lists) {
        this.figures = figures;
        this.lists = lists;
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.bridge(City.class, new Bridge(new IndexFields(context, List.of("population"))));
    }

    private final class Bridge implements TypeBridge<City> {

        private final IndexFields fields;

        Bridge(IndexFields fields) {
            this.fields = fields;
        }

        @Override
        public void write(DocumentElement target, City city, TypeBridgeWriteContext context) {
            var document = fields.document(target, city);
            document.text(city.province().en());
            document.text(city.province().sv());
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
    }

    private static Map<String, String> tiers(City city) {
        var tiers = new LinkedHashMap<String, String>();
        city.placements()
                .forEach(placement ->
                        tiers.put(placement.list().slug(), placement.tier().slug()));
        return tiers;
    }

    private @Nullable Number population(City city) {
        var headline = figures.getObject()
                .headlines(List.of(city.id()), Cities.POPULATION)
                .get(city.id());
        return headline == null ? null : headline.amount();
    }
}
