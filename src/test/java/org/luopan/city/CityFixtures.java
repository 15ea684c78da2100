package org.luopan.city;

import static org.mockito.Mockito.mock;

import org.luopan.MadeUpBase;
import org.luopan.MadeUpEntries;
import org.luopan.atlas.Atlas;
import org.luopan.placement.CityRepository;
import org.luopan.placement.PlacementFixtures;
import org.luopan.placement.TierPlacement;
import org.luopan.placement.TierPlacementRepository;

/** What shows cities, with the made-up one behind it. */
public final class CityFixtures {

    private static final CityRepository CITIES = PlacementFixtures.cities(MadeUpEntries.BRIGHTPORT);

    private CityFixtures() {}

    /** Shows cities that the lists place like this. */
    public static CityPresenter presenter(TierPlacement... placed) {
        return new CityPresenter(
                CITIES,
                PlacementFixtures.placements(placed),
                MadeUpBase.LISTS,
                MadeUpBase.FIGURES,
                MadeUpBase.CLAIMS,
                MadeUpBase.SOURCES,
                MadeUpBase.ENTRIES,
                MadeUpBase.MESSAGES);
    }

    /** Maps of the cities that the lists place like this. */
    public static CityMaps maps(TierPlacementRepository placements) {
        return new CityMaps(
                CITIES, placements, MadeUpBase.LISTS, mock(), new Atlas(), MadeUpBase.FIGURES, MadeUpBase.MESSAGES);
    }
}
