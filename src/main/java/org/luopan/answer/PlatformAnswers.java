package org.luopan.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.address.QueryString;
import org.luopan.answer.Answer.Line;
import org.luopan.answer.Question.Manner;
import org.luopan.answer.Sense.Type;
import org.luopan.content.ContentCache;
import org.luopan.content.HeldByKey;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.finder.Recommendations;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.platform.PlatformCard;
import org.luopan.platform.Platforms;
import org.luopan.platformfacts.KnownPlatforms;
import org.luopan.search.StopWords;
import org.luopan.spelling.WrittenAmount;
import org.luopan.spelling.WrittenMoney;
import org.luopan.vocabulary.Strength;
import org.luopan.vocabulary.Vocabulary;
import org.luopan.web.Markdown;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Answers that are platforms: those with certain facet values, those of a company, and those that the finder recommends. */
@Component
class PlatformAnswers {

    /** What is written in Chinese is a name. */
    private static final Pattern LETTERS = Pattern.compile("\\p{IsLatin}");

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private static final int MOST_OF_COMPANY = 100;
    private static final int SHOWN = 3;
    private static final int MOST_VALUES = 2;
    private static final int MOST_REST = 2;
    private static final String OPERATOR = "operator";
    private static final String ANALOGUE = "analogue";
    private static final String OBJECTIVE = "objective";
    private static final String INDUSTRY = "industry";
    private static final String FROM_ABROAD = "account/overseas-company";

    /** Whom to reach, what for and what with: which platforms do that best is for the finder to say. */
    private static final List<String> WISHES_FIRST = List.of("audience", "objective", "industry");

    /** Facets that a word alone does not ask for: they say who may have an account. */
    private static final List<String> ONLY_OF_PLATFORMS = List.of("account", "openness");

    /** What the finder can be asked for. */
    private static final List<String> WISHES = List.of("audience", "objective", "industry", "feature");

    /** How much of a question has to describe a platform, and how much more than another; sometimes in more words. */
    private static final float FAIR = 0.4f;

    private static final float FAIR_OF_MANY = 0.35f;
    private static final float HALF = 0.6f;
    private static final float MOSTLY = 0.9f;
    private static final float WELL = 1.2f;

    private static final float CLEARER = 1.15f;
    private static final int FEWEST_WORDS = 2;
    private static final int MANY_WORDS = 3;

    private static final int MOST_HELD = 1_000;

    private final Entries entries;
    private final Platforms platforms;
    private final KnownPlatforms known;
    private final Vocabulary vocabulary;
    private final Recommendations finder;
    private final Lexicons lexicons;
    private final Messages words;
    private final Clock clock;
    private final HeldByKey<String, Optional<String>> operators;
    private final HeldByKey<Brief, List<EntryRef>> best;
    private final HeldByKey<Shown, Line> lines;

    PlatformAnswers(
            Entries entries,
            Platforms platforms,
            KnownPlatforms known,
            Vocabulary vocabulary,
            Recommendations finder,
            Lexicons lexicons,
            Messages words,
            Clock clock,
            ContentCache cache) {
        this.lexicons = lexicons;
        this.entries = entries;
        this.platforms = platforms;
        this.known = known;
        this.vocabulary = vocabulary;
        this.finder = finder;
        this.words = words;
        this.clock = clock;
        this.operators = cache.byKey(MOST_HELD);
        this.best = cache.byKey(MOST_HELD);
        this.lines = cache.byKey(MOST_HELD);
    }

    /** What determines what the finder recommends. */
    private record Brief(MultiValueMap<String, String> query, Language language, LocalDate day) {}

    /** A platform, and the language in which a line tells of it. */
    private record Shown(String slug, Language language) {}

    /** What the finder recommends, and the platforms with the values that are named: the finder first if somebody is to be reached. */
    List<Answer> to(Question question) {
        if (!asks(question) && !coversMost(question)) {
            return hasWishes(question) ? finder(question).stream().toList() : List.of();
        }
        var all = new ArrayList<>(filtered(question));
        var wishes = question.values().stream()
                .filter(value -> WISHES_FIRST.contains(value.kind()))
                .count();
        var likeOne = question.values().stream().anyMatch(value -> value.kind().equals(ANALOGUE));
        var wants = question.has(Cue.BEST) || question.is(Manner.WANTS);
        var best = (wishes > 1 || wishes == 1 && wants) && !likeOne;
        finder(question).ifPresent(found -> all.add(best ? 0 : all.size(), found));
        return all;
    }

