package org.luopan.platform;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.Claims;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.figure.Figures;
import org.luopan.figure.SeriesEvent;
import org.luopan.language.AsOf;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.platform.PlatformProfile.ReachNote;
import org.luopan.platform.PlatformProfile.ReachView;
import org.luopan.platform.PlatformProfile.RouteGroup;
import org.luopan.platform.PlatformProfile.TraitView;
import org.luopan.platformfacts.AccountRoute;
import org.luopan.platformfacts.Platform;
import org.luopan.platformfacts.PlatformFacts;
import org.luopan.platformfacts.PlatformFacts.Fact;
import org.luopan.platformfacts.PlatformRepository;
import org.luopan.platformfacts.Reach;
import org.luopan.platformfacts.RouteView;
import org.luopan.platformfacts.SourceQuality;
import org.luopan.platformfacts.Trait;
import org.luopan.record.Field;
import org.luopan.source.Citation;
import org.luopan.source.Sources;
import org.luopan.vocabulary.FacetValue;
import org.luopan.vocabulary.Strength;
import org.luopan.vocabulary.Vocabulary;
import org.luopan.vocabulary.Word;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Builds the views of a platform for readers of one language. */
@Component
class PlatformPresenter {

    /** A launch in an earlier year is a typing error. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;

    private final PlatformRepository platforms;
    private final Figures figures;
    private final Claims claims;
    private final Sources sources;
    private final Entries entries;
    private final Vocabulary vocabulary;
    private final Messages words;
    private final Clock clock;

    PlatformPresenter(
            PlatformRepository platforms,
            Figures figures,
            Claims claims,
            Sources sources,
            Entries entries,
            Vocabulary vocabulary,
            Messages words,
            Clock clock) {
        this.platforms = platforms;
        this.figures = figures;
        this.claims = claims;
        this.sources = sources;
        this.entries = entries;
        this.vocabulary = vocabulary;
        this.words = words;
        this.clock = clock;
    }

    PlatformCard card(
            Platform platform, @Nullable FigureView monthlyUsers, List<PlatformCard.Match> matches, Language language) {
        return new Wording(language).card(platform, monthlyUsers, matches);
    }

    PlatformProfile profile(Platform platform, Language language) {
        return new Wording(language).profile(platform);
    }

    /** The message with what the form calls a text. */
    static String label(String field) {
        return "field." + Field.key(field);
    }

    AudienceMap audiences(List<PlatformCards.Parts> found, Language language) {
        return new Wording(language).audiences(found);
    }

    private static AudienceMap.Cell cell(EntryRef platform, Strength strength) {
        return new AudienceMap.Cell(platform, strength.code(), strength.matches());
    }

    /** "Customer service, sales, reputation and PR": the platform's core objectives in words. */
    private static String bestFor(Map<String, List<TraitView>> traits) {
        var objectives = traits.getOrDefault("objective", List.of());
        var core = labels(objectives, Strength.CORE);
        var best = core.isEmpty() ? labels(objectives, Strength.STRONG) : core;
        return StringUtils.capitalize(best.stream().map(Messages::inSentence).collect(Collectors.joining(", ")));
    }

    private static List<String> labels(List<TraitView> traits, Strength strength) {
        return traits.stream()
                .filter(trait -> trait.strength().equals(strength.code()))
                .map(TraitView::label)
                .toList();
    }

    PlatformFacts facts(
            Platform platform, List<Trait> traits, List<Reach> reach, List<AccountRoute> routes, Language language) {
        return new Wording(language).facts(platform, traits, reach, routes);
    }

    RouteView route(AccountRoute route, Language language) {
        return new Wording(language).route(route);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }

    private static PlatformFacts.@Nullable Fee amount(AccountRoute route) {
        var amount = route.feeAmount();
        var currency = route.feeCurrency();
        if (route.feePeriod().equals("none")) {
            return new PlatformFacts.Fee(BigDecimal.ZERO, "", route.feePeriod(), false);
        }
        return amount == null || currency == null
                ? null
                : new PlatformFacts.Fee(amount, currency, route.feePeriod(), route.feeLeast());
    }

    String fee(AccountRoute route, Language language) {
        return new Wording(language).fee(route);
    }

