package org.luopan.answer;

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
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.figure.FigureView;
import org.luopan.figure.Figures;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.market.MarketFigures;
import org.springframework.stereotype.Component;

/** Answers that are numbers: a metric of the entry that is named, or of China. */
@Component
class FigureAnswers {

    /** The kinds that have figures, those that are most often asked about first. */
    private static final List<EntryKind> KINDS =
            List.of(EntryKind.PLATFORM, EntryKind.CITY, EntryKind.TREND, EntryKind.TIER, EntryKind.FESTIVAL);

    /** What answers instead where an entry has no such figure: other ways of counting users, and other sales. */
    private static final Map<String, List<String>> INSTEAD = Map.of(
            "mau", List.of("dau", "registered-users", "users-unspecified", "active-buyers"),
            "paying-users", List.of("mau"),
            "revenue-rmb", List.of("revenue-usd"),
            "average-salary-non-private", List.of("average-salary"));

    /** What is asked for in passing: the share of users under 30 is not the number of users. */
    private static final Set<String> GENERAL = Set.of(
            "mau", "internet-users", "average-salary-non-private", "disposable-income", "population", "launch-year");

    private final Entries entries;
    private final Figures figures;
    private final MarketFigures market;
    private final Messages words;

    FigureAnswers(Entries entries, Figures figures, MarketFigures market, Messages words) {
        this.entries = entries;
        this.figures = figures;
        this.market = market;
        this.words = words;
    }

    /** The leading value of the metric that the question names. */
    Optional<Answer> of(Question question) {
        var metrics = question.metrics().stream()
                .sorted(Comparator.comparing((String metric) -> question.has(Cue.SHARE) && !metric.contains("share"))
                        .thenComparing(GENERAL::contains))
                .flatMap(metric -> Stream.concat(Stream.of(metric), INSTEAD.getOrDefault(metric, List.of()).stream()))
                .toList();
        if (metrics.isEmpty()) {
            return Optional.empty();
        }
        for (var kind : KINDS) {
            for (var slug : question.named(kind.code())) {
                var found = ofEntry(question, kind, slug, metrics);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        if (KINDS.stream().anyMatch(kind -> !question.named(kind.code()).isEmpty())) {
            return Optional.empty();
        }
        if (question.has(Cue.PLATFORMS) && !question.has(Cue.MANY) && !question.has(Cue.SHARE)) {
            return Optional.empty();
        }
        return ofMarket(question, metrics).or(() -> ofTheOnlyOne(question));
    }

    /** A metric that one entry alone has: the size of a market belongs to its trend. */
    private Optional<Answer> ofTheOnlyOne(Question question) {
        for (var metric : question.metrics()) {
            var ids = figures.entriesWith(metric, 2);
            if (ids.size() == 1) {
                var ref = entries.ref(ids.get(0), question.language());
                return ofEntry(question, ref.kind(), ref.slug(), List.of(metric));
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> ofEntry(Question question, EntryKind kind, String slug, List<String> metrics) {
        var language = question.language();
        var ids = entries.ids(kind, List.of(slug));
        for (var metric : metrics) {
            var figure =
                    figures.leading(ids, metric, language).values().stream().findFirst();
            if (figure.isPresent()) {
                return entries.named(kind, slug, language)
                        .map(ref -> answer(
                                question,
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

    private Optional<Answer> ofMarket(Question question, List<String> metrics) {
        var measured = market.leading(question.language());
        return metrics.stream()
                .filter(measured::containsKey)
                .findFirst()
                .flatMap(metric -> entries.first(EntryKind.MARKET, 1, question.language()).stream()
                        .findFirst()
                        .map(china -> answer(
                                question,
                                china.address(),
                                metric,
                                Objects.requireNonNull(measured.get(metric))
                                        .label()
                                        .words(),
                                Objects.requireNonNull(measured.get(metric)),
                                EntryKind.MARKET.path("") + "/" + metric)));
    }

    private Answer answer(
            Question question, String entry, String metric, String title, FigureView figure, String path) {
        var language = question.language();
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
