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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.answer.Answer.Line;
import org.luopan.answer.Question.Manner;
import org.luopan.answer.Sense.Type;
import org.luopan.content.ContentCache;
import org.luopan.content.HeldByKey;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.figure.FigureView;
import org.luopan.figure.Figures;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.market.MarketFigures;
import org.luopan.market.MarketFigures.Group;
import org.luopan.search.StopWords;
import org.luopan.topic.TopicIndex.Told;
import org.springframework.stereotype.Component;

/** Answers that are numbers: a metric of the entry that is named, or of China. */
@Component
class FigureAnswers {

    /** The kinds that have figures, those that are most often asked about first. */
    private static final List<EntryKind> KINDS =
            List.of(EntryKind.PLATFORM, EntryKind.CITY, EntryKind.TREND, EntryKind.TIER, EntryKind.FESTIVAL);

    /** The kinds of which no other number is wanted than their own; a festival and a trend are counted for all of China. */
    private static final List<EntryKind> COUNTED = List.of(EntryKind.PLATFORM, EntryKind.CITY, EntryKind.TIER);

    /** What answers instead where an entry has no such figure: other ways of counting users, and other sales. */
    private static final Map<String, List<String>> INSTEAD = instead("soon");

    /** What is called alike of platforms and of China, and answers if nothing else does: what a platform earns, and people. */
    private static final Map<String, List<String>> AT_LAST = instead("last");

    /** What is asked with "how many" and nothing else. */
    private static final Map<EntryKind, String> DEFAULTS =
            Map.of(EntryKind.PLATFORM, "mau", EntryKind.CITY, "city-population");

    /** The sales of a festival and the users of a kind of app have metrics of their own. */
    private static final List<OfSubject> OF_SUBJECTS = OfSubject.delivered();

    /** What is asked for in passing: the share of users under 30 is not the number of users. */
    private static final Set<String> GENERAL = Set.of(
            "mau", "internet-users", "average-salary-non-private", "disposable-income", "population", "launch-year");

    private static final String USERS = "mau";

    /** "Every day" says of minutes how they are counted, and of users what is. */
    private static final String DAILY = "dau";

    /** A number that only a trend has may be of a platform: the searches on Xiaohongshu. */
    private static final String OF_TREND = "figure/" + EntryKind.TREND.code() + "/";

    private static final List<String> WISHES = List.of("objective", "industry");

    /** How much more all words have to tell of a metric than of the one that some of them stand for. */
    private static final float CLEARER = 1.05f;

    private static final int FEWEST_WORDS = 2;

    /** How much of a question has to tell of a metric that no phrase stands for; less if a number is asked for. */
    private static final float MOST_OF_IT = 0.75f;

    private static final float HALF_OF_IT = 0.5f;

    private static final int MOST_HELD = 2_000;

    private final Entries entries;
    private final Figures figures;
    private final MarketFigures market;
    private final Messages words;
    private final Clock clock;
    private final HeldByKey<Asked, Optional<Answer>> ofEntries;
    private final HeldByKey<Asked, Optional<Answer>> ofMarket;
    private final HeldByKey<String, List<Long>> entriesWith;

    FigureAnswers(
            Entries entries, Figures figures, MarketFigures market, Messages words, Clock clock, ContentCache cache) {
        this.entries = entries;
        this.figures = figures;
        this.market = market;
        this.words = words;
        this.clock = clock;
        this.ofEntries = cache.byKey(MOST_HELD);
        this.ofMarket = cache.byKey(MOST_HELD);
        this.entriesWith = cache.byKey(MOST_HELD);
    }

    /** The metric that tells of one of these subjects what one of these metrics tells of platforms or of all. */
    private record OfSubject(Set<String> subjects, Set<String> asked, String metric) {

        static List<OfSubject> delivered() {
            var groups = Sense.rows("measures").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
            return Sense.rows("subjects").stream()
                    .map(row -> new OfSubject(
                            Set.of(row[1].split(" ")),
                            Set.of(groups.getOrDefault(row[2], row[2]).split(" ")),
                            row[0]))
                    .toList();
        }

        boolean answers(Question question, String metric) {
            return asked.contains(metric) && subjects.stream().anyMatch(question::means);
        }
    }

