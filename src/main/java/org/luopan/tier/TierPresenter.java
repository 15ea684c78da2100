package org.luopan.tier;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.city.Cities;
import org.luopan.city.CityMaps;
import org.luopan.city.CityPresenter;
import org.luopan.claim.Claims;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.figure.Figures;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.luopan.placement.PlacementView;
import org.luopan.placement.Tier;
import org.luopan.placement.TierList;
import org.luopan.placement.TierLists;
import org.luopan.placement.TierPlacement;
import org.luopan.placement.TierPlacementRepository;
import org.luopan.platform.Platforms;
import org.luopan.platformfacts.KnownPlatforms;
import org.luopan.platformfacts.Reach;
import org.luopan.source.Citation;
import org.luopan.source.Sources;
import org.luopan.vocabulary.Strength;
import org.luopan.web.Pagination;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Builds the views of tiers for readers of one language. */
@Component
class TierPresenter {

    private static final int EXAMPLES = 5;

    /** How many platforms a page of the overview has, and how many of each strength a tier names. */
    private static final int PLATFORMS = 30;

    private static final String TIER = "tier";
    private static final Limit MOST_CITIES = Limit.of(100);
    private static final Limit MOST_DISPUTED = Limit.of(40);

    private final TierPlacementRepository placements;
    private final TierLists lists;
    private final CityPresenter cities;
    private final Platforms platforms;
    private final Figures figures;
    private final Claims claims;
    private final Sources sources;
    private final Entries entries;
    private final CityMaps maps;
    private final KnownPlatforms known;

    TierPresenter(
            TierPlacementRepository placements,
            TierLists lists,
            CityPresenter cities,
            Platforms platforms,
            Figures figures,
            Claims claims,
            Sources sources,
            Entries entries,
            CityMaps maps,
            KnownPlatforms known) {
        this.placements = placements;
        this.lists = lists;
        this.cities = cities;
        this.platforms = platforms;
        this.figures = figures;
        this.claims = claims;
        this.sources = sources;
        this.entries = entries;
        this.maps = maps;
        this.known = known;
    }

    TiersPage overview(List<Tier> tiers, String page, Language language) {
        return new Wording(language).overview(tiers, page);
    }

    TierProfile profile(Tier tier, Language language) {
        return new Wording(language).profile(tier);
    }

