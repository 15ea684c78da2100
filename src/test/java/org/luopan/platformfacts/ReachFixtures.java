package org.luopan.platformfacts;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.luopan.platformfacts.PlatformTable.Columns;
import org.luopan.vocabulary.Strength;

/** Platforms that no table has, with the traits, reach and account routes that they were made with. */
public final class ReachFixtures {

    private ReachFixtures() {}

    public static PlatformRepository repository(Platform... all) {
        PlatformRepository stored = mock();
        when(stored.findByIdIn(any())).thenAnswer(asked -> some(all, asked.getArgument(0)));
        when(stored.traits(anyLong()))
                .thenAnswer(asked -> parts(all, List.of(asked.<Long>getArgument(0)), Platform::traits));
        when(stored.reach(anyLong()))
                .thenAnswer(asked -> parts(all, List.of(asked.<Long>getArgument(0)), Platform::reach));
        when(stored.routes(anyLong()))
                .thenAnswer(asked -> parts(all, List.of(asked.<Long>getArgument(0)), Platform::routes));
        when(stored.traits(anyCollection())).thenAnswer(asked -> parts(all, asked.getArgument(0), Platform::traits));
        when(stored.reach(anyCollection())).thenAnswer(asked -> parts(all, asked.getArgument(0), Platform::reach));
        when(stored.routes(anyCollection())).thenAnswer(asked -> parts(all, asked.getArgument(0), Platform::routes));
        when(stored.reachIn(any(), any()))
                .thenAnswer(asked -> parts(all, asked.<Collection<Long>>getArgument(1), Platform::reach).stream()
                        .filter(one -> one.tier().id().equals(asked.getArgument(0)))
                        .toList());
        when(stored.routesOf(any()))
                .thenAnswer(asked -> Stream.of(all)
                        .filter(platform ->
                                asked.<Collection<String>>getArgument(0).contains(platform.slug()))
                        .flatMap(platform -> platform.routes().stream())
                        .toList());
        return stored;
    }

    /** What is known about these platforms at once, in this order. */
    public static KnownPlatforms known(Platform... all) {
        KnownPlatforms known = mock();
        when(known.table()).thenReturn(table(List.of(all)));
        return known;
    }

    private static PlatformTable table(List<Platform> all) {
        var columns = new Columns(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (var platform : all) {
            platform.traits().stream()
                    .map(Trait::value)
                    .forEach(value -> columns.value(value.slug().hashCode(), value.facet(), value.slug()));
            platform.reach().stream().map(Reach::tier).forEach(tier -> columns.tier(tier.id(), tier.slug()));
        }
        return new PlatformTable(
                all.stream().map(platform -> known(platform, columns)).toList(), columns);
    }

    private static KnownPlatform known(Platform platform, Columns columns) {
        var strengths = new short[columns.width()];
        Arrays.fill(strengths, KnownPlatform.cell(Strength.UNKNOWN, SourceQuality.NONE));
        platform.traits()
                .forEach(trait -> strengths[
                                columns.byAddress()
                                        .get(trait.value().facet() + "/"
                                                + trait.value().slug())] =
                        KnownPlatform.cell(trait.strength(), SourceQuality.of(trait.sources())));
        platform.reach()
                .forEach(one ->
                        strengths[columns.byAddress().get("tier/" + one.tier().slug())] =
                                KnownPlatform.cell(one.strength(), SourceQuality.of(one.sources())));
        return new KnownPlatform(
                platform.id(),
                platform.slug(),
                platform.sortOrder(),
                strengths,
                platform.routes().stream().map(ReachFixtures::offer).toList());
    }

    private static KnownPlatform.Offer offer(AccountRoute route) {
        var currency = route.feeCurrency();
        return new KnownPlatform.Offer(
                route.slug(),
                route.purpose(),
                Set.copyOf(route.industries()),
                Set.copyOf(route.who()),
                route.feeAmount(),
                currency == null ? "" : currency,
                route.uncertain(),
                route.evidence());
    }

    private static List<Platform> some(Platform[] all, Collection<Long> ids) {
        return Stream.of(all).filter(platform -> ids.contains(platform.id())).toList();
    }

    private static <T> List<T> parts(Platform[] all, Collection<Long> ids, Function<Platform, List<T>> part) {
        return some(all, ids).stream()
                .flatMap(platform -> part.apply(platform).stream())
                .toList();
    }
}