    /** What determines an answer: values are out of date from one day to the next. */
    private record Asked(EntryKind kind, String slug, List<String> metrics, Language language, LocalDate day) {}

    private static Map<String, List<String>> instead(String when) {
        return Sense.rows("instead").stream()
                .filter(row -> row[0].equals(when))
                .collect(Collectors.toMap(row -> row[1], row -> List.of(row[2].split(" "))));
    }

    /** The leading value of the metric that the question names. */
    Optional<Answer> of(Question question) {
        var metrics = wanted(question);
        if (metrics.isEmpty() || isOfMeanings(question)) {
            return Optional.empty();
        }
        var ofNamed = ofNamed(question, metrics);
        if (ofNamed.isPresent()) {
            return ofNamed;
        }
        if (COUNTED.stream().anyMatch(kind -> !question.named(kind.code()).isEmpty())) {
            return question.phrases().stream().anyMatch(phrase -> phrase.has(Type.METRIC) && phrase.weight() > 1)
                    ? ofTheOnlyOne(question).filter(answer -> answer.key().startsWith(OF_TREND))
                    : Optional.empty();
        }
        if (question.province().isPresent()) {
            return Optional.empty();
        }
        if (question.has(Cue.PLATFORMS) && !question.has(Cue.MANY) && !question.has(Cue.SHARE)) {
            return Optional.empty();
        }
        return ofMarket.get(
                        new Asked(EntryKind.MARKET, "", metrics, question.language(), LocalDate.now(clock)),
                        this::ofMarket)
                .or(() -> ofTheOnlyOne(question));
    }

