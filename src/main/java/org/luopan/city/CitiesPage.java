package org.luopan.city;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.BrowsePage;

/** One page of the cities that a filter found, or all of them on a map. */
record CitiesPage(
        BrowsePage browse, List<CityCard> cities, @Nullable CityMap map) {}
