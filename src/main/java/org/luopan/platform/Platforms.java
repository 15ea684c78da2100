package org.luopan.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.browse.BrowsePages;
import org.luopan.browse.FacetTerms;
import org.luopan.browse.Filter;
import org.luopan.browse.FilterShape;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryNotFound;
import org.luopan.entry.EntryRef;
import org.luopan.index.IndexKeeper;
import org.luopan.language.Language;
import org.luopan.platformfacts.AccountRoute;
import org.luopan.platformfacts.KnownPlatforms;
import org.luopan.platformfacts.Platform;
import org.luopan.platformfacts.PlatformFacts;
import org.luopan.platformfacts.PlatformRepository;
import org.luopan.platformfacts.PlatformRoute;
import org.luopan.platformfacts.Reach;
import org.luopan.platformfacts.Trait;
import org.luopan.search.FacetedSearch;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Reads platforms: by filter, all of them, and one by one. */
@Service
@Transactional(readOnly = true)
public class Platforms {

    private static final int PAGE_SIZE = 30;
    private static final int MOST_OF_AN_OPENNESS = 20;
    private static final int MOST_DOTS = 20;

    /** The view that is a map of audiences. */
    static final String AUDIENCES = "audiences";

    private final PlatformRepository platforms;
    private final PlatformPresenter presenter;
    private final FacetedSearch search;
    private final BrowsePages browsing;
    private final Vocabulary vocabulary;
    private final Entries entries;
    private final PlatformCards cards;
    private final PlatformOptions.InEachLanguage options;
    private final KnownPlatforms known;
    private final IndexKeeper index;

    Platforms(
            PlatformRepository platforms,
            PlatformPresenter presenter,
            FacetedSearch search,
            BrowsePages browsing,
            Vocabulary vocabulary,
            Entries entries,
            PlatformCards cards,
            PlatformOptions.InEachLanguage options,
            KnownPlatforms known,
            IndexKeeper index) {
        this.platforms = platforms;
        this.presenter = presenter;
        this.search = search;
        this.browsing = browsing;
        this.vocabulary = vocabulary;
        this.entries = entries;
        this.cards = cards;
        this.options = options;
        this.known = known;
        this.index = index;
    }

    PlatformProfile profile(String slug, Language language) {
        return platforms
                .findBySlug(slug)
                .map(platform -> presenter.profile(platform, language))
                .orElseThrow(() -> new EntryNotFound(EntryKind.PLATFORM, slug));
    }

    /** What it needs is in memory, or read in transactions of its own. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    PlatformsPage find(MultiValueMap<String, String> query, Language language) {
        var options = this.options.of(language);
        var filter =
                Filter.from(entries.withPresentSlugs(query, PlatformOptions.ENTRIES, options::has), shape(options));
        var found = search.find(Platform.class, filter, FacetTerms.PLAIN, PAGE_SIZE, language);
        var byAudience = filter.view().equals(AUDIENCES);
        var parts = cards.of(found.ids(), language);
        return new PlatformsPage(
                browsing.browse("platform", found, options, PAGE_SIZE, language),
                byAudience
                        ? List.of()
                        : parts.stream().map(one -> one.matching(filter)).toList(),
                byAudience ? presenter.audiences(parts, language) : null);
    }

    /** Some of the platforms that a filter finds, how many there are, and the filter in words. */
    public record First(String heading, long total, List<PlatformCard> platforms) {}

