package org.luopan.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.figure.Confidence;
import org.luopan.figure.Figure;
import org.luopan.figure.Figures;
import org.luopan.figure.Leading;
import org.luopan.figure.Rank;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.stereotype.Component;

/**
 * Arranges figures of several entries side by side: one row for each definition they share, and one for figures counted in
 * different ways.
 */
@Component
class FigureRows {

    /** With so many dates there is a line to see. */
    private static final int ENOUGH = 3;

    private final Figures figures;
    private final Messages words;

    FigureRows(Figures figures, Messages words) {
        this.figures = figures;
        this.words = words;
    }

    /** Values over time for one definition, for the entries that have it. */
    record Line(String label, Map<Long, List<Figure>> byEntry) {}

    /** The rows for all metrics that any of these entries has, in the order of the metrics. */
    List<ComparedRow> rows(Collection<Figure> all, List<Long> ids, Language language) {
        var rows = new ArrayList<ComparedRow>();
        byMetric(all).forEach(ofMetric -> {
            var shared = shared(ofMetric);
            var headlines = headlines(ofMetric);
            var leads = shared.values().stream().map(this::leads).toList();
            var told = leads.stream()
                    .flatMap(row -> row.values().stream())
                    .map(Leading::figure)
                    .toList();
            if (!told.containsAll(
                    headlines.values().stream().map(Leading::figure).toList())) {
                rows.add(unlike(headlines, !shared.isEmpty() || headlines.size() > 1, ids, language));
            }
            leads.forEach(row -> rows.add(comparable(row, headlines.keySet(), ids, language)));
        });
        return rows;
    }

    /** What one chart can show: one definition, three or more dates each, and no gap between them wider than the rule allows. */
    List<Line> lines(Collection<Figure> all, Language language) {
        var lines = new ArrayList<Line>();
        byMetric(all)
                .forEach(ofMetric -> shared(ofMetric).values().forEach(byEntry -> {
                    var drawn = new LinkedHashMap<Long, List<Figure>>();
                    byEntry.forEach((id, values) -> {
                        var points = points(values);
                        if (points.size() >= ENOUGH) {
                            drawn.put(id, points);
                        }
                    });
                    if (drawn.size() > 1 && meet(drawn.values())) {
                        lines.add(
                                new Line(label(drawn.values().iterator().next().get(0), language), drawn));
                    }
                }));
        return lines;
    }

