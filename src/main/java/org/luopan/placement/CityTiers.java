package org.luopan.placement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.luopan.language.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the tiers of cities. */
@Service
@Transactional(readOnly = true)
public class CityTiers {

    private final TierPlacementRepository placements;

    CityTiers(TierPlacementRepository placements) {
        this.placements = placements;
    }

    /** The leading tiers of some cities, in the editors' order; cities that no list places are left out. */
    public List<CityTier> of(Collection<String> slugs, Language language) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        var byCity = placements.ofCitiesNamed(slugs).stream()
                .collect(Collectors.groupingBy(
                        placement -> placement.city().id(), LinkedHashMap::new, Collectors.toList()));
        return byCity.values().stream()
                .flatMap(placed -> LeadingPlacement.of(placed).stream())
                .map(LeadingPlacement::placement)
                .map(placement -> new CityTier(
                        placement.city().ref(language),
                        placement.tier().ref(language),
                        placement.list().name().required(language)))
                .toList();
    }
}
