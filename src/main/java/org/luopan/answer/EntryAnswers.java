package org.luopan.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.address.QueryString;
import org.luopan.answer.Answer.Line;
import org.luopan.city.Cities;
import org.luopan.compare.ComparisonPath;
import org.luopan.content.ContentCache;
import org.luopan.content.HeldByKey;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.figure.Figures;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.search.Hit;
import org.luopan.web.Markdown;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Answers that are entries: a comparison of several, a term with its definition, a step of the guide. */
@Component
class EntryAnswers {

    /** The kinds that are compared, each with the number that says most about it. */
    private static final List<Compared> COMPARED = List.of(
            new Compared(EntryKind.PLATFORM, "mau"),
            new Compared(EntryKind.CITY, "city-population"),
            new Compared(EntryKind.TIER, ""));

    private static final int MOST_COMPARED = 5;

    /** So many words may stand beside names that are compared, and tell how. */
    private static final int MOST_BESIDE = 2;

    /** What is not asked of two together. */
    private static final List<Cue> ASKED_OTHERWISE = List.of(
            Cue.HOW, Cue.OWNER, Cue.COST, Cue.OPEN, Cue.TIME, Cue.MANY, Cue.SHARE, Cue.WHY, Cue.TREND, Cue.DEFINE);

    private static final int SHOWN = 3;

    private static final int MOST_HELD = 2_000;

    private final Entries entries;
    private final Figures figures;
    private final Cities inPlaces;
    private final Messages words;
    private final Clock clock;
    private final HeldByKey<Comparison, Answer> comparisons;
    private final HeldByKey<Told, Optional<Answer>> told;
    private final HeldByKey<Largest, Optional<Answer>> cities;

    EntryAnswers(Entries entries, Figures figures, Cities inPlaces, Messages words, Clock clock, ContentCache cache) {
        this.inPlaces = inPlaces;
        this.cities = cache.byKey(MOST_HELD);
        this.entries = entries;
        this.figures = figures;
        this.words = words;
        this.clock = clock;
        this.comparisons = cache.byKey(MOST_HELD);
        this.told = cache.byKey(MOST_HELD);
    }

    private record Compared(EntryKind kind, String metric) {}

    /** What determines a comparison: values are out of date from one day to the next. */
    private record Comparison(Compared compared, List<String> slugs, Language language, LocalDate day) {}

    /** What determines the cities of a province. */
    private record Largest(String province, String tier, Language language, LocalDate day) {}

    /** What determines the answer that is an entry. */
    private record Told(EntryKind kind, String slug, String more, Language language) {}

    /** Two to five entries of one kind that the question sets beside each other. */
    Optional<Answer> comparison(Question question) {
        for (var compared : COMPARED) {
            var slugs = named(question, compared.kind());
            if (slugs.size() > 1
                    && !(compared.kind() == EntryKind.TIER
                            && !question.named(EntryKind.CITY.code()).isEmpty())
                    && (question.has(Cue.COMPARE)
                            || isBareList(question, compared.kind())
                            || isOfBoth(question, compared.kind()))) {
                return Optional.of(comparisons.get(
                        new Comparison(compared, slugs, question.language(), LocalDate.now(clock)), this::comparison));
            }
        }
        return Optional.empty();
    }

    /** Whether nothing is asked about the entries but their names, or which is best. */
    private static boolean isBareList(Question question, EntryKind kind) {
        return (question.rest().isEmpty() || question.has(Cue.BEST))
                && question.phrases().stream()
                        .filter(phrase -> !phrase.senses().stream().allMatch(sense -> sense.type() == Sense.Type.CUE))
                        .allMatch(phrase -> phrase.senses().stream()
                                .anyMatch(sense -> sense.kind().equals(kind.code())))
                && Stream.of(Cue.HOW, Cue.OWNER).noneMatch(question::has)
                && question.mostly(EntryKind.GUIDE.code()).isEmpty();
    }

