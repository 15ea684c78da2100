package org.luopan.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.compare.Cell;
import org.luopan.compare.ComparedRow;
import org.luopan.compare.KindRows;
import org.luopan.compare.Statement;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.Support;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.platformfacts.AccountRoute;
import org.luopan.platformfacts.Platform;
import org.luopan.platformfacts.PlatformRepository;
import org.luopan.platformfacts.Reach;
import org.luopan.platformfacts.Trait;
import org.luopan.source.Source;
import org.luopan.source.Sources;
import org.luopan.vocabulary.Strength;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The rows by which platforms are compared. */
@Component
class PlatformRows implements KindRows {

    private static final List<String> TRAIT_GROUPS = List.of("audience", "objective", "feature", "industry");
    private static final int MOST_NAMED = 3;

    private final PlatformRepository platforms;
    private final PlatformPresenter presenter;
    private final Sources sources;
    private final Entries entries;
    private final Vocabulary vocabulary;
    private final Messages words;

    PlatformRows(
            PlatformRepository platforms,
            PlatformPresenter presenter,
            Sources sources,
            Entries entries,
            Vocabulary vocabulary,
            Messages words) {
        this.platforms = platforms;
        this.presenter = presenter;
        this.sources = sources;
        this.entries = entries;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.PLATFORM;
    }

    @Override
    public List<String> groups() {
        return List.of("short", "basics", FIGURES, "audience", "reach", "objective", "feature", "industry", "account");
    }

    @Override
    public List<ComparedRow> rows(List<Long> ids, Language language) {
        var told = new Telling(ids, language);
        var rows = new ArrayList<ComparedRow>();
        rows.addAll(told.inShort());
        rows.addAll(told.basics());
        TRAIT_GROUPS.forEach(facet -> rows.addAll(told.traits(facet)));
        rows.addAll(told.reach());
        rows.addAll(told.routes());
        return rows;
    }

    /** Everything about these platforms, read at once, for one language. */
    private final class Telling {

        private final Language language;
        private final List<Platform> columns;
        private final Map<Long, List<Trait>> traits;
        private final Map<Long, List<Reach>> reach;
        private final Map<Long, List<AccountRoute>> routes;
        private final Map<Long, Map<String, List<Source>>> behind;

        Telling(List<Long> ids, Language language) {
            this.language = language;
            var byId = platforms.findByIdIn(ids).stream().collect(Collectors.toMap(Platform::id, Function.identity()));
            columns =
                    ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
            traits = by(platforms.traits(ids), Trait::platform);
            reach = by(platforms.reach(ids), Reach::platform);
            routes = by(platforms.routes(ids), AccountRoute::platform);
            behind = sources.behind(ids);
        }

        List<ComparedRow> inShort() {
            var rows = new ArrayList<ComparedRow>();
            rows.add(row("short", "platform.best-for", platform -> Cell.of(bestFor(platform))));
            columns.get(0)
                    .texts()
                    .keySet()
                    .forEach(field -> rows.add(row(
                            "short",
                            PlatformPresenter.label(field),
                            platform -> Cell.ofAny(Statement.ofAny(
                                    Localized.orNothing(platform.texts().get(field))
                                            .in(language))))));
            return rows;
        }

        List<ComparedRow> basics() {
            return List.of(
                    row(
                            "basics",
                            "platform.operator",
                            platform -> Cell.of(say(platform.operator())
                                    .leadingTo("/platforms?operator=" + platform.operatorSlug()))),
                    row("basics", "platform.since", platform -> Cell.ofAny(launched(platform))),
                    row("basics", "platform.kind", platform -> Cell.of(labelled("category", platform.category()))),
                    row("basics", "platform.openness", platform -> Cell.of(labelled("openness", platform.openness()))),
                    row("basics", "platform.compares", platform -> Cell.of(analogues(platform))));
        }

        /** A row for each value of a facet, in the order of the vocabulary. */
        List<ComparedRow> traits(String facet) {
            return vocabulary.of(facet).stream()
                    .map(value -> ComparedRow.of(
                            facet,
                            value.label().required(language).words(),
                            cells(platform -> of(traits, platform).stream()
                                    .filter(trait -> trait.value().facet().equals(facet)
                                            && trait.value().slug().equals(value.slug()))
                                    .findFirst()
                                    .map(this::strength)
                                    .orElse(Cell.UNKNOWN))))
                    .toList();
        }

        List<ComparedRow> reach() {
            return entries.ofKind(EntryKind.TIER, language).stream()
                    .map(tier -> ComparedRow.of(
                            "reach",
                            tier.name().words(),
                            cells(platform -> of(reach, platform).stream()
                                    .filter(one -> one.tier().slug().equals(tier.slug()))
                                    .findFirst()
                                    .map(one -> strength(one.strength(), null, one.sources()))
                                    .orElse(Cell.UNKNOWN))))
                    .toList();
        }

