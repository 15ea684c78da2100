package org.luopan.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.claim.Claim;
import org.luopan.claim.ClaimState;
import org.luopan.claim.ClaimView;
import org.luopan.claim.Claims;
import org.luopan.claim.Correction;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.figure.Figure;
import org.luopan.figure.Figures;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.placement.City;
import org.luopan.placement.TierList;
import org.luopan.placement.TierPlacement;
import org.luopan.placement.TierPlacements;
import org.luopan.platform.Platforms;
import org.luopan.platformfacts.AccountRoute;
import org.luopan.platformfacts.Reach;
import org.luopan.platformfacts.Trait;
import org.luopan.source.Citation;
import org.luopan.source.Source;
import org.luopan.source.Sources;
import org.luopan.web.Pagination;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Builds the view of what a source supports for readers of one language. */
@Component
class SourcePresenter {

    /** A part with up to this many statements is shown whole beside the others. */
    private static final int WHOLE = 20;

    private static final int FIRST_FEW = 8;
    private static final int PAGE_SIZE = 50;

    /** The anchors of the traits of a facet on a platform's page. */
    private static final Map<String, String> TRAIT_ANCHORS = Map.of(
            "audience", "#audiences",
            "feature", "#features",
            "objective", "#business",
            "industry", "#business");

    private final Figures figures;
    private final Claims claims;
    private final Sources sources;
    private final Platforms platforms;
    private final TierPlacements placements;
    private final SourceNames names;
    private final Messages words;

    SourcePresenter(
            Figures figures,
            Claims claims,
            Sources sources,
            Platforms platforms,
            TierPlacements placements,
            SourceNames names,
            Messages words) {
        this.figures = figures;
        this.claims = claims;
        this.sources = sources;
        this.platforms = platforms;
        this.placements = placements;
        this.names = names;
        this.words = words;
    }

    SourceProfile profile(Source source, MultiValueMap<String, String> query, Language language) {
        var page = new Layout(source, language);
        var taken = claims.takenFrom(source.id());
        var parts = page.parts(taken);
        var request = SourceRequest.from(
                query, parts.stream().map(CitingStatements::key).toList());
        var shown = parts.stream()
                .filter(part -> part.key().equals(request.show()))
                .findFirst()
                .map(part -> part.key().equals("claims") ? page.inStates(request, taken) : part);
        var total = shown.map(CitingStatements::total).orElse(0L);
        var followed =
                (request.page() - 1L) * PAGE_SIZE < total || request.page() == 1 ? request : request.withoutPage();
        var sections = shown.map(part -> List.of(part.page(followed.page())))
                .orElseGet(() -> parts.stream().map(CitingStatements::start).toList());
        var view = source.view(language);
        return new SourceProfile(
                source.ref(language),
                view,
                names.kind(view.sourceKind(), language),
                names.language(view.language(), language),
                page.founding(),
                parts.stream()
                        .filter(part -> !part.key().equals("corrected"))
                        .mapToLong(CitingStatements::total)
                        .sum(),
                parts.stream()
                        .map(part -> new SourceProfile.Tally(part.key(), part.total()))
                        .toList(),
                sections,
                states(taken),
                followed,
                new Pagination(followed.page(), PAGE_SIZE, total));
    }

    private static List<SourceProfile.Tally> states(List<Claim> taken) {
        var counts = taken.stream().collect(Collectors.groupingBy(Claim::state, Collectors.counting()));
        return taken.isEmpty()
                ? List.of()
                : Stream.of(ClaimState.values())
                        .map(state -> new SourceProfile.Tally(state.code(), counts.getOrDefault(state, 0L)))
                        .toList();
    }

    /** Statements of one kind, of which there may be very many: only those shown are read beyond the first. */
    private record CitingStatements<T>(
            String key, Page<T> first, Function<Pageable, Page<T>> read, Function<T, ?> view) {

        static <T> CitingStatements<T> of(String key, Function<Pageable, Page<T>> read, Function<T, ?> view) {
            return new CitingStatements<>(key, read.apply(PageRequest.of(0, WHOLE)), read, view);
        }

        /** Statements that are few by nature, or are in memory. */
        static <T> CitingStatements<T> of(String key, List<T> all, Function<T, ?> view) {
            return of(key, page -> part(all, page), view);
        }

        private static <T> Page<T> part(List<T> all, Pageable page) {
            var from = (int) Math.min(page.getOffset(), all.size());
            return new PageImpl<>(all.subList(from, Math.min(from + page.getPageSize(), all.size())), page, all.size());
        }

        long total() {
            return first.getTotalElements();
        }

        SourceProfile.Section start() {
            var some = first.getContent();
            return section(total() <= WHOLE ? some : some.subList(0, FIRST_FEW));
        }

        SourceProfile.Section page(int number) {
            return section(read.apply(PageRequest.of(number - 1, PAGE_SIZE)).getContent());
        }

        private SourceProfile.Section section(List<T> some) {
            return new SourceProfile.Section(
                    key, total(), some.stream().map(view).toList());
        }
    }

    /** The building of one page. */
    private final class Layout {

        private final Source source;
        private final Language language;

        Layout(Source source, Language language) {
            this.source = source;
            this.language = language;
        }

