package org.luopan.evidenceform;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.luopan.figure.Confidence;
import org.luopan.figure.Rank;
import org.luopan.language.AsOf;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordRule;
import org.luopan.recordstore.RecordCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rules for figures: the unit fits the metric, the amount is plausible, the time of anything but a forecast is not in the future, and at
 * most one is preferred.
 */
@Component
public class Plausibility implements RecordRule {

    private static final Set<String> HEADS =
            Set.of("people", "users", "accounts", "payers", "subscribers", "buyers", "connections", "followers");
    private static final String WITHOUT_NUMBER = "qualitative";

    private final JdbcClient jdbc;
    private final Clock clock;

    Plausibility(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void check(RecordData typed, Consumer<FieldError> faults) {
        var figures = typed.rows(EvidenceFields.FIGURES);
        if (figures.isEmpty()) {
            return;
        }
        var metrics = metrics();
        var preferred = new HashMap<List<String>, Integer>();
        for (var i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            var path = EvidenceFields.FIGURES + "." + i + ".";
            var metric = metrics.get(figure.get("metric"));
            if (metric != null) {
                unit(metric, figure, path, faults);
                amount(metric, figure, path, faults);
            }
            time(figure, path + "as_of", faults);
            if (figure.get("rank").equals(Rank.PREFERRED.code())) {
                var other = preferred.putIfAbsent(definition(figure), i);
                if (other != null) {
                    faults.accept(FieldError.at(path + "rank", "fault.preferred", other + 1));
                }
            }
        }
    }

    private static void unit(Limits metric, RecordData figure, String path, Consumer<FieldError> faults) {
        var unit = figure.get("unit");
        if (!unit.isEmpty() && !fits(metric.unit, unit)) {
            faults.accept(FieldError.at(path + "unit", "fault.unit", figure.get("metric"), metric.unit));
        }
    }

    /** A metric of people may count users, accounts or buyers; a metric in two units accepts either. */
    private static boolean fits(String metric, String unit) {
        var allowed = List.of(metric.split("-or-"));
        return metric.equals(unit)
                || allowed.contains(unit)
                || HEADS.contains(unit) && allowed.stream().anyMatch(HEADS::contains);
    }

    private static void amount(Limits metric, RecordData figure, String path, Consumer<FieldError> faults) {
        var words = figure.get("amount");
        if (words.isEmpty()) {
            if (!metric.unit.equals(WITHOUT_NUMBER)) {
                faults.accept(FieldError.at(path + "amount", "fault.required"));
            }
            return;
        }
        var amount = RecordCheck.number(words).orElse(null);
        if (amount == null) {
            return;
        }
        if (figure.get("unit").equals("percent")
                && metric.min != null
                && metric.min.signum() >= 0
                && (amount.signum() < 0 || amount.compareTo(BigDecimal.valueOf(100)) > 0)) {
            faults.accept(FieldError.at(path + "amount", "fault.share"));
        } else if (metric.max != null && amount.compareTo(metric.max) > 0) {
            faults.accept(FieldError.doubtful(
                    path + "amount", "fault.implausible.max", amount, figure.get("metric"), metric.max));
        } else if (metric.min != null && amount.compareTo(metric.min) < 0) {
            faults.accept(FieldError.doubtful(
                    path + "amount", "fault.implausible.min", amount, figure.get("metric"), metric.min));
        }
    }

    /** Only a forecast may be about a time to come. */
    private void time(RecordData figure, String path, Consumer<FieldError> faults) {
        var words = figure.get("as_of");
        var forecast = figure.get("confidence").equals(Confidence.FORECAST.code());
        try {
            if (!words.isEmpty() && AsOf.parse(words).from().isAfter(LocalDate.now(clock)) && !forecast) {
                faults.accept(FieldError.at(path, "fault.later"));
            }
        } catch (IllegalArgumentException e) {
            faults.accept(FieldError.at(path, "fault.time"));
        }
    }

    private static List<String> definition(RecordData figure) {
        return List.of(
                figure.get("metric"),
                figure.get("unit"),
                figure.get("label_en"),
                figure.get("product"),
                figure.get("basis_en"),
                figure.get("scope"));
    }

    private Map<String, Limits> metrics() {
        var metrics = new HashMap<String, Limits>();
        jdbc.sql("select slug, unit, plausible_min, plausible_max from metric").query(row -> {
            metrics.put(
                    row.getString("slug"),
                    new Limits(
                            row.getString("unit"),
                            row.getBigDecimal("plausible_min"),
                            row.getBigDecimal("plausible_max")));
        });
        return metrics;
    }

    private record Limits(
            String unit, @Nullable BigDecimal min, @Nullable BigDecimal max) {}
}