    /** The first platforms that a filter finds. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public First first(MultiValueMap<String, String> query, int most, Language language) {
        var options = this.options.of(language);
        var filter = Filter.from(query, shape(options));
        var found = search.first(Platform.class, filter, FacetTerms.PLAIN, most, language);
        return new First(
                browsing.heading("platform", found.filter(), options, language),
                found.total(),
                cards.of(found.ids(), language).stream()
                        .map(PlatformCards.Parts::card)
                        .toList());
    }

    /** The companies that run platforms: their names by their slugs. */
    public Map<String, String> operators() {
        return platforms.operators().stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> (String) row[1], (first, second) -> first, LinkedHashMap::new));
    }

    /** The slug of the company that runs a published platform. */
    public Optional<String> operatorOf(String slug) {
        return platforms.operatorOf(slug);
    }

    /** How many use each platform in a month; of many platforms, the largest, or none while the index is being built. */
    public MonthlyUsers monthlyUsers(Language language) {
        var shown = cards.of(chosen(), language).stream()
                .map(PlatformCards.Parts::card)
                .toList();
        return MonthlyUsers.of(shown, MOST_DOTS, known.table().size() > PAGE_SIZE, language);
    }

    private List<Long> chosen() {
        var table = known.table();
        if (table.size() <= PAGE_SIZE) {
            return table.ids(0, PAGE_SIZE);
        }
        return index.ready()
                ? vocabulary.of("openness").stream()
                        .map(openness -> "openness:" + openness.slug())
                        .flatMap(term -> search.largest(Platform.class, term, "mau", MOST_OF_AN_OPENNESS).stream())
                        .toList()
                : List.of();
    }

    /** How strong each of these platforms is, by the id of the tier; in the same order. */
    public Map<EntryRef, Map<Long, Reach>> reach(List<Long> ids, Language language) {
        var byId = byId(ids);
        var reached = platforms.reach(ids).stream()
                .collect(Collectors.groupingBy(
                        one -> one.platform().id(),
                        Collectors.toMap(one -> one.tier().id(), one -> one)));
        var byPlatform = new LinkedHashMap<EntryRef, Map<Long, Reach>>();
        ids.stream()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .forEach(platform ->
                        byPlatform.put(platform.ref(language), reached.getOrDefault(platform.id(), Map.of())));
        return byPlatform;
    }

    /** How strong each of these platforms is in one tier. */
    public List<Reach> reachIn(Long tierId, List<Long> ids) {
        return ids.isEmpty() ? List.of() : platforms.reachIn(tierId, ids);
    }

    /** The facts about these platforms, by id. */
    public Map<Long, PlatformFacts> facts(List<Long> ids, Language language) {
        var byId = byId(ids);
        var traits = platforms.traits(ids).stream()
                .collect(Collectors.groupingBy(trait -> trait.platform().id()));
        var reach = platforms.reach(ids).stream()
                .collect(Collectors.groupingBy(one -> one.platform().id()));
        var routes = platforms.routes(ids).stream()
                .collect(Collectors.groupingBy(route -> route.platform().id()));
        return byId.values().stream()
                .collect(Collectors.toMap(
                        Platform::id,
                        platform -> presenter.facts(
                                platform,
                                traits.getOrDefault(platform.id(), List.of()),
                                reach.getOrDefault(platform.id(), List.of()),
                                routes.getOrDefault(platform.id(), List.of()),
                                language)));
    }

    /** The platforms themselves, read before what belongs to them, so that this does not read each of them again. */
    private Map<Long, Platform> byId(List<Long> ids) {
        return platforms.findByIdIn(ids).stream().collect(Collectors.toMap(Platform::id, Function.identity()));
    }

    /** The account routes of some platforms, in the editors' order; only the requested ones are cited. */
    public List<PlatformRoute> routes(Collection<String> platformSlugs, Predicate<String> wanted, Language language) {
        return platforms.routesOf(platformSlugs).stream()
                .filter(route -> wanted.test(route.platform().slug() + "/" + route.slug()))
                .map(route -> new PlatformRoute(route.platform().ref(language), presenter.route(route, language)))
                .toList();
    }

    public Page<Trait> traitsRestingOn(Long sourceId, Pageable page) {
        return platforms.traitsRestingOn(sourceId, page);
    }

    public Page<Reach> reachRestingOn(Long sourceId, Pageable page) {
        return platforms.reachRestingOn(sourceId, page);
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
}