    /** Whether two different things are wished of a platform, which is a brief. */
    private static boolean hasWishes(Question question) {
        return chosen(question).stream()
                        .map(Sense::kind)
                        .filter(WISHES_FIRST::contains)
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether it says what for, and who asks or where: a company without one in China that wants to sell, or staff wanted in Shenzhen. */
    static boolean isWishOfSomebody(Question question) {
        return question.values().stream()
                        .anyMatch(value -> value.kind().equals(OBJECTIVE)
                                || value.kind().equals(INDUSTRY)
                                        && question.means(FROM_ABROAD)
                                        && !question.has(Cue.HOW))
                && (question.means(FROM_ABROAD)
                        || !question.named(EntryKind.CITY.code()).isEmpty())
                && question.named(EntryKind.PLATFORM.code()).isEmpty()
                && question.values().stream().noneMatch(PlatformAnswers::isCompany);
    }

    /** The platforms of a company that is named, unless a platform is. */
    Optional<Answer> ofCompany(Question question) {
        if (question.rest().isEmpty() && !question.has(Cue.OWNER)) {
            return Optional.empty();
        }
        return question.phrases().stream()
                .filter(phrase ->
                        question.has(Cue.OWNER) || isCompany(phrase.senses().get(0)) || !isPlatform(phrase))
                .filter(phrase -> question.has(Cue.OWNER)
                        || question.phrases().stream().noneMatch(other -> other != phrase && isPlatform(other)))
                .flatMap(phrase -> phrase.senses().stream())
                .filter(PlatformAnswers::isCompany)
                .findFirst()
                .flatMap(company -> filtered(List.of(company), question.language()));
    }

    /** The platform of a company that all other words of the question are said of, and of no other of the company: Alibaba's AI. */
    Optional<Answer> ofCompanyBy(Question question) {
        var lexicon = lexicons.of(question.language());
        var companies = question.phrases().stream()
                .filter(phrase -> phrase.senses().stream().anyMatch(PlatformAnswers::isCompany))
                .toList();
        if (companies.size() != 1
                || !question.rest().isEmpty()
                || !question.named(EntryKind.PLATFORM.code()).isEmpty() && !isFromCompany(companies.get(0), question)) {
            return Optional.empty();
        }
        var words = Lexicon.words(question.text()).stream()
                .filter(word ->
                        !StopWords.has(word) && !companies.get(0).words().contains(word))
                .map(word -> lexicon.key(List.of(word)))
                .toList();
        if (words.isEmpty() || words.size() > MOST_REST) {
            return Optional.empty();
        }
        var company = companies.get(0).senses().stream()
                .filter(PlatformAnswers::isCompany)
                .limit(1)
                .flatMap(sense ->
                        platforms
                                .first(query(List.of(sense)), MOST_OF_COMPANY, question.language())
                                .platforms()
                                .stream());
        var said =
                company.filter(card -> said(card, lexicon).containsAll(words)).toList();
        return said.size() == 1 ? Optional.of(only(said.get(0), question.language())) : Optional.empty();
    }

    /** Whether a name is that of a company and not of its platform: "Baidu's forum", "a forum by Baidu". */
    private static boolean isFromCompany(Question.Phrase company, Question question) {
        var words = Lexicon.words(question.text());
        var at = Collections.indexOfSubList(words, company.words());
        return question.phrases().stream().allMatch(other -> other.equals(company) || !isPlatform(other))
                && (company.words().get(company.words().size() - 1).endsWith("s")
                        || at > 0 && Manner.FROM.has(words.get(at - 1), question.language()));
    }

    /** The platform that is named and only said to be an app, and of which kind: "Toutiao news app". */
    Optional<Answer> calledApp(Question question) {
        var names = question.named(EntryKind.PLATFORM.code());
        var called = question.isOfOne()
                && names.size() == 1
                && question.rest().isEmpty()
                && question.phrases().stream()
                        .limit(1)
                        .anyMatch(phrase -> phrase.senses().get(0).type() == Type.ENTRY && isPlatform(phrase))
                && question.phrases().stream()
                        .skip(1)
                        .allMatch(phrase -> phrase.senses().stream().allMatch(PlatformAnswers::tellsKind));
        return called
                ? entries.named(EntryKind.PLATFORM, names.get(0), question.language())
                        .map(platform -> only(
                                platform,
                                entries.summary(EntryKind.PLATFORM, platform.slug(), question.language())
                                        .orElse(null),
                                question.language()))
                : Optional.empty();
    }

    /** Whether it says what kind of platform one is: an app, for news, for restaurants. */
    private static boolean tellsKind(Sense sense) {
        return sense.value().equals(Cue.PLATFORMS.code())
                || sense.type() == Type.FACET
                        && (sense.kind().equals("category") || sense.kind().equals(INDUSTRY));
    }

    /** Whether an answer lists platforms. */
    static boolean isList(Answer answer) {
        return answer.key().startsWith("facet/") || answer.key().startsWith("finder?");
    }

    /** The one platform that the words of the question describe, clearly more than any other; in more words if these are all there is. */
    Optional<Answer> described(Question question, boolean alone) {
        var told = question.described();
        var many = alone || !question.named(EntryKind.PLATFORM.code()).isEmpty();
        if (told.isEmpty()
                || !LETTERS.matcher(question.text()).find()
                || told.get(0).words() < (many ? MANY_WORDS : FEWEST_WORDS)
                || told.get(0).share() < (told.get(0).words() > MANY_WORDS ? FAIR_OF_MANY : FAIR)
                || told.size() > 1
                        && told.get(0).score() < CLEARER * told.get(1).score()
                || !question.isOfOne() && question.means(told.get(0).thing().value())) {
            return Optional.empty();
        }
        return entries.named(EntryKind.PLATFORM, told.get(0).thing().slug(), question.language())
                .map(platform -> only(
                        platform,
                        entries.summary(EntryKind.PLATFORM, platform.slug(), question.language())
                                .orElse(null),
                        question.language()));
    }

    /** Whether nearly all words describe one platform, and it is not asked which are like that. */
    static boolean isWellDescribed(Question question) {
        var told = question.described();
        return !question.isOfSeveral()
                && (!question.has(Cue.BEST) || question.is(Manner.PEOPLE))
                && !told.isEmpty()
                && told.get(0).words() >= MANY_WORDS
                && told.get(0).share() >= WELL
                && (told.size() == 1 || told.get(0).score() > WELL * told.get(1).score());
    }

    /** Whether the company that is named runs the platform that all words describe. */
    boolean isOfCompany(Question question) {
        return !question.has(Cue.OWNER)
                && question.named(EntryKind.PLATFORM.code()).isEmpty()
                && question.described().stream()
                        .limit(1)
                        .filter(told -> told.words() >= MANY_WORDS && told.share() >= HALF)
                        .flatMap(told -> operators.get(told.thing().slug(), platforms::operatorOf).stream())
                        .anyMatch(operator -> question.means(OPERATOR + "/" + operator));
    }

    /** Whether a phrase names one platform and many other words describe it too. */
    static boolean isDescribedByName(Question question) {
        return question.isOfOne()
                && question.described().stream()
                        .limit(1)
                        .anyMatch(told -> told.words() > MANY_WORDS
                                && told.share() >= HALF
                                && question.means(told.thing().value()));
    }

    /** Whether all that is said describes one platform, its company too. */
    static boolean isFullyDescribed(Question question) {
        return question.isOfOne()
                && question.described().stream()
                        .limit(1)
                        .anyMatch(told -> told.words() > MANY_WORDS && told.share() >= MOSTLY);
    }

    /** The words of what is said of a platform in short. */
    private static Set<String> said(PlatformCard card, Lexicon lexicon) {
        return Stream.concat(
                        Stream.of(card.category().label()),
                        Stream.ofNullable(card.summary())
                                .filter(summary -> !summary.fallback())
                                .map(Text::words))
                .flatMap(text -> Lexicon.words(text).stream())
                .map(word -> lexicon.key(List.of(word)))
                .collect(Collectors.toSet());
    }

    private static boolean isCompany(Sense sense) {
        return sense.type() == Type.FACET && sense.kind().equals(OPERATOR);
    }

    /** The platforms of the company that runs the one that is named, or the first one that stands for what is named. */
    Optional<Answer> ofOwner(Question question) {
        return Stream.concat(
                        question.named(EntryKind.PLATFORM.code()).stream(),
                        question.values().stream()
                                .filter(value -> value.kind().equals(ANALOGUE))
                                .flatMap(value ->
                                        platforms
                                                .first(query(List.of(value)), 1, question.language())
                                                .platforms()
                                                .stream())
                                .map(card -> card.entry().slug()))
                .findFirst()
                .flatMap(slug -> operators.get(slug, platforms::operatorOf))
                .map(operator -> new Sense(Type.FACET, OPERATOR + "/" + operator))
                .flatMap(operator -> filtered(List.of(operator), question.language()));
    }

    /** The platforms with the values that the question names: all of them together, if there are any, or each by itself. */
    private List<Answer> filtered(Question question) {
        var values = chosen(question);
        var query = query(values);
        question.rest().stream().filter(YEAR.asMatchPredicate()).findFirst().ifPresent(year -> {
            query.add("launched-min", year);
            query.add("launched-max", year);
        });
        if (!values.isEmpty() && query.size() > 1) {
            var together = platforms.first(query, SHOWN, question.language());
            if (together.total() == 1) {
                return List.of(only(together.platforms().get(0), question.language()));
            }
        }
        if (values.size() > 1) {
            var together = filtered(values, question.language());
            if (together.isPresent()) {
                return together.stream().toList();
            }
        }
        var each = values.stream()
                .flatMap(value -> filtered(List.of(value), question.language()).stream())
                .limit(MOST_VALUES)
                .toList();
        return each.isEmpty() ? otherwise(question, values).stream().toList() : each;
    }

    /**
     * What else the words for a value without platforms stand for, or the name of the value: nothing here is like LinkedIn, but there are
     * professional networks. Else the one platform of which it was said.
     */
    private Optional<Answer> otherwise(Question question, List<Sense> values) {
        var said = question.values().stream()
                .filter(value -> question.phrases().stream()
                        .anyMatch(phrase -> phrase.senses().contains(value)
                                && values.stream().anyMatch(phrase.senses()::contains)));
        var lexicon = lexicons.of(question.language());
        var named = values.stream()
                .filter(value -> value.kind().equals(ANALOGUE))
                .flatMap(value -> lexicon.find(List.of(value.slug().split("-"))).stream())
                .filter(value -> value.type() == Type.FACET);
        return Stream.concat(said, named)
                .filter(value -> !values.contains(value))
                .flatMap(value -> filtered(List.of(value), question.language()).stream())
                .findFirst()
                .or(() -> values.stream()
                        .flatMap(value -> onceSaidOf(value, question.language()).stream())
                        .findFirst());
    }

    /** The one platform that has a value a little, or had it once, with what the value means: no other has it at all. */
    private Optional<Answer> onceSaidOf(Sense value, Language language) {
        var table = known.table();
        var column = table.column(value.kind(), value.slug());
        var ids = column < 0 ? List.<Long>of() : table.ids(column, Strength.WEAK, FEWEST_WORDS);
        return ids.size() == 1
                ? entries.refs(ids, language).values().stream()
                        .findFirst()
                        .map(platform -> only(platform, meaning(value, language), language))
                : Optional.empty();
    }

    private @Nullable Text meaning(Sense value, Language language) {
        return vocabulary
                .find(value.kind(), value.slug())
                .map(found -> found.definition().in(language))
                .orElse(null);
    }

    /** The platforms with one value. */
    Optional<Answer> with(Sense value, Language language) {
        return filtered(List.of(value), language);
    }

    /** The only platform that is as the question says. */
    private Answer only(PlatformCard card, Language language) {
        return only(card.entry(), card.summary(), language);
    }

    private Answer only(EntryRef platform, @Nullable Text summary, Language language) {
        return new Answer(
                platform.address(),
                platform.name().words(),
                null,
                summary == null ? null : Markdown.firstSentence(summary),
                List.of(),
                platform.path(),
                words.say(language, "answer.platform.more"));
    }

    private Optional<Answer> filtered(List<Sense> values, Language language) {
        var query = query(values);
        var first = platforms.first(query, SHOWN, language);
        return first.total() == 0
                ? Optional.empty()
                : Optional.of(new Answer(
                        "facet/" + values.get(0).value(),
                        words.say(language, "answer.facet", first.heading(), first.total()),
                        null,
                        null,
                        first.platforms().stream()
                                .map(card -> line(card, language))
                                .toList(),
                        "/platforms" + address(query),
                        words.say(language, "answer.facet.more", first.total())));
    }

    /** What the finder recommends for the audiences, purposes, industries, tools, tiers and cities that the question names. */
    private Optional<Answer> finder(Question question) {
        var wishes = chosen(question).stream()
                .filter(value -> WISHES.contains(value.kind()))
                .toList();
        var query = query(wishes);
        question.named(EntryKind.CITY.code()).stream().limit(1).forEach(city -> query.add("city", city));
        question.named(EntryKind.TIER.code()).stream().limit(1).forEach(tier -> query.add("tier", tier));
        var budget = budget(question);
        if (query.isEmpty() && budget.isEmpty()
                || wishes.isEmpty() && budget.isEmpty() && !question.has(Cue.BEST) && !question.has(Cue.PLATFORMS)) {
            return Optional.empty();
        }
        question.values().stream()
                .filter(value -> value.value().equals(FROM_ABROAD))
                .findFirst()
                .ifPresent(abroad -> query.add("entity", "no"));
        budget.ifPresent(most -> {
            query.add("budget", WrittenAmount.code(most.amount()));
            query.add("currency", most.currency());
        });
        var best = this.best.get(
                new Brief(query, question.language(), LocalDate.now(clock)),
                brief -> finder.best(brief.query, SHOWN, brief.language));
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(
                        "finder" + address(query),
                        words.say(question.language(), "answer.finder"),
                        null,
                        null,
                        best.stream()
                                .map(ref -> new Line(ref.name(), ref.path(), null, null))
                                .toList(),
                        "/finder" + address(query),
                        words.say(question.language(), "answer.finder.more")));
    }