    /** The figure of what is named: of two, the one that has what is asked for, and not the first with something like it. */
    private Optional<Answer> ofNamed(Question question, List<String> metrics) {
        for (var wanted : List.of(metrics.subList(0, 1), metrics)) {
            for (var kind : KINDS) {
                for (var slug : question.named(kind.code())) {
                    var found = ofEntry(kind, slug, wanted, question.language());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The metrics that are asked for, each with what answers instead of it. */
    private static List<String> wanted(Question question) {
        var asked = closest(metrics(question), question).stream()
                .sorted(Comparator.comparing((String metric) -> question.has(Cue.SHARE) && !metric.contains("share"))
                        .thenComparing(metric -> GENERAL.contains(metric) ? 2 : metric.equals(DAILY) ? 1 : 0))
                .toList();
        return Stream.concat(
                        asked.stream()
                                .flatMap(metric -> Stream.of(
                                                OF_SUBJECTS.stream()
                                                        .filter(subject -> subject.answers(question, metric))
                                                        .map(OfSubject::metric),
                                                Stream.of(metric),
                                                INSTEAD.getOrDefault(metric, List.of()).stream())
                                        .flatMap(Function.identity())),
                        asked.stream().flatMap(metric -> AT_LAST.getOrDefault(metric, List.of()).stream()))
                .distinct()
                .toList();
    }

    /** Whether it asks what sets two measures apart, and not for a number. */
    private static boolean isOfMeanings(Question question) {
        return question.has(Cue.COMPARE)
                && !question.has(Cue.MANY)
                && !question.named(EntryKind.TERM.code()).isEmpty()
                && KINDS.stream().allMatch(kind -> question.named(kind.code()).isEmpty());
    }

    /**
     * The metrics that more words stand for first, and before them one of China that all words together tell more of: the yuan is a
     * currency, but in "exchange rate of the krona" the krona is.
     */
    private static List<String> closest(List<String> metrics, Question question) {
        if (metrics.isEmpty()
                || KINDS.stream().anyMatch(kind -> !question.named(kind.code()).isEmpty())) {
            return metrics;
        }
        var known = metrics.stream()
                .sorted(Comparator.comparing((String metric) -> -question.weightOf(new Sense(Type.METRIC, metric))))
                .toList();
        var share = question.topics().stream()
                .filter(told -> told.thing().value().equals(known.get(0)))
                .map(Told::share)
                .findFirst()
                .orElse(0f);
        var told = question.topics().stream()
                .filter(one -> one.thing().type() == Type.METRIC)
                .filter(one -> !question.has(Cue.COST) && one.words() >= FEWEST_WORDS && one.share() > CLEARER * share)
                .limit(1)
                .filter(one -> question.weightOf(new Sense(Type.METRIC, known.get(0))) < FEWEST_WORDS
                        || !metrics.contains(one.thing().value()))
                .map(one -> one.thing().value());
        return Stream.concat(told, known.stream()).distinct().toList();
    }

    /** The leading value of a metric for China. */
    Optional<Answer> ofChina(String metric, Language language) {
        return ofMarket.get(
                new Asked(EntryKind.MARKET, "", List.of(metric), language, LocalDate.now(clock)), this::ofMarket);
    }

    /** Whether it says what platforms should have rather than what is counted: "to launch" asks for no year. */
    private static boolean isWish(Question.Phrase phrase) {
        return phrase.senses().stream()
                        .anyMatch(sense ->
                                sense.type() == Type.FACET && sense.kind().equals("audience"))
                || phrase.senses().get(0).type() == Type.FACET
                        && WISHES.contains(phrase.senses().get(0).kind());
    }

    /** The metrics that are asked for: users of a platform and people in a city if only their number is. */
    private static List<String> metrics(Question question) {
        var named = KINDS.stream().anyMatch(kind -> !question.named(kind.code()).isEmpty());
        var counts = question.has(Cue.MANY) || question.has(Cue.SHARE);
        if (!named && !counts && question.has(Cue.BEST) && !question.values().isEmpty()) {
            return List.of();
        }
        var metrics = question.phrases().stream()
                .filter(phrase -> named || counts || !isWish(phrase))
                .flatMap(phrase -> phrase.senses().stream())
                .filter(sense -> sense.type() == Type.METRIC)
                .map(Sense::value)
                .distinct()
                .toList();
        if (!metrics.isEmpty()) {
            return metrics;
        }
        var told = named ? told(question) : List.<String>of();
        var people =
                named && question.has(Cue.SHARE) && OF_SUBJECTS.stream().anyMatch(one -> one.answers(question, USERS))
                        || isOnlyOfPeople(question);
        if (people) {
            return Stream.concat(told.stream(), Stream.of(USERS)).distinct().toList();
        }
        if (!question.has(Cue.MANY)) {
            return told;
        }
        if (!named && OF_SUBJECTS.stream().anyMatch(subject -> subject.answers(question, USERS))) {
            return List.of(USERS);
        }
        var usual = DEFAULTS.entrySet().stream()
                .filter(one -> !question.named(one.getKey().code()).isEmpty())
                .map(Map.Entry::getValue);
        return Stream.concat(told.stream(), usual).distinct().toList();
    }

    /** Whether it only names a platform and calls those who use it by another word: its visitors. */
    private static boolean isOnlyOfPeople(Question question) {
        var said = Lexicon.words(question.text()).stream()
                .filter(word -> !StopWords.has(word))
                .toList();
        var name = question.mostlyFor(EntryKind.PLATFORM.code());
        return name.isPresent()
                && question.named(EntryKind.PLATFORM.code()).size() == 1
                && said.size() == name.get().weight() + 1
                && said.stream()
                        .anyMatch(word -> Manner.VISITORS.has(word, question.language())
                                && !name.get().words().contains(word));
    }

    /** The metric that all words tell most of, although none stands for it: users over 50, or firms where their number is asked for. */
    private static List<String> told(Question question) {
        if (Stream.of(Cue.HOW, Cue.BEST, Cue.OPEN, Cue.COST, Cue.COMPARE).anyMatch(question::has)) {
            return List.of();
        }
        var counts = question.has(Cue.MANY) || question.has(Cue.SHARE);
        var ofName = KINDS.stream()
                .flatMap(kind -> question.mostlyFor(kind.code()).stream())
                .mapToLong(Question.Phrase::weight)
                .max()
                .orElse(0);
        return question.topics().stream()
                .limit(1)
                .filter(one -> one.thing().type() == Type.METRIC)
                .filter(one -> one.words() >= FEWEST_WORDS && one.words() > ofName && one.share() >= MOST_OF_IT
                        || counts && !question.rest().isEmpty() && one.share() >= HALF_OF_IT)
                .map(one -> one.thing().value())
                .toList();
    }

    private Optional<Answer> ofTheOnlyOne(Question question) {
        for (var metric : question.metrics()) {
            var ids = entriesWith.get(metric, any -> figures.entriesWith(any, 2));
            if (ids.size() == 1) {
                var ref = entries.ref(ids.get(0), question.language());
                return ofEntry(ref.kind(), ref.slug(), List.of(metric), question.language());
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> ofEntry(EntryKind kind, String slug, List<String> metrics, Language language) {
        return ofEntries.get(new Asked(kind, slug, metrics, language, LocalDate.now(clock)), this::ofEntry);
    }

    private Optional<Answer> ofEntry(Asked asked) {
        var language = asked.language;
        var ids = entries.ids(asked.kind, List.of(asked.slug));
        for (var metric : asked.metrics) {
            var figure =
                    figures.leading(ids, metric, language).values().stream().findFirst();
            if (figure.isPresent()) {
                return entries.named(asked.kind, asked.slug, language)
                        .map(ref -> answer(
                                language,
                                ref.address(),
                                metric,
                                ref.name().words() + ": "
                                        + Messages.inSentence(
                                                figure.get().label().words()),
                                figure.get(),
                                ref.path() + "#figure-" + metric));
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> ofMarket(Asked asked) {
        var measured = market.leading(asked.language);
        return asked.metrics.stream()
                .filter(measured::containsKey)
                .findFirst()
                .map(metric -> current(metric, asked.metrics, measured))
                .flatMap(metric -> entries.first(EntryKind.MARKET, 1, asked.language).stream()
                        .findFirst()
                        .map(china -> ofChina(
                                china.address(),
                                metric,
                                Objects.requireNonNull(measured.get(metric)),
                                asked.language)));
    }

    /** The number, or the shares of all groups where the metric is split among them: the first alone would answer for the others. */
    private Answer ofChina(String entry, String metric, FigureView figure, Language language) {
        var path = EntryKind.MARKET.path("") + "/" + metric;
        var number = answer(language, entry, metric, figure.label().words(), figure, path);
        var groups = figure.standing().current() ? market.split(metric, language) : List.<Group>of();
        if (groups.isEmpty()) {
            return number;
        }
        var column = FigureView.column(groups.stream().map(Group::share), language);
        var shares = groups.stream()
                .map(group -> new Line(
                        new Text(group.name(), language.code(), false),
                        null,
                        group.share().in(column).said(),
                        null));
        var asOf = figure.asOf();
        return new Answer(
                number.key(),
                number.title(),
                null,
                asOf == null ? null : new Text(asOf.words(), language.code(), false),
                Stream.concat(shares, number.lines().stream()).toList(),
                path,
                number.more());
    }

    /** A metric, or one that measures the same more exactly if only that has a number that holds now: pay, by who pays it. */
    private static String current(String metric, List<String> others, Map<String, FigureView> measured) {
        return Stream.concat(Stream.of(metric), others.stream().filter(other -> other.startsWith(metric + "-")))
                .filter(one -> {
                    var figure = measured.get(one);
                    return figure != null && figure.standing().current();
                })
                .findFirst()
                .orElse(metric);
    }

    private Answer answer(
            Language language, String entry, String metric, String title, FigureView figure, String path) {
        var current = figure.standing().current();
        var source = figure.source().cited();
        var foreign = source.title().lang();
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                new Text(source.title().words(), foreign == null ? language.code() : foreign, foreign != null),
                EntryKind.SOURCE.path(source.slug()),
                null,
                words.say(language, "support", figure.standing().support())));
        return new Answer(
                "figure/" + entry + "/" + metric,
                title,
                current ? amount(figure) : words.say(language, "figure.none-current"),
                new Text(
                        current
                                ? label(figure)
                                : words.say(language, "answer.last-known", amount(figure), label(figure)),
                        language.code(),
                        false),
                lines,
                path,
                words.say(language, "answer.figure.more"));
    }

    static String amount(FigureView figure) {
        return Stream.of(figure.amount().words(), figure.amount().unit().label())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What was counted and when it held. */
    static String label(FigureView figure) {
        var counted = figure.counted().label();
        var asOf = figure.asOf();
        return Stream.of(counted == null ? "" : counted.words(), asOf == null ? "" : asOf.words())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
