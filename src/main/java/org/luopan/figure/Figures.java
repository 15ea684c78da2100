package org.luopan.figure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.chart.Chart;
import org.luopan.chart.Sparkline;
import org.luopan.entry.EntryKind;
import org.luopan.entry.Support;
import org.luopan.language.Amounts;
import org.luopan.language.AsOf;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Time;
import org.luopan.source.Citation;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads figures and arranges them: a card for each metric, a series for each definition. */
@Service
@Transactional(readOnly = true)
public class Figures {

    private static final int MOST_ELSEWHERE = 200;

    private final FigureRepository figures;
    private final Vocabulary vocabulary;
    private final Messages words;
    private final Clock clock;

    Figures(FigureRepository figures, Vocabulary vocabulary, Messages words, Clock clock) {
        this.figures = figures;
        this.vocabulary = vocabulary;
        this.words = words;
        this.clock = clock;
    }

    /** Every metric in the editors' order. */
    public List<Metric> metrics() {
        return figures.metrics();
    }

    /** The cards of one entry, in the order in which its metrics first appear; cards with only repeated statements come last. */
    public List<FigureCard> cards(Long entryId, Language language) {
        return new Wording(language).cards(figures.ofEntry(entryId), List.of());
    }

    /** As {@link #cards(Long, Language)}, with events that are known besides those from its figures. */
    public List<FigureCard> cards(Long entryId, List<SeriesEvent> known, Language language) {
        return new Wording(language).cards(figures.ofEntry(entryId), known);
    }

    /** The cards of these figures of one entry, in the same order. */
    public List<FigureCard> cards(List<Figure> all, Language language) {
        return new Wording(language).cards(all, List.of());
    }

    /** Every figure of these entries, in the editors' order. */
    public List<Figure> of(Collection<Long> entryIds) {
        return entryIds.isEmpty() ? List.of() : figures.ofEntries(entryIds);
    }

    /** The leading value of each metric among these figures of one entry, without citing the sources of the others. */
    public List<FigureLead> leads(List<Figure> all, Language language) {
        return new Wording(language).leads(all);
    }

    /** The leading value of these figures of one entry, with the reason. */
    public FigureLead lead(List<Figure> values, Language language) {
        return new Wording(language).lead(values);
    }

    /**
     * What the pages of another kind lead with for the same metric, where it is not the value that leads here: each may know another date
     * or source, and neither is to be read without the other.
     */
    public List<FigureLead.Elsewhere> elsewhere(EntryKind kind, List<FigureView> leads, Language language) {
        return new Wording(language).elsewhere(kind, leads);
    }

    /** Whether a figure says exactly how much there was when, and has not been found to be wrong. */
    private static boolean isExact(Figure figure) {
        return figure.amount() != null
                && figure.asOf() != null
                && !figure.asOfAssumed()
                && figure.qualifier() == Qualifier.EXACT
                && figure.rank() != Rank.DEPRECATED;
    }

    /** The leading figure of one metric for each of these entries; entries without one are left out. */
    public Map<Long, FigureView> leading(Collection<Long> entryIds, String metric, Language language) {
        return new Wording(language).leading(entryIds, metric);
    }

    /** The ids of entries with figures of a metric, at most so many. */
    public List<Long> entriesWith(String metric, int most) {
        return figures.entriesWith(metric, Limit.of(most));
    }

    /** The last day on which an editor checked a figure of this entry in its source. */
    public Optional<LocalDate> lastChecked(Long entryId) {
        return figures.lastChecked(entryId);
    }

    /** Every figure that this source states or in which it was seen. */
    public Page<Figure> restingOn(Long sourceId, Pageable page) {
        return figures.restingOn(sourceId, page);
    }

    /** A leading figure as pages show it, without its series. */
    public FigureView view(Leading leading, Language language) {
        return new Wording(language).view(leading);
    }

    /** One figure as pages show it. */
    public FigureView view(Figure figure, Language language) {
        return new Wording(language).view(figure);
    }

    /** The line of the leading value's series; null if it has too few dates, or if that value is none of its points. */
    private static @Nullable String sparkline(Figure leading, List<Figure> values) {
        var definition = leading.definition();
        var dated = values.stream()
                .filter(figure -> figure.definition().equals(definition))
                .filter(figure -> figure.asOf() != null && figure.amount() != null && figure.rank() != Rank.DEPRECATED)
                .sorted(Leading.newestFirst().reversed())
                .toList();
        if (dated.stream().map(Figure::asOf).distinct().count() < FigureSeries.ENOUGH) {
            return groups(leading, values);
        }
        if (!dated.contains(leading)) {
            return null;
        }
        var apart = SeriesEvents.changes(dated, figure -> figure.source().publisher());
        return new Sparkline(IntStream.range(0, dated.size())
                        .mapToObj(i -> point(dated.get(i), apart.contains(i)))
                        .toList())
                .svg();
    }