    /**
     * The longest line of each entry by the first metric of which several have one that no chart shows together: each is counted
     * in a way of its own, and so drawn by itself.
     */
    List<Line> apart(Collection<Figure> all, Language language) {
        var drawn = lines(all, language).stream()
                .flatMap(line -> line.byEntry().values().stream())
                .flatMap(List::stream)
                .map(figure -> figure.metric().slug() + " " + figure.entry().id())
                .collect(Collectors.toSet());
        var order = all.stream().map(figure -> figure.entry().id()).distinct().toList();
        return byMetric(all).stream()
                .map(this::longest)
                .filter(own -> own.size() > 1)
                .map(own -> own.entrySet().stream()
                        .sorted(Comparator.comparing(line -> order.indexOf(line.getKey())))
                        .filter(line ->
                                !drawn.contains(line.getValue().get(0).metric().slug() + " " + line.getKey()))
                        .map(line -> new Line(
                                label(line.getValue().get(0), language), Map.of(line.getKey(), line.getValue())))
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Map<Long, List<Figure>> longest(List<Figure> ofMetric) {
        var longest = new LinkedHashMap<Long, List<Figure>>();
        ofMetric.stream()
                .filter(figure -> figure.comparable().isPresent() && figure.amount() != null)
                .collect(Collectors.groupingBy(
                        figure ->
                                figure.entry().id() + " " + figure.comparable().orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(same -> {
                    var points = points(same);
                    if (points.size() >= ENOUGH) {
                        longest.merge(
                                same.get(0).entry().id(),
                                points,
                                (one, other) -> other.size() > one.size() ? other : one);
                    }
                });
        return longest;
    }

    private ComparedRow comparable(Map<Long, Leading> leads, Set<Long> measured, List<Long> ids, Language language) {
        var dates = Dates.of(leads.values().stream().map(Leading::figure).toList());
        return new ComparedRow(
                KindRows.FIGURES,
                label(leads.values().iterator().next().figure(), language),
                apart(dates, language),
                true,
                ids.stream()
                        .map(id -> leads.containsKey(id) || !measured.contains(id)
                                ? cell(leads.get(id))
                                : Cell.of(Statement.of(words.say(language, "compare.otherwise"), language)))
                        .toList());
    }

    private ComparedRow unlike(Map<Long, Leading> headlines, boolean several, List<Long> ids, Language language) {
        var first = headlines.values().iterator().next().figure();
        var note = several ? words.say(language, "compare.unlike") : null;
        return new ComparedRow(
                KindRows.FIGURES,
                first.metric().label().required(language).words(),
                note,
                false,
                ids.stream().map(id -> cell(headlines.get(id))).toList());
    }

    private @Nullable String apart(@Nullable Dates dates, Language language) {
        if (dates == null || !dates.complete()) {
            return words.say(language, "compare.undated");
        }
        return dates.tooFarApart()
                ? words.say(
                        language,
                        "compare.apart",
                        dates.oldest().inWords(language),
                        dates.newest().inWords(language))
                : null;
    }

    /** "Monthly active users: quarter average"; with the counter unless it is the company itself. */
    private String label(Figure figure, Language language) {
        var label = figure.metric().label().required(language).words();
        var parts = new ArrayList<String>();
        var own = figure.label().in(language);
        if (own != null) {
            parts.add(own.words());
        }
        var basis = figure.basis().in(language);
        if (basis != null) {
            parts.add(basis.words());
        }
        if (figure.scope() != null) {
            parts.add(words.find(language, "scope." + figure.scope()).orElse(figure.scope()));
        }
        if (figure.confidence().compareTo(Confidence.THIRD_PARTY_ESTIMATE) >= 0) {
            parts.add(words.say(language, "confidence", figure.confidence()));
        }
        return parts.isEmpty() ? label : label + ": " + String.join(", ", parts);
    }

    private static Cell cell(@Nullable Leading lead) {
        return lead == null ? Cell.UNKNOWN : Cell.of(lead);
    }

    private static List<List<Figure>> byMetric(Collection<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.rank() != Rank.DEPRECATED)
                .collect(Collectors.groupingBy(figure -> figure.metric().slug()))
                .values()
                .stream()
                .sorted(Comparator.comparing(values -> values.get(0).metric().sortOrder()))
                .toList();
    }

    /** The values for each definition that more than one entry has, most common first. */
    private static Map<Figure.Definition, Map<Long, List<Figure>>> shared(List<Figure> figures) {
        var byDefinition = new LinkedHashMap<Figure.Definition, Map<Long, List<Figure>>>();
        figures.forEach(figure -> figure.comparable()
                .ifPresent(definition -> byDefinition
                        .computeIfAbsent(definition, same -> new LinkedHashMap<>())
                        .computeIfAbsent(figure.entry().id(), id -> new ArrayList<>())
                        .add(figure)));
        return byDefinition.entrySet().stream()
                .filter(definition -> definition.getValue().size() > 1)
                .sorted(Comparator.comparing(
                        definition -> -definition.getValue().size()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private Map<Long, Leading> leads(Map<Long, List<Figure>> byEntry) {
        var leads = new LinkedHashMap<Long, Leading>();
        byEntry.forEach((id, values) -> leads.put(id, figures.leading(values)));
        return leads;
    }

    private Map<Long, Leading> headlines(List<Figure> ofMetric) {
        return ofMetric.stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.entry().id(),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), figures::headline)));
    }

    /** One value for each date, newest first. */
    private List<Figure> points(List<Figure> values) {
        return values.stream()
                .filter(figure -> figure.asOf() != null)
                .collect(Collectors.groupingBy(figure -> Objects.requireNonNull(figure.asOf())))
                .values()
                .stream()
                .map(same -> figures.leading(same).figure())
                .sorted(Comparator.comparing(FigureRows::time).reversed())
                .toList();
    }

    /** Whether the periods of the lines overlap or nearly do. */
    private static boolean meet(Collection<List<Figure>> lines) {
        var latestStart = lines.stream()
                .map(points -> points.get(points.size() - 1))
                .max(Comparator.comparing(FigureRows::time))
                .orElseThrow();
        var earliestEnd = lines.stream()
                .map(points -> points.get(0))
                .min(Comparator.comparing(FigureRows::time))
                .orElseThrow();
        return time(latestStart).compareTo(time(earliestEnd)) <= 0
                || !Objects.requireNonNull(Dates.of(List.of(earliestEnd, latestStart)))
                        .tooFarApart();
    }

    private static AsOf time(Figure figure) {
        return Objects.requireNonNull(figure.asOf());
    }
}
