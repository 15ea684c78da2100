package org.luopan.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.answer.Answer.Line;
import org.luopan.content.ContentCache;
import org.luopan.content.HeldByKey;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.platform.Platforms;
import org.luopan.platformfacts.PlatformRoute;
import org.luopan.search.Hit;
import org.luopan.search.StopWords;
import org.springframework.stereotype.Component;

/** Answers that are ways to get an account, with who may take them, what they cost and how long they take. */
@Component
class RouteAnswers {

    private static final int SHOWN = 3;

    /** So many words of its name mean a route. */
    private static final int ENOUGH = 2;

    private static final int BEGINNING = 6;

    /** How much a word says that no other route of the platform has. */
    private static final int RARE = 9;

    private static final String WHO = "account";
    private static final int MOST_HELD = 1_000;
    private static final String IN_CHINA = "mainland-company";
    private static final String ABROAD = "overseas-company";
    private static final String ACROSS_THE_BORDER = "feature/cross-border-shop";

    /** What a route is for, by the facet values and entries with which it is asked for. */
    private static final Map<String, Set<String>> PURPOSES =
            Sense.rows("purposes").stream().collect(Collectors.toMap(row -> row[0], row -> Set.of(row[1].split(" "))));

    /** What belongs to one platform, and is asked about without it. */
    private static final Map<String, String> PRODUCTS =
            Sense.rows("products").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));

    private final Platforms platforms;
    private final Lexicons lexicons;
    private final Messages words;
    private final Clock clock;
    private final HeldByKey<OfPlatform, List<PlatformRoute>> routes;

    RouteAnswers(Platforms platforms, Lexicons lexicons, Messages words, Clock clock, ContentCache cache) {
        this.platforms = platforms;
        this.lexicons = lexicons;
        this.words = words;
        this.clock = clock;
        this.routes = cache.byKey(MOST_HELD);
    }

    private record OfPlatform(String slug, Language language, LocalDate day) {}

    /** The routes of the platform that is named, or else of the one that was found first by the words of its routes. */
    Optional<Answer> of(Question question, List<Hit> hits) {
        if (isOneWord(question) || question.has(Cue.WHY)) {
            return Optional.empty();
        }
        var named = named(question);
        var asksForPlatforms = question.has(Cue.PLATFORMS) && !question.has(Cue.COST);
        if ((named.isEmpty() || isOnlyDescribed(question))
                && (asksForPlatforms || telling(question).isEmpty())) {
            return Optional.empty();
        }
        var slugs = named.isEmpty() ? byWords(question, hits) : named.subList(0, 1);
        var routes = slugs.stream()
                .flatMap(slug -> ofPlatform(slug, question.language()).stream())
                .toList();
        if (routes.isEmpty()) {
            return Optional.empty();
        }
        var beside = asked(besidePlatform(question), question.language());
        var told = told(question, routes).stream()
                .filter(route -> !isClosedInChina(route, routes, question) && !isClosedToAsker(route, routes, question))
                .toList();
        var best = routes.stream()
                .sorted(Comparator.comparing((PlatformRoute route) -> !told.contains(route))
                        .thenComparing(route -> -fit(route, routes, question, beside)))
                .toList();
        return isMeant(question, best.get(0), beside) || !told.isEmpty()
                ? Optional.of(answer(question, best))
                : Optional.empty();
    }

    /** Whether platforms are only meant by what they have: "buy together" is a feature before it is Pinduoduo. */
    private static boolean isOnlyDescribed(Question question) {
        return question.phrases().stream()
                .filter(phrase -> phrase.at(EntryKind.PLATFORM.code()) >= 0)
                .allMatch(phrase -> phrase.senses().get(0).type() == Sense.Type.FACET);
    }

    private static boolean isOneWord(Question question) {
        return question.phrases().stream()
                                .mapToInt(phrase -> phrase.words().size())
                                .sum()
                        + question.rest().size()
                < ENOUGH;
    }

    /** The platforms that are named, or the one of a product if an account is asked for with it. */
    private static List<String> named(Question question) {
        var named = question.named(EntryKind.PLATFORM.code());
        var ofProducts = products(question).toList();
        // The channels of WeChat are a platform of their own.
        return named.isEmpty() && asksForAccount(question)
                        || ofProducts.stream()
                                .anyMatch(product ->
                                        named.stream().anyMatch(platform -> product.startsWith(platform + "-")))
                ? ofProducts
                : named;
    }

    /** Whether an account is asked for with a product that belongs to one platform. */
    static boolean isOfProduct(Question question) {
        return asksForAccount(question) && products(question).findAny().isPresent();
    }

    /** The platforms of products: of a term, or of what platforms have unless platforms are asked for. */
    private static Stream<String> products(Question question) {
        return Stream.concat(
                        question.named(EntryKind.TERM.code()).stream(),
                        question.has(Cue.PLATFORMS)
                                ? Stream.empty()
                                : question.values().stream().map(Sense::value))
                .flatMap(product -> Stream.ofNullable(PRODUCTS.get(product)))
                .distinct();
    }

    private static boolean asksForAccount(Question question) {
        return !question.has(Cue.DEFINE)
                && (question.has(Cue.COST)
                        || question.has(Cue.TIME)
                        || question.has(Cue.OPEN)
                                && question.named(EntryKind.GUIDE.code()).isEmpty()
                        || question.values().stream()
                                .anyMatch(value -> value.kind().equals(WHO)));
    }

    private List<PlatformRoute> ofPlatform(String slug, Language language) {
        return routes.get(
                new OfPlatform(slug, language, LocalDate.now(clock)),
                asked -> platforms.routes(List.of(asked.slug), any -> true, asked.language));
    }

    /** A platform and what its accounts cost or who may have one; or else enough of the route's own name. */
    private boolean isMeant(Question question, PlatformRoute best, Set<String> asked) {
        var language = question.language();
        if (!named(question).isEmpty()) {
            return isFor(best, question) && question.rest().isEmpty()
                    || question.has(Cue.COST)
                    || question.has(Cue.TIME)
                    || question.has(Cue.OPEN) && !question.has(Cue.MANY)
                    || question.values().stream().anyMatch(value -> value.kind().equals(WHO))
                    || isForOwn(best, question)
                    || shared(best, language, asked) >= ENOUGH;
        }
        return shared(best, language, telling(question)) >= ENOUGH;
    }

    /** The route of the platform, and no other, that a word names which is not understood otherwise: the orange V. */
    private List<PlatformRoute> told(Question question, List<PlatformRoute> routes) {
        var words = asked(
                Stream.concat(
                                question.rest().stream(),
                                question.phrases().stream()
                                        .filter(phrase ->
                                                phrase.senses().stream().anyMatch(RouteAnswers::tellsRoutes))
                                        .flatMap(phrase -> phrase.words().stream()))
                        .toList(),
                question.language());
        var told = routes.stream()
                .filter(route -> shared(route, question.language(), words) > 0)
                .toList();
        return told.size() == 1 && routes.size() > 1 && !named(question).isEmpty() ? told : List.of();
    }

    /** Whether routes of a platform differ by it: a trade, or a mark beside the name. */
    private static boolean tellsRoutes(Sense sense) {
        return sense.kind().equals("industry") || sense.value().equals("term/verification");
    }

    /** How well a route fits, the better the more of its words were asked for that no other route of its platform has. */
    private int fit(PlatformRoute route, List<PlatformRoute> routes, Question question, Set<String> asked) {
        var fit = fit(route, question, asked);
        var others = routes.stream()
                .filter(other -> other.platform().equals(route.platform())
                        && !other.terms().slug().equals(route.terms().slug()))
                .flatMap(other -> words(other, question.language()))
                .collect(Collectors.toSet());
        if (isClosedInChina(route, routes, question)) {
            return -1;
        }
        return fit < 0
                ? fit
                : fit
                        + RARE
                                * (int) words(route, question.language())
                                        .filter(word -> !others.contains(word)
                                                && asked.stream().anyMatch(one -> begins(word, one)))
                                        .count();
    }

    /** The words that can name a route where no platform is named: all of them if its price or its holder is asked for. */
    private Set<String> telling(Question question) {
        var who = question.values().stream().anyMatch(value -> value.kind().equals(WHO));
        return asked(
                question.has(Cue.COST) || question.has(Cue.TIME) || who
                        ? Lexicon.words(question.text())
                        : question.rest(),
                question.language());
    }

    /** The words that name neither the platform, whose routes are all its own, nor who asks. */
    private static List<String> besidePlatform(Question question) {
        var said = new ArrayList<>(Lexicon.words(question.text()));
        question.phrases().stream()
                .filter(phrase -> phrase.senses().stream()
                        .anyMatch(sense ->
                                sense.type() == Sense.Type.ENTRY && sense.kind().equals(EntryKind.PLATFORM.code())
                                        || sense.kind().equals(WHO)
                                        || sense.value().equals(ACROSS_THE_BORDER)))
                .forEach(phrase -> said.removeAll(phrase.words()));
        return said;
    }

    private static List<String> byWords(Question question, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.kind().equals(EntryKind.PLATFORM.code()))
                .limit(1)
                .map(hit -> hit.address().substring(hit.address().indexOf('/') + 1))
                .toList();
    }

    /** The words by which a route may be chosen, in the form in which names are compared. */
    private Set<String> asked(List<String> words, Language language) {
        var lexicon = lexicons.of(language);
        return words.stream()
                .filter(word -> !StopWords.has(word))
                .flatMap(word -> Stream.concat(Stream.of(word), lexicon.parts(word).stream()))
                .map(word -> lexicon.key(List.of(word)))
                .collect(Collectors.toSet());
    }

    private int fit(PlatformRoute route, Question question, Set<String> asked) {
        var who = who(question);
        var may = route.terms().who();
        var open = may.stream().anyMatch(one -> who.contains(one.code()));
        var closed = isClosed(route, question);
        return 4 * shared(route, question.language(), asked)
                + (open ? inChina(question) ? 5 : 3 : closed ? -12 : 0)
                + (open && may.size() == 1 && who.size() == 1 ? 1 : 0)
                + (isFor(route, question) || saysPurpose(route, question) ? 4 : 0)
                + (isOfIndustry(route, question) ? 4 : isOfOtherIndustry(route, question) ? -6 : 0);
    }

    /** Whether somebody wants what is theirs to be on a platform, which has an account for it. */
    private static boolean isForOwn(PlatformRoute route, Question question) {
        return isOfIndustry(route, question)
                && question.isOfOwn()
                && Stream.of(Cue.COMPARE, Cue.MANY, Cue.SHARE, Cue.DEFINE).noneMatch(question::has);
    }

    /** Whether an account is for the trade that is named: the page of a hotel. */
    private static boolean isOfIndustry(PlatformRoute route, Question question) {
        return route.terms().use().industries().stream()
                .anyMatch(industry -> question.means("industry/" + industry.code()));
    }

    private static boolean isOfOtherIndustry(PlatformRoute route, Question question) {
        return !route.terms().use().industries().isEmpty()
                && !isOfIndustry(route, question)
                && question.values().stream().anyMatch(value -> value.kind().equals("industry"));
    }

    private static boolean isFor(PlatformRoute route, Question question) {
        return purposes(route)
                .anyMatch(said -> question.means(said) || question.metrics().contains(said));
    }

    /** Whether a word says what it is for: a shop, or advertising. */
    private static boolean saysPurpose(PlatformRoute route, Question question) {
        return purposes(route).anyMatch(Lexicon.words(question.text())::contains);
    }

    /** With what a route is asked for that is for what this one is for. */
    private static Stream<String> purposes(PlatformRoute route) {
        return Stream.ofNullable(route.terms().use().purpose())
                .flatMap(purpose -> PURPOSES.getOrDefault(purpose, Set.of()).stream());
    }

    /** Who asks for an account; what is in a city of China has a company there, and who sells across the border has none. */
    private static List<String> who(Question question) {
        var who = question.values().stream()
                .filter(value -> value.kind().equals(WHO))
                .map(Sense::slug)
                .toList();
        if (!who.isEmpty()) {
            return who;
        }
        return question.means(ACROSS_THE_BORDER) ? List.of(ABROAD) : inChina(question) ? List.of(IN_CHINA) : List.of();
    }

    /** Whether a company in China asks, and another route of the platform is known to be for one. */
    private static boolean isClosedInChina(PlatformRoute route, List<PlatformRoute> routes, Question question) {
        return route.terms().who().isEmpty()
                && who(question).equals(List.of(IN_CHINA))
                && routes.stream()
                        .filter(other -> other.platform().equals(route.platform()))
                        .flatMap(other -> other.terms().who().stream())
                        .anyMatch(one -> one.code().equals(IN_CHINA));
    }

    /** Whether it is known who may take a route, and somebody else asks. */
    private static boolean isClosed(PlatformRoute route, Question question) {
        var who = who(question);
        var may = route.terms().who();
        return !who.isEmpty() && !may.isEmpty() && may.stream().noneMatch(one -> who.contains(one.code()));
    }

    /** Whether it is known that somebody else takes this route, and another is for the same: the blue V of a company abroad. */
    private static boolean isClosedToAsker(PlatformRoute route, List<PlatformRoute> routes, Question question) {
        return isClosed(route, question)
                && routes.stream()
                        .filter(other -> other.platform().equals(route.platform()))
                        .anyMatch(other -> !isClosed(other, question)
                                && Objects.equals(
                                        other.terms().use().purpose(),
                                        route.terms().use().purpose()));
    }

    private static boolean inChina(Question question) {
        return !question.named(EntryKind.CITY.code()).isEmpty();
    }

    private int shared(PlatformRoute route, Language language, Set<String> asked) {
        return (int) words(route, language)
                .filter(word -> asked.stream().anyMatch(one -> begins(word, one)))
                .count();
    }

    /** The words of a route, in the form in which names are compared. */
    private Stream<String> words(PlatformRoute route, Language language) {
        var lexicon = lexicons.of(language);
        return Lexicon.words(route.terms().name().words()).stream()
                .map(word -> lexicon.key(List.of(word)))
                .distinct();
    }

    /** Whether a word of a route is the word that was asked for, or begins like it: annonskonto, annonsera. */
    private static boolean begins(String word, String asked) {
        return word.equals(asked) || asked.length() >= BEGINNING && word.regionMatches(0, asked, 0, BEGINNING);
    }

    private Answer answer(Question question, List<PlatformRoute> routes) {
        var language = question.language();
        var platform = routes.get(0).platform();
        return new Answer(
                "route/" + routes.get(0).address(),
                words.say(language, "answer.route", platform.name().words()),
                null,
                null,
                routes.stream().limit(SHOWN).map(route -> line(route, language)).toList(),
                platform.path() + "#routes",
                words.say(language, "answer.route.more"));
    }

    private Line line(PlatformRoute route, Language language) {
        var terms = route.terms();
        var lead = terms.leadTime();
        var detail = Stream.of(
                        terms.use().holders(),
                        lead == null ? "" : words.say(language, "answer.route.time", lead.words()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Line(terms.name(), null, terms.fee().words(), detail.isEmpty() ? null : detail);
    }
}