    /** The bars of the shares that the source of the leading value gives for the same time; null if there are too few. */
    private static @Nullable String groups(Figure leading, List<Figure> values) {
        var groups = values.stream()
                .filter(figure ->
                        figure.unit().equals("percent") && figure.label().en() != null)
                .filter(figure -> Objects.equals(figure.asOf(), leading.asOf())
                        && figure.source().slug().equals(leading.source().slug()))
                .toList();
        var shares = groups.stream()
                .flatMap(figure -> Stream.ofNullable(figure.amount()))
                .toList();
        return shares.size() < FigureSeries.ENOUGH || !groups.contains(leading) ? null : Sparkline.bars(shares);
    }

    private static Chart.Point point(Figure figure, boolean apart) {
        return new Chart.Point(
                Objects.requireNonNull(figure.asOf()).to(),
                Objects.requireNonNull(figure.amount()),
                "",
                figure.support() == Support.READ,
                apart);
    }

    /** The first-named mainland product leads for the whole entry; a worldwide figure counts only if there is no other. */
    public Leading headline(List<Figure> values) {
        var mainland = values.stream().filter(f -> f.scope() == null).toList();
        var eligible = mainland.isEmpty() ? values : mainland;
        var product = eligible.get(0).product();
        return leading(eligible.stream()
                .filter(f -> Objects.equals(f.product(), product))
                .toList());
    }

