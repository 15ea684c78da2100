package org.luopan.tier;

import java.util.List;
import org.luopan.search.Browse;

/** One page of cities that a filter found. */
record CitiesPage(Browse browse, List<CityCard> cities) {}
