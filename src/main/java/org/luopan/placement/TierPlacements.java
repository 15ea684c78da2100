package org.luopan.placement;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tiers and the placements of cities, for pages about something else. */
@Service
@Transactional(readOnly = true)
public class TierPlacements {

    private final TierRepository tiers;
    private final TierListRepository lists;
    private final TierPlacementRepository placements;
    private final CityRepository cities;

    TierPlacements(
            TierRepository tiers, TierListRepository lists, TierPlacementRepository placements, CityRepository cities) {
        this.tiers = tiers;
        this.lists = lists;
        this.placements = placements;
        this.cities = cities;
    }

    /** Every tier in the editors' order. */
    public List<Tier> tiers() {
        return tiers.all();
    }

    /** The first cities of each tier by the leading list. */
    public List<TierPlacement> examples(int ofEachTier) {
        return placements.topOfTheFirstList(ofEachTier);
    }

    public List<TierList> listsRestingOn(Long sourceId) {
        return lists.restingOn(sourceId);
    }

    public Page<TierPlacement> placementsRestingOn(Long sourceId, Pageable page) {
        return placements.restingOn(sourceId, page);
    }

    /** The cities whose coordinates come from this source. */
    public List<City> locatedBy(Long sourceId) {
        return cities.locatedBy(sourceId);
    }
}