    /** The leading one of these figures today. */
    public Leading leading(List<Figure> values) {
        return Leading.of(values, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Map<CardKey, List<Figure>> byCard(List<Figure> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        f -> new CardKey(f.metric().slug(), f.product()), LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean merelyRepeated(List<Figure> values) {
        return values.stream().allMatch(Figure::merelyStated);
    }

    private record CardKey(String metric, @Nullable String product) {}

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        private List<FigureCard> cards(List<Figure> all, List<SeriesEvent> known) {
            return byCard(all).values().stream()
                    .sorted(Comparator.comparing(Figures::merelyRepeated))
                    .map(values -> card(values, known))
                    .toList();
        }

        List<FigureLead> leads(List<Figure> all) {
            return byCard(all).values().stream().map(values -> lead(values)).toList();
        }

        FigureLead lead(List<Figure> values) {
            var leading = Figures.this.leading(values);
            var metric = leading.figure().metric();
            return new FigureLead(
                    metric.slug(),
                    metric.label().required(language),
                    leading.figure().product(),
                    view(leading, values),
                    why(leading),
                    values.size() - 1,
                    change(leading.figure(), values));
        }

        private FigureLead.@Nullable Change change(Figure leading, List<Figure> values) {
            var definition = leading.definition();
            var amount = leading.amount();
            if (amount == null || !isExact(leading)) {
                return null;
            }
            var since = Objects.requireNonNull(leading.asOf()).from();
            return values.stream()
                    .filter(figure -> figure.definition().equals(definition) && isExact(figure))
                    .filter(figure ->
                            figure.source().publisher().equals(leading.source().publisher()))
                    .filter(figure -> Objects.requireNonNull(figure.asOf()).to().isBefore(since))
                    .min(Leading.newestFirst())
                    .map(before -> new FigureLead.Change(
                            amount.compareTo(Objects.requireNonNull(before.amount())), view(before)))
                    .orElse(null);
        }

        List<FigureLead.Elsewhere> elsewhere(EntryKind kind, List<FigureView> leads) {
            var here = leads.stream()
                    .filter(lead -> lead.counted().product() == null)
                    .collect(Collectors.toMap(FigureView::metric, lead -> lead, (first, second) -> first));
            return here.isEmpty()
                    ? List.of()
                    : figures.ofKind(kind, here.keySet(), Limit.of(MOST_ELSEWHERE)).stream()
                            .collect(Collectors.groupingBy(
                                    figure -> List.of(
                                            figure.entry().id(), figure.metric().slug()),
                                    LinkedHashMap::new,
                                    Collectors.toList()))
                            .values()
                            .stream()
                            .map(values -> new FigureLead.Elsewhere(
                                    values.get(0).entry().ref(language), view(Figures.this.leading(values))))
                            .filter(other -> !other.value()
                                    .saysTheSame(Objects.requireNonNull(
                                            here.get(other.value().metric()))))
                            .toList();
        }

        Map<Long, FigureView> leading(Collection<Long> entryIds, String metric) {
            if (entryIds.isEmpty()) {
                return Map.of();
            }
            return figures.ofEntries(entryIds, metric).stream()
                    .collect(Collectors.groupingBy(
                            figure -> figure.entry().id(),
                            LinkedHashMap::new,
                            Collectors.collectingAndThen(
                                    Collectors.toList(), values -> view(headline(values), values))));
        }

        FigureView view(Leading leading) {
            return view(leading.figure()).leading(leading.current(), null);
        }

        private FigureView view(Leading leading, List<Figure> values) {
            return view(leading.figure()).leading(leading.current(), sparkline(leading.figure(), values));
        }

        FigureView view(Figure figure) {
            return new FigureView(
                    figure.metric().slug(),
                    figure.metric().label().required(language),
                    amount(figure),
                    new FigureView.Counted(
                            figure.label().in(language), figure.basis().in(language), figure.scope(), figure.product()),
                    time(figure),
                    Citation.of(figure.source(), language),
                    Citation.ofIfAny(figure.seenIn(), language),
                    standing(figure),
                    figure.note().in(language),
                    null);
        }

        private @Nullable Time time(Figure figure) {
            var asOf = AsOf.inIfAny(figure.asOf(), language);
            return asOf == null || !figure.asOfAssumed()
                    ? asOf
                    : new Time(asOf.code(), asOf.end(), words.say(language, "figure.assumed", asOf.words()));
        }

        private FigureView.Amount amount(Figure figure) {
            var amount = figure.amount();
            var unit = new FigureView.Unit(figure.unit(), unitLabel(figure.unit()));
            if (amount == null) {
                return new FigureView.Amount(null, words.say(language, "figure.no-number"), null, unit);
            }
            return new FigureView.Amount(
                    new BigDecimal(amount.stripTrailingZeros().toPlainString()),
                    words.say(
                            language,
                            "qualifier." + figure.qualifier().code(),
                            Amounts.write(amount, figure.unit(), language)),
                    Amounts.exact(amount, language),
                    unit);
        }

        private FigureView.Standing standing(Figure figure) {
            var freshness = figure.freshness(today());
            return new FigureView.Standing(
                    figure.confidence().code(),
                    figure.rank().code(),
                    figure.support(),
                    freshness == null ? null : freshness.code(),
                    !figure.outOfDate(today()),
                    figure.asOfAssumed(),
                    Days.in(figure.confirmedOn(), language));
        }

        private FigureCard card(List<Figure> values, List<SeriesEvent> known) {
            var leading = Figures.this.leading(values);
            var metric = leading.figure().metric();
            return new FigureCard(
                    metric.slug(),
                    metric.label().required(language),
                    metric.definition().required(language),
                    leading.figure().product(),
                    view(leading, values),
                    why(leading),
                    series(values, known));
        }

        private String why(Leading leading) {
            return words.say(
                    language,
                    "reason." + leading.reason().code(),
                    words.say(language, "confidence.one", leading.figure().confidence()),
                    words.say(language, "confidence.some", leading.figure().confidence()));
        }

        private List<FigureSeries> series(List<Figure> values, List<SeriesEvent> known) {
            var byDefinition = values.stream()
                    .sorted(Leading.newestFirst())
                    .collect(Collectors.groupingBy(Figure::definition, LinkedHashMap::new, Collectors.toList()));
            var series = new ArrayList<FigureSeries>();
            byDefinition.forEach((definition, same) -> {
                var first = same.get(0);
                series.add(new FigureSeries(
                        definition.metric() + "-" + (series.size() + 1)
                                + (first.product() == null
                                        ? ""
                                        : "-" + first.product().toLowerCase(Locale.ROOT)),
                        first.label().in(language),
                        first.basis().in(language),
                        first.scope(),
                        words.say(language, "confidence", first.confidence()),
                        same.stream().map(f -> view(f)).toList(),
                        new SeriesEvents(words, language).of(same, values, known),
                        language));
            });
            return series;
        }

        private String unitLabel(String unit) {
            return unit.equals("percent") || unit.equals("year") || unit.equals("qualitative")
                    ? ""
                    : vocabulary.label("unit", unit, language);
        }
    }
}
