package org.luopan.placement;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.content.ContentCacheFixtures;

/** Tier lists and placements that no table has. */
public final class PlacementFixtures {

    private PlacementFixtures() {}

    /** These lists, the leading one first. */
    public static TierLists lists(TierList... lists) {
        TierListRepository stored = mock();
        when(stored.all()).thenReturn(List.of(lists));
        return new TierLists(stored, ContentCacheFixtures.cache());
    }

    /** These placements, in the order of their lists. */
    public static TierPlacementRepository placements(TierPlacement... all) {
        TierPlacementRepository stored = mock();
        when(stored.ofCities(any()))
                .thenAnswer(asked -> some(
                        all,
                        one -> asked.<Collection<Long>>getArgument(0)
                                .contains(one.city().id())));
        when(stored.ofTier(any(), any(), any()))
                .thenAnswer(asked -> some(all, one -> in(one, asked.getArgument(0)) && by(one, asked.getArgument(1))));
        when(stored.ofTierByOthers(any(), any(), any()))
                .thenAnswer(asked -> some(all, one -> in(one, asked.getArgument(0)) && !by(one, asked.getArgument(1))));
        when(stored.ofList(any())).thenAnswer(asked -> some(all, one -> by(one, asked.getArgument(0))));
        when(stored.topOf(any(), anyInt())).thenAnswer(asked -> some(all, one -> by(one, asked.getArgument(0))));
        when(stored.near(any(), any(), any(), anyInt(), any()))
                .thenAnswer(asked -> some(
                        all,
                        one -> by(one, asked.getArgument(0))
                                && in(one, asked.getArgument(1))
                                && !one.city().id().equals(asked.getArgument(2))));
        when(stored.disputed(any()))
                .thenAnswer(asked -> some(
                        all,
                        one -> Stream.of(all)
                                .anyMatch(other -> other.city() == one.city() && other.tier() != one.tier())));
        when(stored.countByTier(any())).thenAnswer(asked -> count(some(all, one -> by(one, asked.getArgument(0)))));
        return stored;
    }

    /** These cities, each with those of its province as neighbours. */
    public static CityRepository cities(City... all) {
        CityRepository stored = mock();
        when(stored.inProvince(any(), any(), any()))
                .thenAnswer(asked -> Stream.of(all)
                        .filter(city -> city.provinceSlug().equals(asked.getArgument(0)))
                        .filter(city -> !city.id().equals(asked.getArgument(1)))
                        .toList());
        return stored;
    }

    private static boolean in(TierPlacement placement, Long tier) {
        return placement.tier().id().equals(tier);
    }

    private static boolean by(TierPlacement placement, Long list) {
        return placement.list().id().equals(list);
    }

    private static List<TierPlacement> some(TierPlacement[] all, Predicate<TierPlacement> which) {
        return Stream.of(all).filter(which).toList();
    }

    private static List<Object[]> count(List<TierPlacement> placed) {
        return placed.stream()
                .collect(Collectors.groupingBy(one -> one.tier().id(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(tier -> new Object[] {tier.getKey(), tier.getValue()})
                .toList();
    }
}