    /** Whether hardly more is said than their names and who is to be reached: "are Momo and Tantan the same thing". */
    private static boolean isOfBoth(Question question, EntryKind kind) {
        return kind != EntryKind.TIER
                && question.rest().size() <= MOST_BESIDE
                && !question.is(Question.Manner.ONE)
                && ASKED_OTHERWISE.stream().noneMatch(question::has)
                && question.phrases().stream()
                        .allMatch(phrase -> phrase.at(kind.code()) == 0
                                ? !isOwner(phrase)
                                : phrase.senses().stream().allMatch(EntryAnswers::tellsForWhom));
    }

    private static boolean tellsForWhom(Sense sense) {
        return sense.type() == Sense.Type.CUE
                || sense.kind().equals("audience")
                || sense.kind().equals("industry");
    }

    /** Whether a name is in the genitive: WeChat's answer to TikTok is none of both. */
    private static boolean isOwner(Question.Phrase name) {
        var last = name.words().get(name.words().size() - 1);
        return last.endsWith("s") && !name.senses().get(0).slug().endsWith("s");
    }

    /** Of a phrase that names several entries, the first. */
    private static List<String> named(Question question, EntryKind kind) {
        return question.phrases().stream()
                .flatMap(phrase -> phrase.senses().stream()
                        .filter(sense ->
                                sense.type() == Sense.Type.ENTRY && sense.kind().equals(kind.code()))
                        .limit(1))
                .map(Sense::slug)
                .distinct()
                .limit(MOST_COMPARED)
                .toList();
    }

    private Answer comparison(Comparison asked) {
        var language = asked.language;
        var compared = asked.compared;
        var slugs = asked.slugs;
        var ids = entries.ids(compared.kind(), slugs);
        var values = compared.metric().isEmpty()
                ? Map.<Long, FigureView>of()
                : figures.leading(ids, compared.metric(), language);
        var refs = entries.refs(ids, language);
        var lines = ids.stream()
                .flatMap(id -> Stream.ofNullable(refs.get(id)).map(ref -> line(ref, values.get(id))))
                .toList();
        var columns =
                ids.stream().flatMap(id -> Stream.ofNullable(refs.get(id))).toList();
        return new Answer(
                "comparison/" + String.join(",", slugs),
                words.say(
                        language,
                        "answer.comparison",
                        words.allOf(
                                language,
                                lines.stream().map(line -> line.name().words()).toList())),
                null,
                null,
                lines,
                ComparisonPath.of(columns),
                words.say(language, "answer.comparison.more"));
    }

    private static Line line(EntryRef ref, @Nullable FigureView figure) {
        var current = figure != null && figure.standing().current() ? figure : null;
        return new Line(
                ref.name(),
                ref.path(),
                current == null ? null : FigureAnswers.amount(current),
                current == null ? null : FigureAnswers.label(current));
    }

    /** The largest cities of the province that is named, of a tier if one is named too; the first stands for all of them. */
    Optional<Answer> cities(Question question) {
        if (!question.named(EntryKind.PLATFORM.code()).isEmpty()) {
            return Optional.empty();
        }
        return question.province()
                .flatMap(province -> question.named(EntryKind.TIER.code()).stream()
                        .map(tier -> largest(province, tier, question.language()))
                        .filter(Optional::isPresent)
                        .findFirst()
                        .orElseGet(() -> largest(province, "", question.language())));
    }

    /** Whether a tier or the number of people is asked for, or hardly anything but the province is said: not what happened in it. */
    static boolean isOfPlace(Question question) {
        return !question.named(EntryKind.TIER.code()).isEmpty()
                || question.metrics().contains(Cities.POPULATION)
                || question.rest().size()
                                + question.phrases().stream()
                                        .filter(phrase -> !phrase.has(Sense.Type.CUE))
                                        .mapToLong(phrase -> phrase.has(Sense.Type.PROVINCE)
                                                ? -phrase.words().size()
                                                : phrase.weight())
                                        .sum()
                        <= 1;
    }

    private Optional<Answer> largest(String province, String tier, Language language) {
        return cities.get(new Largest(province, tier, language, LocalDate.now(clock)), this::largest);
    }