    /**
     * The values to filter by: of each phrase the first of its facet values, unless it names an entry and nothing asks for platforms. A
     * phrase that names a tier is one if platforms are asked for. What they should offer to somebody is asked of them.
     */
    private static List<Sense> chosen(Question question) {
        var offer = question.isOfferToSomebody();
        var asks = asks(question) || offer;
        var chosen = new LinkedHashMap<String, Sense>();
        var byWeight = question.phrases().stream()
                .sorted(Comparator.comparing((Question.Phrase phrase) -> -phrase.weight()))
                .toList();
        for (var phrase : byWeight) {
            phrase.senses().stream()
                    .filter(sense -> sense.type() == Type.FACET || asks && isFacet(sense))
                    .filter(sense ->
                            asks || !phrase.has(Type.ENTRY) || sense.kind().equals(OPERATOR) && !isPlatform(phrase))
                    .filter(sense -> asks || !ONLY_OF_PLATFORMS.contains(sense.kind()))
                    .min(Comparator.comparing((Sense sense) -> sense.type() != Type.FACET)
                            .thenComparing(sense -> offer && !WISHES.contains(sense.kind())))
                    .ifPresent(sense -> chosen.putIfAbsent(sense.value(), sense));
        }
        return List.copyOf(chosen.values());
    }

