package org.luopan.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.figure.Confidence;
import org.luopan.figure.Freshness;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.reportparts.Pick;
import org.luopan.reportparts.Report;
import org.luopan.reportparts.Report.Asked;
import org.luopan.reportparts.ReportFilter;
import org.luopan.reportparts.ReportRow;
import org.luopan.reportparts.ValueListing;
import org.luopan.verification.Value;
import org.luopan.verification.Values;
import org.springframework.stereotype.Component;

/** Values past their half-life, and values that contradict each other. */
@Component
class FreshnessReports {

    /** Values that held further apart than this may well differ. */
    private static final long COMPARABLE_MONTHS = 12;

    private final Values values;
    private final HeldPicks held;
    private final Messages words;
    private final Clock clock;

    FreshnessReports(Values values, HeldPicks held, Messages words, Clock clock) {
        this.values = values;
        this.held = held;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Values past their half-life that somebody can bring up to date: not those with a newer one of the same count, or of anything
     * else that counts the same and is as reliable; nor forecasts, which nobody measured, nor what is kept on purpose or was withdrawn.
     * Stale before due, most read first.
     */
    Report stale() {
        return new Report(
                "stale",
                true,
                new ValueListing(
                        values,
                        asked -> held.now().stale(),
                        (value, pick, all, asked) -> row(
                                value,
                                words.say(
                                        asked.language(),
                                        "report.half-life",
                                        Objects.requireNonNullElse(value.halfLifeMonths(), 0)),
                                LocalDate.now(clock),
                                asked.language())));
    }

    /** A value past its half-life, and the last day on which it held. */
    record Aged(Pick pick, LocalDate lastHeld) {}

    /** The values past their half-life among all values of some entries. */
    static List<Aged> stale(List<Value> values, LocalDate today) {
        var newest = newest(values);
        var definitions = values.stream()
                .filter(value -> value.counted() != null)
                .collect(Collectors.groupingBy(FreshnessReports::definition, HashMap::new, Collectors.toList()));
        var aged = new ArrayList<Aged>();
        values.stream()
                .filter(value -> value.kind().hasStamp() && !value.isKept() && !withdrawn(value))
                .filter(value -> value.counted() == null || current(value, newest, definitions))
                .forEach(value -> {
                    var freshness = value.freshness(today);
                    if (freshness == Freshness.DUE || freshness == Freshness.STALE) {
                        aged.add(new Aged(
                                Pick.of(value, freshness == Freshness.STALE ? 0 : 1),
                                Objects.requireNonNullElse(value.lastHeld(), LocalDate.MIN)));
                    }
                });
        return aged;
    }

    static List<Pick> oldestFirst(List<Aged> aged) {
        return aged.stream()
                .sorted(Comparator.comparing(Aged::lastHeld))
                .map(Aged::pick)
                .toList();
    }

    /** Whether all its sources were withdrawn; these have a report of their own. */
    private static boolean withdrawn(Value value) {
        return !value.sources().isEmpty() && value.sources().stream().allMatch(Value.Basis::retracted);
    }

    /** The newest value of each count of each entry, of those that were measured and still hold. */
    private static HashMap<List<Object>, Value> newest(List<Value> values) {
        var newest = new HashMap<List<Object>, Value>();
        values.forEach(value -> {
            if (value.counted() != null && supersedes(value)) {
                newest.merge(count(value), value, (a, b) -> end(a).isBefore(end(b)) ? b : a);
            }
        });
        return newest;
    }

    private static List<Object> count(Value value) {
        var counted = Objects.requireNonNull(value.counted());
        return List.of(value.entry().id(), counted.definition(), counted.counter());
    }

    private static LocalDate end(Value value) {
        return value.asOf() == null ? LocalDate.MIN : value.asOf().to();
    }

    /** Whether the value is the newest of its count, and none as reliable that counts the same is newer. */
    private static boolean current(
            Value value, HashMap<List<Object>, Value> newest, HashMap<List<Object>, List<Value>> definitions) {
        var counted = Objects.requireNonNull(value.counted());
        return Objects.equals(newest.get(count(value)), value)
                && definitions.getOrDefault(definition(value), List.of()).stream()
                        .filter(FreshnessReports::supersedes)
                        .filter(other -> end(value).isBefore(end(other)))
                        .noneMatch(other -> Objects.requireNonNull(other.counted())
                                        .confidence()
                                        .compareTo(counted.confidence())
                                <= 0);
    }

    /** Whether older values of the same need no update beside it: a figure that was measured, and is not struck. */
    private static boolean supersedes(Value value) {
        var counted = Objects.requireNonNull(value.counted());
        return counted.amount() != null && !counted.struck() && counted.confidence() != Confidence.FORECAST;
    }

    private static List<Object> definition(Value value) {
        return List.of(
                value.entry().id(), Objects.requireNonNull(value.counted()).definition());
    }

    private static ReportRow row(Value value, String why, LocalDate today, Language language) {
        var freshness = value.freshness(today);
        var held = value.lastHeld();
        return row(value, why, held == null ? "" : Days.inWords(held, language), freshness, language);
    }

    private static ReportRow row(
            Value value, String why, String since, @Nullable Freshness freshness, Language language) {
        return new ReportRow(
                value.entry(),
                value.entry().nameIn(language),
                value.key(),
                value.title(),
                why,
                since,
                freshness == null ? "" : freshness.code(),
                value.sources().isEmpty() ? "" : value.sources().get(0).slug(),
                value.entry().form() + "/verification#" + value.key(),
                0,
                "",
                "");
    }

    /** Values that count the same at about the same time, but differ. */
    Report competing() {
        return new Report("competing", true, new ValueListing(values, this::picked, (value, pick, all, asked) -> {
            var other = Objects.requireNonNullElse(all.get(pick.about().get(0)), value);
            return row(
                    value,
                    words.say(
                            asked.language(),
                            "report.against",
                            Objects.requireNonNull(other.counted()).words(),
                            other.asOf() == null ? "–" : other.asOf().inWords(asked.language()),
                            other.sources().isEmpty()
                                    ? "–"
                                    : other.sources().get(0).title(),
                            pick.about().get(1)),
                    value.asOf() == null ? "" : value.asOf().inWords(asked.language()),
                    value.freshness(LocalDate.now(clock)),
                    asked.language());
        }));
    }

    /** Only the most requested difference is kept in memory; any other is calculated. */
    private List<Pick> picked(Asked asked) {
        if (asked.differ() == ReportFilter.DIFFER) {
            return held.now().competing();
        }
        var picks = new ArrayList<Pick>();
        values.severalInParts(asked.language(), part -> picks.addAll(competing(part, asked.differ())));
        return picks;
    }

    /** The contradictions among all values of some entries. */
    static List<Pick> competing(List<Value> values, int percent) {
        var groups = new LinkedHashMap<List<Object>, List<Value>>();
        values.forEach(value -> {
            var counted = value.counted();
            if (counted != null && counted.amount() != null && !value.isKept()) {
                groups.computeIfAbsent(definition(value), definition -> new ArrayList<>())
                        .add(value);
            }
        });
        var picks = new ArrayList<Pick>();
        groups.values()
                .forEach(group -> contested(group, percent)
                        .forEach((value, other) -> picks.add(Pick.of(
                                value,
                                0,
                                other.key(),
                                difference(value, other)
                                        .setScale(0, RoundingMode.HALF_UP)
                                        .toPlainString()))));
        return picks;
    }

    /** Each value of one definition that another contradicts, with the one furthest from it. */
    private static LinkedHashMap<Value, Value> contested(List<Value> group, int percent) {
        var contested = new LinkedHashMap<Value, Value>();
        var limit = BigDecimal.valueOf(percent);
        for (var value : group) {
            group.stream()
                    .filter(other -> other.id() != value.id() && sameTime(value, other) && !sameCount(value, other))
                    .filter(other -> difference(value, other).compareTo(limit) > 0)
                    .max(Comparator.comparing(other -> difference(value, other)))
                    .ifPresent(other -> contested.put(value, other));
        }
        return contested;
    }

    /** A single count changes over time, which is not a contradiction. */
    private static boolean sameCount(Value a, Value b) {
        return count(a).equals(count(b)) && a.asOf() != null && !a.asOf().equals(b.asOf());
    }

    private static boolean sameTime(Value a, Value b) {
        return a.asOf() == null
                || b.asOf() == null
                || Math.abs(ChronoUnit.MONTHS.between(a.asOf().to(), b.asOf().to())) < COMPARABLE_MONTHS;
    }

    /** By how many percent the larger exceeds the smaller. */
    private static BigDecimal difference(Value a, Value b) {
        var one = Objects.requireNonNull(Objects.requireNonNull(a.counted()).amount())
                .abs();
        var two = Objects.requireNonNull(Objects.requireNonNull(b.counted()).amount())
                .abs();
        var least = one.min(two);
        if (least.signum() == 0) {
            return one.max(two).signum() == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(999);
        }
        return one.max(two).subtract(least).multiply(BigDecimal.valueOf(100)).divide(least, 1, RoundingMode.HALF_UP);
    }
}
