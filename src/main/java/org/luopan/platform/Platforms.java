package org.luopan.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.BrowsePages;
import org.luopan.browse.FacetTerms;
import org.luopan.browse.Filter;
import org.luopan.browse.FilterShape;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryNotFound;
import org.luopan.figure.Figures;
import org.luopan.language.Language;
import org.luopan.reach.AccountRoute;
import org.luopan.reach.Platform;
import org.luopan.reach.PlatformRepository;
import org.luopan.reach.Reach;
import org.luopan.reach.Trait;
import org.luopan.search.FacetedSearch;
import org.luopan.source.Footnotes;
import org.luopan.vocabulary.FacetValue;
import org.luopan.vocabulary.Strength;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Reads platforms: by filter, all of them, and one by one. */
@Service
@Transactional(readOnly = true)
public class Platforms {

    private static final int PAGE_SIZE = 24;
    private static final String AUDIENCES = "audiences";

    private final PlatformRepository platforms;
    private final PlatformPresenter presenter;
    private final FacetedSearch search;
    private final BrowsePages browsing;
    private final Vocabulary vocabulary;
    private final Entries entries;
    private final Figures figures;

    Platforms(
            PlatformRepository platforms,
            PlatformPresenter presenter,
            FacetedSearch search,
            BrowsePages browsing,
            Vocabulary vocabulary,
            Entries entries,
            Figures figures) {
        this.platforms = platforms;
        this.presenter = presenter;
        this.search = search;
        this.browsing = browsing;
        this.vocabulary = vocabulary;
        this.entries = entries;
        this.figures = figures;
    }

    PlatformProfile profile(String slug, Language language) {
        return platforms
                .findBySlug(slug)
                .map(platform -> presenter.profile(platform, language))
                .orElseThrow(() -> new EntryNotFound(EntryKind.PLATFORM, slug));
    }

    PlatformsPage find(MultiValueMap<String, String> query, Language language) {
        var options = new PlatformOptions(platforms.operators(), vocabulary, entries, language);
        var filter =
                Filter.from(entries.withPresentSlugs(query, PlatformOptions.ENTRIES, options::has), shape(options));
        var found = search.find(Platform.class, filter, FacetTerms.PLAIN, PAGE_SIZE, language);
        var byAudience = filter.view().equals(AUDIENCES);
        return new PlatformsPage(
                browsing.browse("platform", found, options, PAGE_SIZE, language),
                byAudience ? List.of() : cards(found.ids(), filter, language),
                byAudience ? audiences(found.ids(), language) : null);
    }

    /** Every platform in the order of the categories. */
    public List<PlatformSeal> landscape(Language language) {
        var all = platforms.all();
        var headlines = figures.headlines(all.stream().map(Platform::id).toList(), "mau");
        var comparable = Figures.comparable(headlines.values());
        var categories =
                vocabulary.of("category").stream().map(FacetValue::slug).toList();
        var footnotes = new Footnotes(language);
        return all.stream()
                .sorted(Comparator.comparing(platform -> categories.indexOf(platform.category())))
                .map(platform -> {
                    var headline = headlines.get(platform.id());
                    var users = headline == null ? null : figures.view(headline, language, footnotes);
                    return new PlatformSeal(
                            presenter.card(platform, users, List.of(), language),
                            platform.openness(),
                            headline != null && comparable.contains(headline));
                })
                .toList();
    }

    /** How strong every platform is in every tier, by platform, tiers from the top. */
    public List<Reach> reach() {
        return platforms.allReach();
    }

    /** How strong every platform is in one tier, strongest first. */
    public List<Reach> reachIn(Long tierId) {
        return platforms.reachIn(tierId).stream()
                .sorted(Comparator.comparing(Reach::strength))
                .toList();
    }

    /** The facts about every platform, in the editors' order. */
    public List<PlatformFacts> facts(Language language) {
        var traits = platforms.allTraits().stream()
                .collect(Collectors.groupingBy(trait -> trait.platform().id()));
        var reach = platforms.allReach().stream()
                .collect(Collectors.groupingBy(one -> one.platform().id()));
        var routes = platforms.allRoutes().stream()
                .collect(Collectors.groupingBy(route -> route.platform().id()));
        return platforms.all().stream()
                .map(platform -> presenter.facts(
                        platform,
                        traits.getOrDefault(platform.id(), List.of()),
                        reach.getOrDefault(platform.id(), List.of()),
                        routes.getOrDefault(platform.id(), List.of()),
                        language))
                .toList();
    }

    /** The account routes of some platforms, in the editors' order; only the requested ones are cited. */
    public List<PlatformRoute> routes(
            Collection<String> platformSlugs, Predicate<String> wanted, Language language, Footnotes footnotes) {
        return platforms.routesOf(platformSlugs).stream()
                .filter(route -> wanted.test(route.platform().slug() + "/" + route.slug()))
                .map(route ->
                        new PlatformRoute(route.platform().ref(language), presenter.route(route, language, footnotes)))
                .toList();
    }

    public List<Trait> traitsRestingOn(Long sourceId) {
        return platforms.traitsRestingOn(sourceId);
    }

    public List<Reach> reachRestingOn(Long sourceId) {
        return platforms.reachRestingOn(sourceId);
    }

    public List<AccountRoute> routesRestingOn(Long sourceId) {
        return platforms.routesRestingOn(sourceId);
    }

    private static FilterShape shape(PlatformOptions options) {
        return new FilterShape(
                PlatformOptions.FACETS,
                PlatformOptions.LIMITS,
                List.of("strength", "name", "mau", "launched"),
                List.of("cards", "table", AUDIENCES),
                options::has);
    }

    private List<PlatformCard> cards(Collection<Long> ids, @Nullable Filter filter, Language language) {
        var byId = platforms.findByIdIn(ids).stream().collect(Collectors.toMap(Platform::id, Function.identity()));
        var monthlyUsers = figures.leading(ids, "mau", language, new Footnotes(language));
        var cards = new ArrayList<PlatformCard>();
        for (var id : ids) {
            var platform = byId.get(id);
            if (platform != null) {
                cards.add(
                        presenter.card(platform, monthlyUsers.get(id), matches(platform, filter, language), language));
            }
        }
        return cards;
    }

    private AudienceMap audiences(List<Long> ids, Language language) {
        var found = platforms.findByIdIn(ids).stream()
                .sorted(Comparator.comparing(platform -> ids.indexOf(platform.id())))
                .toList();
        return presenter.audiences(found, language);
    }

    private List<PlatformCard.Match> matches(Platform platform, @Nullable Filter filter, Language language) {
        var matches = new ArrayList<PlatformCard.Match>();
        if (filter == null) {
            return matches;
        }
        platform.traits().stream()
                .filter(trait -> trait.strength().matches()
                        && filter.wanted(trait.value().facet())
                                .contains(trait.value().slug()))
                .sorted(Comparator.comparing(Trait::strength))
                .forEach(trait -> matches.add(new PlatformCard.Match(
                        trait.strength().code(),
                        trait.value().label().required(language).words())));
        platform.reach().stream()
                .filter(reach -> reach.strength() != Strength.UNKNOWN
                        && filter.wanted("tier").contains(reach.tier().slug()))
                .sorted(Comparator.comparing(Reach::strength))
                .forEach(reach -> matches.add(new PlatformCard.Match(
                        reach.strength().code(),
                        reach.tier().name().required(language).words())));
        return matches;
    }
}