    /** What may be spent, unless it is a price that is asked about on one platform. */
    static Optional<WrittenMoney> budget(Question question) {
        return question.named(EntryKind.PLATFORM.code()).isEmpty()
                        && (question.has(Cue.COST) || !question.values().isEmpty())
                ? WrittenMoney.in(question.text(), question.language())
                : Optional.empty();
    }

    /** What the finder recommends for what is wished. */
    Optional<Answer> forBrief(Question question) {
        return finder(question);
    }

    /** What the finder recommends for a budget. */
    Optional<Answer> forBudget(Question question) {
        return budget(question).flatMap(most -> finder(question));
    }

    /** Whether it says what platforms should have, and not only for whom. */
    static boolean hasWish(Question question) {
        return question.values().stream().anyMatch(value -> !ONLY_OF_PLATFORMS.contains(value.kind()));
    }

    /** Whether it says who should be able to have an account. */
    static boolean isForHolders(Question question) {
        return question.values().stream().anyMatch(value -> ONLY_OF_PLATFORMS.contains(value.kind()));
    }

    /** "Bilibili" is the platform before it is its company. */
    private static boolean isPlatform(Question.Phrase phrase) {
        return phrase.senses().stream()
                .anyMatch(sense -> sense.type() == Type.ENTRY && sense.kind().equals(EntryKind.PLATFORM.code()));
    }