    private Optional<Answer> largest(Largest asked) {
        var query = new LinkedMultiValueMap<String, String>();
        query.add("province", asked.province);
        if (!asked.tier.isEmpty()) {
            query.add("tier", asked.tier);
        }
        query.add("sort", "population");
        var first = inPlaces.first(query, SHOWN, asked.language);
        var address = new QueryString();
        query.forEach((key, values) -> values.forEach(value -> address.with(key, value)));
        return first.cities().stream()
                .findFirst()
                .map(largest -> new Answer(
                        largest.entry().address(),
                        words.say(asked.language, "answer.facet", first.heading(), first.total()),
                        null,
                        null,
                        first.cities().stream()
                                .map(city -> line(city.entry(), city.population()))
                                .toList(),
                        EntryKind.CITY.path("") + address,
                        words.say(asked.language, "answer.cities.more", first.total())));
    }

    /** The definition of the term that the question asks for. */
    Optional<Answer> term(Question question) {
        return question.mostly(EntryKind.TERM.code())
                .flatMap(slug -> answer(question, EntryKind.TERM, slug, "answer.term.more"));
    }

    /** The definitions of two or more terms that nothing else is asked about. */
    List<Answer> terms(Question question) {
        var slugs = named(question, EntryKind.TERM);
        return slugs.size() > 1 && isBareList(question, EntryKind.TERM)
                ? slugs.stream()
                        .flatMap(slug -> answer(question, EntryKind.TERM, slug, "answer.term.more").stream())
                        .toList()
                : List.of();
    }

    /** The trend that the question asks for, or the one that was found first if it asks for a trend. */
    Optional<Answer> trend(Question question, List<Hit> hits) {
        return question.mostly(EntryKind.TREND.code())
                .or(() -> question.has(Cue.TREND) ? first(EntryKind.TREND, hits) : Optional.empty())
                .flatMap(slug -> answer(question, EntryKind.TREND, slug, "answer.trend.more"));
    }

    /** The festival that is named. */
    Optional<Answer> festival(Question question) {
        return question.mostly(EntryKind.FESTIVAL.code())
                .flatMap(slug -> answer(question, EntryKind.FESTIVAL, slug, "answer.festival.more"));
    }

    /** The tier that is named, unless a city is. */
    Optional<Answer> tier(Question question) {
        return question.mostly(EntryKind.TIER.code())
                .filter(tier -> question.named(EntryKind.CITY.code()).isEmpty())
                .flatMap(slug -> answer(question, EntryKind.TIER, slug, "answer.tier.more"));
    }

    /** The step of the guide that answers the question. */
    Optional<Answer> guide(Question question) {
        return question.mostly(EntryKind.GUIDE.code())
                .flatMap(slug -> answer(question, EntryKind.GUIDE, slug, "answer.guide.more"));
    }

    /** The step of the guide that was found first. */
    Optional<Answer> guide(Question question, List<Hit> hits) {
        return first(EntryKind.GUIDE, hits)
                .flatMap(slug -> answer(question, EntryKind.GUIDE, slug, "answer.guide.more"));
    }

    /** The entry that words stand for, if it is of a kind that answers. */
    Optional<Answer> of(Sense sense, Question question) {
        return org.luopan.language.Coded.find(EntryKind.class, sense.kind())
                .filter(kind -> List.of(
                                EntryKind.TERM, EntryKind.TREND, EntryKind.GUIDE, EntryKind.TIER, EntryKind.FESTIVAL)
                        .contains(kind))
                .flatMap(kind -> answer(question, kind, sense.slug(), "answer." + kind.code() + ".more"));
    }

    private static Optional<String> first(EntryKind kind, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.kind().equals(kind.code()))
                .findFirst()
                .map(hit -> Sense.entry(hit.address()).slug());
    }

    private Optional<Answer> answer(Question question, EntryKind kind, String slug, String more) {
        return told.get(new Told(kind, slug, more, question.language()), this::tell);
    }

    private Optional<Answer> tell(Told asked) {
        var language = asked.language;
        return entries.named(asked.kind, asked.slug, language)
                .map(ref -> new Answer(
                        ref.address(),
                        ref.zh() == null ? ref.name().words() : ref.name().words() + " " + ref.zh(),
                        null,
                        entries.summary(asked.kind, asked.slug, language)
                                .map(Markdown::firstSentence)
                                .orElse(null),
                        List.of(),
                        ref.path(),
                        words.say(language, asked.more)));
    }
}