        boolean founding() {
            return source.isFounding();
        }

        List<CitingStatements<?>> parts(List<Claim> taken) {
            var id = source.id();
            var parts = new ArrayList<CitingStatements<?>>();
            parts.add(CitingStatements.of("claims", taken, this::claim));
            parts.add(
                    CitingStatements.of("corrected", founding() ? claims.corrections() : List.of(), this::correction));
            parts.add(CitingStatements.of("figures", page -> figures.restingOn(id, page), this::figure));
            parts.add(CitingStatements.of("evidence", claims.checkedAgainst(id), this::claim));
            parts.add(CitingStatements.of("corrections", claims.correctionsRestingOn(id), this::correction));
            parts.add(CitingStatements.of("traits", page -> platforms.traitsRestingOn(id, page), this::trait));
            parts.add(CitingStatements.of("reach", page -> platforms.reachRestingOn(id, page), this::reach));
            parts.add(CitingStatements.of("routes", platforms.routesRestingOn(id), this::route));
            parts.add(CitingStatements.of("lists", placements.listsRestingOn(id), this::list));
            parts.add(CitingStatements.of(
                    "placements", page -> placements.placementsRestingOn(id, page), this::placement));
            parts.add(CitingStatements.of("coordinates", placements.locatedBy(id), this::coordinates));
            parts.add(CitingStatements.of(
                    "texts", page -> sources.entriesRestingOn(id, page, language), Function.identity()));
            parts.removeIf(part -> part.total() == 0);
            return parts;
        }

        CitingStatements<?> inStates(SourceRequest request, List<Claim> taken) {
            return CitingStatements.of(
                    "claims",
                    taken.stream()
                            .filter(claim -> request.states().isEmpty()
                                    || request.states().contains(claim.state().code()))
                            .toList(),
                    this::claim);
        }

        private SourceProfile.ClaimRow claim(Claim claim) {
            var entry = claim.entry().ref(language);
            var view = claims.view(claim, source, language);
            return new SourceProfile.ClaimRow(entry, place(entry, view), view);
        }

        /** The claims of a source are on several of its pages. */
        private String place(EntryRef entry, ClaimView claim) {
            return entry.kind() == EntryKind.SOURCE ? entry.path() : entry.path() + "#" + claim.slug();
        }

        private SourceProfile.CorrectionRow correction(Correction correction) {
            return new SourceProfile.CorrectionRow(
                    correction.entries().stream()
                            .map(entry -> entry.ref(language))
                            .toList(),
                    claims.view(correction, language));
        }

        private SourceProfile.FigureRow figure(Figure figure) {
            var entry = figure.entry().ref(language);
            var states = figure.source().id().equals(source.id());
            return new SourceProfile.FigureRow(
                    entry,
                    place(entry, figure),
                    figure.metric().label().required(language),
                    figures.view(figure, language),
                    !states,
                    states ? Citation.ofIfAny(figure.seenIn(), language) : Citation.of(figure.source(), language));
        }

        /** The market has a page for each metric, other entries have a card. */
        private String place(EntryRef entry, Figure figure) {
            var metric = figure.metric().slug();
            var product = figure.product();
            return entry.kind() == EntryKind.MARKET
                    ? entry.path() + "/" + metric
                    : entry.path() + "#figure-" + metric
                            + (product == null ? "" : "-" + product.toLowerCase(Locale.ROOT));
        }

        private SourceProfile.Mention trait(Trait trait) {
            var platform = trait.platform().ref(language);
            return new SourceProfile.Mention(
                    platform,
                    platform.path() + TRAIT_ANCHORS.getOrDefault(trait.value().facet(), ""),
                    trait.strength().code(),
                    trait.value().label().required(language),
                    words.say(language, "source.facet." + trait.value().facet()));
        }

        private SourceProfile.Mention reach(Reach reach) {
            var platform = reach.platform().ref(language);
            return new SourceProfile.Mention(
                    platform,
                    platform.path() + "#reach",
                    reach.strength().code(),
                    reach.tier().name().required(language),
                    null);
        }

        private SourceProfile.Mention route(AccountRoute route) {
            var platform = route.platform().ref(language);
            return new SourceProfile.Mention(
                    platform,
                    platform.path() + "#route-" + route.slug(),
                    null,
                    route.name().required(language),
                    null);
        }

        private SourceProfile.Mention list(TierList list) {
            return new SourceProfile.Mention(
                    null,
                    "/tiers",
                    null,
                    list.name().required(language),
                    list.asOf().inWords(language));
        }

        private SourceProfile.Mention placement(TierPlacement placement) {
            var city = placement.city().ref(language);
            var rank = placement.listRank();
            return new SourceProfile.Mention(
                    city,
                    city.path(),
                    null,
                    placement.tier().name().required(language),
                    rank == null
                            ? placement.list().name().required(language).words()
                            : words.say(
                                    language,
                                    "source.placement",
                                    placement.list().name().required(language).words(),
                                    rank));
        }

        private SourceProfile.Mention coordinates(City city) {
            var entry = city.ref(language);
            return new SourceProfile.Mention(
                    entry,
                    entry.path(),
                    null,
                    new Text(city.latitude() + ", " + city.longitude(), language.code(), false),
                    null);
        }
    }
}