    private Map<Long, Long> recorded(@Nullable TierList list) {
        return list == null
                ? Map.of()
                : placements.countByTier(list.id()).stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The first sentence of a summary, which is enough for a list. */
    private static @Nullable Text firstSentence(@Nullable Text summary) {
        if (summary == null) {
            return null;
        }
        var sentences = BreakIterator.getSentenceInstance(
                Language.of(summary.language()).orElseThrow().locale());
        sentences.setText(summary.words());
        return new Text(summary.words().substring(0, sentences.next()).strip(), summary.language(), summary.fallback());
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        TiersPage overview(List<Tier> tiers, String page) {
            var table = known.table();
            var pagination = Pagination.asked(page, PLATFORMS, table.size());
            var shown = lists.all().stream().map(list -> view(list)).toList();
            return new TiersPage(
                    shown,
                    disputed(),
                    cards(tiers),
                    rows(table.ids((pagination.page() - 1) * PLATFORMS, PLATFORMS), tiers),
                    pagination,
                    maps.small(
                            null, tiers.stream().map(tier -> tier.ref(language)).toList(), language));
        }

        TierProfile profile(Tier tier) {
            var id = tier.id();
            var all = entries.ofKind(EntryKind.TIER, language);
            return new TierProfile(
                    tier.ref(language),
                    new TierProfile.Facts(tier.cityCount(), AsOf.inIfAny(tier.cityCountAsOf(), language)),
                    texts(tier),
                    cities(tier, all),
                    reached(tier),
                    all,
                    claims.evidence(id, List.of(), sources.behind(id, language), language),
                    entries.around(id, language));
        }

        private TierProfile.Texts texts(Tier tier) {
            var basis = tier.characteristicsBasis();
            return new TierProfile.Texts(
                    tier.summary().in(language),
                    tier.characteristics().in(language),
                    basis == null ? null : basis.replace(' ', '-'),
                    tier.advice().in(language),
                    tier.note().in(language));
        }

        private TierProfile.Cities cities(Tier tier, List<EntryRef> all) {
            var id = tier.id();
            var list = lists.leading().orElse(null);
            return new TierProfile.Cities(
                    list == null ? null : view(list),
                    recorded(list).getOrDefault(id, 0L),
                    list == null ? List.of() : members(id, list),
                    maps.small(tier.slug(), all, language),
                    list == null ? List.of() : byOthers(id, list));
        }

        private List<TiersPage.TierCard> cards(List<Tier> tiers) {
            var list = lists.leading().orElse(null);
            var recorded = recorded(list);
            var examples = list == null
                    ? Map.<Long, List<EntryRef>>of()
                    : placements.topOf(list.id(), EXAMPLES).stream()
                            .collect(Collectors.groupingBy(
                                    placement -> placement.tier().id(),
                                    Collectors.mapping(
                                            placement -> placement.city().ref(language), Collectors.toList())));
            return tiers.stream()
                    .map(tier -> new TiersPage.TierCard(
                            tier.ref(language),
                            firstSentence(tier.summary().in(language)),
                            tier.cityCount(),
                            AsOf.inIfAny(tier.cityCountAsOf(), language),
                            recorded.getOrDefault(tier.id(), 0L),
                            examples.getOrDefault(tier.id(), List.of())))
                    .toList();
        }

        private List<TiersPage.Disputed> disputed() {
            var byCity = new LinkedHashMap<EntryRef, List<PlacementView>>();
            for (var placement : placements.disputed(MOST_DISPUTED)) {
                byCity.computeIfAbsent(placement.city().ref(language), city -> new ArrayList<>())
                        .add(cities.view(placement, false, language));
            }
            return byCity.entrySet().stream()
                    .map(city -> new TiersPage.Disputed(city.getKey(), city.getValue()))
                    .toList();
        }

        private List<TiersPage.PlatformReach> rows(List<Long> ids, List<Tier> tiers) {
            return platforms.reach(ids, language).entrySet().stream()
                    .map(row -> new TiersPage.PlatformReach(
                            row.getKey(),
                            tiers.stream()
                                    .map(tier -> cell(tier, row.getValue().get(tier.id())))
                                    .toList()))
                    .sorted(Comparator.comparingLong(TiersPage.PlatformReach::known)
                            .thenComparingInt(TiersPage.PlatformReach::weight)
                            .reversed())
                    .toList();
        }

        private TiersPage.Cell cell(Tier tier, @Nullable Reach reach) {
            return reach == null
                    ? new TiersPage.Cell(tier.ref(language), Strength.UNKNOWN.code(), List.of())
                    : new TiersPage.Cell(
                            tier.ref(language), reach.strength().code(), Citation.ofAll(reach.sources(), language));
        }

        private List<TierProfile.Member> members(Long tierId, TierList list) {
            var placed = placements.ofTier(tierId, list.id(), MOST_CITIES);
            var ids = placed.stream().map(placement -> placement.city().id()).toList();
            var populations = figures.leading(ids, Cities.POPULATION, language);
            return placed.stream()
                    .map(placement -> new TierProfile.Member(
                            placement.city().ref(language),
                            placement.city().province().required(language),
                            placement.listRank(),
                            populations.get(placement.city().id())))
                    .toList();
        }

        private List<TierProfile.ByOther> byOthers(Long tierId, TierList leading) {
            return placements.ofTierByOthers(tierId, leading.id(), MOST_CITIES).stream()
                    .collect(Collectors.groupingBy(TierPlacement::list, LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(byList -> new TierProfile.ByOther(
                            byList.getKey().name().required(language),
                            byList.getKey().slug(),
                            byList.getKey().asOf().in(language),
                            byList.getKey().confidence().code(),
                            Citation.of(byList.getValue().get(0).source(), language),
                            byList.getValue().stream()
                                    .map(placement -> placement.city().ref(language))
                                    .toList()))
                    .toList();
        }

        private List<TierProfile.Platforms> reached(Tier tier) {
            var table = known.table();
            var column = table.column(TIER, tier.slug());
            var counts = table.counts(column);
            var first = Stream.of(Strength.values())
                    .flatMap(strength -> table.ids(column, strength, PLATFORMS).stream())
                    .toList();
            var byStrength =
                    platforms.reachIn(tier.id(), first).stream().collect(Collectors.groupingBy(Reach::strength));
            return Stream.of(Strength.values())
                    .filter(byStrength::containsKey)
                    .map(strength -> {
                        var shown = byStrength.getOrDefault(strength, List.of()).stream()
                                .map(reach -> new TierProfile.Reached(
                                        reach.platform().ref(language), Citation.ofAll(reach.sources(), language)))
                                .toList();
                        return new TierProfile.Platforms(
                                strength.code(), shown, Math.max(0, counts[strength.ordinal()] - shown.size()));
                    })
                    .toList();
        }

        private TiersPage.ListView view(TierList list) {
            return new TiersPage.ListView(
                    list.slug(),
                    list.name().required(language),
                    list.publisher(),
                    list.asOf().in(language),
                    list.description().in(language),
                    list.confidence().code(),
                    Citation.of(list.source(), language));
        }
    }
}