    private static boolean asks(Question question) {
        return question.has(Cue.PLATFORMS) || question.has(Cue.BEST);
    }

    /** Whether little is left that its facet values do not say: else it asks for something that is told in a text. */
    private static boolean coversMost(Question question) {
        var said = question.phrases().stream()
                .filter(phrase -> phrase.has(Type.FACET))
                .mapToInt(phrase -> phrase.words().size())
                .sum();
        return question.rest().size() <= Math.min(said, MOST_REST);
    }

    private static boolean isFacet(Sense sense) {
        return sense.type() == Type.ENTRY
                && (sense.kind().equals(EntryKind.TIER.code()) || sense.kind().equals(EntryKind.TREND.code()));
    }

    private static MultiValueMap<String, String> query(List<Sense> values) {
        var query = new LinkedMultiValueMap<String, String>();
        values.forEach(value -> query.add(value.kind(), value.slug()));
        return query;
    }

    private static QueryString address(MultiValueMap<String, String> query) {
        var address = new QueryString();
        query.forEach((key, values) -> values.forEach(value -> address.with(key, value)));
        return address;
    }

    private Line line(PlatformCard card, Language language) {
        return lines.get(new Shown(card.entry().slug(), language), missing -> line(card));
    }

    private static Line line(PlatformCard card) {
        return new Line(
                card.entry().name(),
                card.entry().path(),
                null,
                card.summary() == null
                        ? card.category().label()
                        : Markdown.firstSentence(card.summary()).words());
    }
}
