package org.luopan.city;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.BrowsePage;
import org.luopan.data.Fact;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;

/** One page of the cities that a filter found, or all of them on a map. */
record CitiesPage(
        BrowsePage browse, List<CityCard> cities, @Nullable CityMap map) implements Listed, Tabular {

    @Override
    public Size listed() {
        return browse.size();
    }

    @Override
    public List<Fact> asTable() {
        return map != null
                ? map.asTable()
                : cities.stream().flatMap(city -> city.asTable().stream()).toList();
    }
}