        List<ComparedRow> routes() {
            return Stream.of(AccountRoute.Opening.values())
                    .map(opening -> row(
                            "account",
                            "route.opening." + opening.code(),
                            platform -> Cell.of(of(routes, platform).stream()
                                    .filter(route -> route.opening() == opening)
                                    .map(route -> route(platform, route))
                                    .toList())))
                    .toList();
        }

        /** "Best for customer service; core audience: generation Z", from the core traits, otherwise the strong ones. */
        private Statement bestFor(Platform platform) {
            var named = new ArrayList<Trait>();
            var parts = Stream.of("objective", "audience", "feature")
                    .flatMap(facet -> best(facet, platform, named).stream())
                    .toList();
            if (parts.isEmpty()) {
                return say(words.say(language, "platform.best.unknown"));
            }
            var sentence = String.join("; ", parts);
            var evidence = named.stream()
                    .map(Trait::source)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return say(Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".")
                    .supported(
                            Support.worst(evidence.stream().map(Source::support).toList()))
                    .restingOn(List.copyOf(evidence));
        }

        private List<String> best(String facet, Platform platform, List<Trait> named) {
            for (var strength : List.of(Strength.CORE, Strength.STRONG)) {
                var best = of(traits, platform).stream()
                        .filter(trait -> trait.value().facet().equals(facet) && trait.strength() == strength)
                        .limit(MOST_NAMED)
                        .toList();
                if (!best.isEmpty()) {
                    named.addAll(best);
                    var labels = best.stream()
                            .map(trait -> Messages.inSentence(
                                    trait.value().label().required(language).words()))
                            .toList();
                    return List.of(words.say(
                            language, "platform.best." + facet + "." + strength.code(), words.allOf(language, labels)));
                }
            }
            return List.of();
        }

        private @Nullable Statement launched(Platform platform) {
            var launched = platform.launched();
            if (launched == null) {
                return null;
            }
            var evidence = behind.getOrDefault(platform.id(), Map.of()).getOrDefault("launch", List.of());
            return say(launched.toString())
                    .supported(platform.launched(
                            evidence.stream().map(Source::support).toList()))
                    .restingOn(evidence);
        }

        private List<Statement> analogues(Platform platform) {
            return of(traits, platform).stream()
                    .filter(trait -> trait.value().facet().equals("analogue") && trait.strength() != Strength.UNKNOWN)
                    .sorted((a, b) -> a.strength().compareTo(b.strength()))
                    .map(trait -> Statement.of(trait.value().label().required(language))
                            .noting(text(words.say(language, "closeness", trait.strength())))
                            .restingOn(listOf(trait.source())))
                    .toList();
        }

        private Statement route(Platform platform, AccountRoute route) {
            var asOf = route.asOf();
            var note = Stream.of(
                            presenter.fee(route, language),
                            asOf == null ? words.say(language, "figure.undated") : asOf.inWords(language),
                            words.say(language, "certainty." + route.confidence()))
                    .collect(Collectors.joining("\u00a0· "));
            return Statement.of(route.name().required(language))
                    .leadingTo("/platforms/" + platform.slug() + "#route-" + route.slug())
                    .noting(text(note))
                    .restingOn(route.sources());
        }

        private Cell strength(Trait trait) {
            return strength(trait.strength(), trait.note().in(language), listOf(trait.source()));
        }

        private Cell strength(Strength strength, @Nullable Text note, List<Source> evidence) {
            return strength == Strength.UNKNOWN
                    ? Cell.UNKNOWN
                    : Cell.of(say(words.say(language, "strength", strength))
                            .holding(strength)
                            .noting(note)
                            .restingOn(evidence));
        }

        private ComparedRow row(String group, String label, Function<Platform, Cell> cell) {
            return ComparedRow.of(group, words.say(language, label), cells(cell));
        }

        private List<Cell> cells(Function<Platform, Cell> cell) {
            return columns.stream().map(cell).toList();
        }

        private Statement labelled(String facet, String value) {
            return say(vocabulary.label(facet, value, language)).leadingTo("/platforms?" + facet + "=" + value);
        }

        private Statement say(String what) {
            return Statement.of(what, language);
        }

        private Text text(String what) {
            return new Text(what, language.code(), false);
        }
    }

    private static <T> Map<Long, List<T>> by(Collection<T> parts, Function<T, Platform> platform) {
        return parts.stream()
                .collect(Collectors.groupingBy(part -> platform.apply(part).id()));
    }

    private static <T> List<T> of(Map<Long, List<T>> parts, Platform platform) {
        return parts.getOrDefault(platform.id(), List.of());
    }

    private static List<Source> listOf(@Nullable Source source) {
        return source == null ? List.of() : List.of(source);
    }
}