    /** Each note without repetition, with the tiers it is about. */
    private static List<ReachNote> reachNotes(List<ReachView> reach) {
        var tiers = new LinkedHashMap<Text, List<String>>();
        for (var cell : reach) {
            if (cell.note() != null) {
                tiers.computeIfAbsent(cell.note(), note -> new ArrayList<>())
                        .add(cell.tier().name().words());
            }
        }
        return tiers.entrySet().stream()
                .map(entry -> new ReachNote(String.join(", ", entry.getValue()), entry.getKey()))
                .toList();
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        PlatformCard card(Platform platform, @Nullable FigureView monthlyUsers, List<PlatformCard.Match> matches) {
            return new PlatformCard(
                    platform.ref(language),
                    vocabulary.word("category", platform.category(), language),
                    platform.operator(),
                    platform.launched(),
                    platform.summary().in(language),
                    platform.traits("analogue").stream()
                            .filter(trait -> trait.strength().matches())
                            .map(trait -> word(trait.value()))
                            .toList(),
                    bestFor(traits(platform.traits("objective"))),
                    matches,
                    monthlyUsers);
        }

        PlatformProfile profile(Platform platform) {
            var id = platform.id();
            var behind = sources.behind(id, language);
            var cards = figures.cards(id, launch(platform, behind), language);
            return new PlatformProfile(
                    platform.ref(language),
                    platform.otherNames().stream()
                            .map(name -> name.required(language))
                            .toList(),
                    facts(platform, behind),
                    new PlatformProfile.Texts(
                            platform.summary().in(language),
                            sections(platform),
                            platform.business().in(language),
                            platform.articleView().in(language)),
                    traits(platform),
                    reach(platform),
                    routes(platforms.routes(id)),
                    claims.evidence(id, cards, behind, language),
                    entries.around(id, language));
        }

        private PlatformProfile.Facts facts(Platform platform, Map<String, List<Citation>> behind) {
            return new PlatformProfile.Facts(
                    new PlatformProfile.Operator(platform.operator(), platform.operatorSlug(), platform.operatorZh()),
                    new PlatformProfile.Launch(
                            platform.launched(),
                            platform.launchedNote().in(language),
                            platform.launched(Citation.supports(behind.getOrDefault("launch", List.of())))),
                    new PlatformProfile.Category(
                            platform.category(),
                            vocabulary.label("category", platform.category(), language),
                            platform.categoryNote().in(language)),
                    new PlatformProfile.Openness(
                            platform.openness(),
                            vocabulary.label("openness", platform.openness(), language),
                            definition("openness", platform.openness())),
                    platform.website(),
                    Days.in(figures.lastChecked(platform.id()).orElse(null), language));
        }

        private PlatformProfile.Traits traits(Platform platform) {
            var traits = traits(platforms.traits(platform.id()));
            return new PlatformProfile.Traits(
                    traits,
                    platform.themes().stream().map(theme -> word(theme)).toList(),
                    bestFor(traits),
                    traits.keySet().stream()
                            .collect(Collectors.toMap(
                                    facet -> facet,
                                    facet -> vocabulary.of(facet).size())));
        }

        private PlatformProfile.Reached reach(Platform platform) {
            var tiers = platforms.reach(platform.id()).stream()
                    .map(one -> reach(one))
                    .toList();
            return new PlatformProfile.Reached(
                    tiers, reachNotes(tiers), platform.reachNote().in(language));
        }

        private List<PlatformProfile.LabelledText> sections(Platform platform) {
            var sections = new ArrayList<PlatformProfile.LabelledText>();
            platform.texts().forEach((field, texts) -> {
                var text = texts.in(language);
                if (text != null) {
                    sections.add(new PlatformProfile.LabelledText(words.say(language, label(field)), text));
                }
            });
            return sections;
        }

        AudienceMap audiences(List<PlatformCards.Parts> found) {
            var strengths = found.stream().map(one -> one.strengths("audience")).toList();
            var rows = vocabulary.of("audience").stream()
                    .map(audience -> new AudienceMap.AudienceRow(
                            audience.slug(),
                            audience.label().required(language).words(),
                            definition("audience", audience.slug()),
                            IntStream.range(0, found.size())
                                    .mapToObj(at -> cell(
                                            found.get(at).card().entry(),
                                            strengths.get(at).getOrDefault(audience.slug(), Strength.UNKNOWN)))
                                    .toList()))
                    .toList();
            return AudienceMap.of(found.stream().map(one -> one.card().entry()).toList(), rows);
        }

        private Map<String, List<TraitView>> traits(List<Trait> traits) {
            return traits.stream()
                    .sorted(Comparator.comparing(Trait::strength))
                    .collect(Collectors.groupingBy(
                            trait -> trait.value().facet(),
                            LinkedHashMap::new,
                            Collectors.mapping(trait -> trait(trait), Collectors.toList())));
        }

        private TraitView trait(Trait trait) {
            var value = trait.value();
            var definition = value.definition().in(language);
            return new TraitView(
                    value.facet(),
                    value.slug(),
                    value.label().required(language).words(),
                    definition == null ? null : definition.words(),
                    trait.strength().code(),
                    trait.note().in(language),
                    Citation.ofIfAny(trait.source(), language));
        }

        private ReachView reach(Reach reach) {
            return new ReachView(
                    reach.tier().ref(language),
                    reach.strength().code(),
                    reach.note().in(language),
                    Citation.ofAll(reach.sources(), language));
        }

        private List<RouteGroup> routes(List<AccountRoute> routes) {
            return Stream.of(AccountRoute.Opening.values())
                    .map(opening -> new RouteGroup(
                            opening.code(),
                            routes.stream()
                                    .filter(route -> route.opening() == opening)
                                    .map(route -> route(route))
                                    .toList()))
                    .filter(group -> !group.routes().isEmpty())
                    .toList();
        }

        PlatformFacts facts(Platform platform, List<Trait> traits, List<Reach> reach, List<AccountRoute> routes) {
            var facts = Stream.concat(
                            traits.stream()
                                    .map(trait -> new Fact(
                                            trait.value().facet(),
                                            trait.value().slug(),
                                            trait.strength(),
                                            SourceQuality.of(trait.sources()),
                                            trait.sources())),
                            reach.stream()
                                    .map(one -> new Fact(
                                            PlatformFacts.TIER,
                                            one.tier().slug(),
                                            one.strength(),
                                            SourceQuality.of(one.sources()),
                                            one.sources())))
                    .toList();
            return new PlatformFacts(
                    platform.ref(language),
                    facts,
                    routes.stream().map(route -> factsOf(route)).toList());
        }

        private PlatformFacts.Route factsOf(AccountRoute route) {
            return new PlatformFacts.Route(
                    route.slug(),
                    route.name().required(language),
                    route.purpose(),
                    Set.copyOf(route.industries()),
                    Set.copyOf(route.who()),
                    amount(route),
                    fee(route),
                    new PlatformFacts.Effort(
                            route.leadTime().in(language),
                            route.documents().stream()
                                    .findFirst()
                                    .map(text -> text.required(language))
                                    .orElse(null)),
                    new PlatformFacts.Standing(route.uncertain(), route.evidence()),
                    route.sources());
        }

        RouteView route(AccountRoute route) {
            var who = route.who().stream()
                    .map(holder -> vocabulary.word("account", holder, language))
                    .toList();
            return new RouteView(
                    route.slug(),
                    route.name().required(language),
                    new RouteView.Use(
                            route.purpose() == null
                                    ? null
                                    : Objects.requireNonNull(route.purpose()).code(),
                            route.industries().stream()
                                    .map(industry -> vocabulary.word("industry", industry, language))
                                    .toList(),
                            holders(who)),
                    who,
                    new RouteView.Fee(
                            plain(route.feeAmount()),
                            route.feeCurrency(),
                            route.feeLeast(),
                            vocabulary.word("fee-period", route.feePeriod(), language),
                            fee(route),
                            sum(route)),
                    route.leadTime().in(language),
                    route.limits().in(language),
                    route.documents().stream()
                            .map(text -> text.required(language))
                            .toList(),
                    route.visibleInMainland(),
                    standing(route),
                    route.note().in(language),
                    Citation.ofAll(route.sources(), language));
        }

        private String holders(List<Word> who) {
            return words.anyOf(
                    language,
                    IntStream.range(0, who.size())
                            .mapToObj(at -> at == 0
                                    ? who.get(at).label()
                                    : Messages.inSentence(who.get(at).label()))
                            .toList());
        }

        private RouteView.Standing standing(AccountRoute route) {
            var freshness = route.freshness(LocalDate.now(clock));
            return new RouteView.Standing(
                    AsOf.inIfAny(route.asOf(), language),
                    freshness == null ? null : freshness.code(),
                    Days.in(route.verifiedOn(), language),
                    route.confidence());
        }

        /** What it costs, as it is said within a line. */
        String fee(AccountRoute route) {
            var period = Messages.inSentence(vocabulary.label("fee-period", route.feePeriod(), language));
            var sum = sum(route);
            return sum != null
                    ? words.say(language, "route.fee", sum, period)
                    : route.feePeriod().equals("unknown") ? words.say(language, "access.fee.unknown") : period;
        }

        private @Nullable String sum(AccountRoute route) {
            var fee = amount(route);
            return fee == null || fee.free() ? null : fee.sum(words, language);
        }

        private Word word(FacetValue value) {
            return new Word(value.slug(), value.label().required(language).words());
        }

        private @Nullable String definition(String facet, String slug) {
            return vocabulary
                    .find(facet, slug)
                    .map(value -> value.definition().in(language))
                    .map(text -> text.words())
                    .orElse(null);
        }

        /** The launch as an event in the series of its figures. */
        private List<SeriesEvent> launch(Platform platform, Map<String, List<Citation>> behind) {
            var launched = platform.launched();
            return launched == null || launched < FIRST_YEAR || launched > LAST_YEAR
                    ? List.of()
                    : List.of(SeriesEvent.of(
                            AsOf.parse(launched.toString()).in(language),
                            words.say(
                                    language,
                                    "event.launched",
                                    platform.name().required(language).words()),
                            behind.getOrDefault("launch", List.of())));
        }
    }
}
