package org.luopan.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.luopan.chart.Chart;
import org.luopan.entry.Support;
import org.luopan.language.Amounts;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;

/** The values of one definition, newest first, and what happened meanwhile, oldest first. */
public record FigureSeries(
        @JsonIgnore String id,
        @Nullable Text label,
        @Nullable Text basis,
        @Worded("scope") @Nullable String scope,
        String counter,
        List<FigureView> values,
        List<SeriesEvent> events,
        @JsonIgnore Language language) {

    /** With so many dates there is a line to see. */
    static final int ENOUGH = 3;

    /** Its name in the address of its chart: the metric, a number from the second series on, and the product. */
    public String name() {
        return id.replaceFirst("-1(?=-[a-z]|$)", "").replaceAll("[^a-z0-9]+", "-");
    }

    /** Whether there are three or more dated values, enough to draw a line. */
    public boolean drawn() {
        return points().stream()
                        .map(FigureSeries::time)
                        .map(Time::code)
                        .distinct()
                        .count()
                >= ENOUGH;
    }

    /** The values that a line can have, oldest first: those with a number and a time that were not found to be wrong. */
    public List<FigureView> points() {
        var points = new ArrayList<>(values.stream()
                .filter(value -> value.amount().number() != null && value.asOf() != null)
                .filter(value -> !value.standing().rank().equals(Rank.DEPRECATED.code()))
                .toList());
        Collections.reverse(points);
        return points;
    }

    /** The line of these values, interrupted where another publisher goes on counting. */
    public Chart chart() {
        var points = points();
        var apart = SeriesEvents.changes(points, FigureSeries::publisher);
        return new Chart(
                language,
                values.get(0).amount().unit().code(),
                false,
                List.of(new Chart.Line(IntStream.range(0, points.size())
                        .mapToObj(i -> points.get(i).point(apart.contains(i)))
                        .toList())),
                events.stream().map(SeriesEvent::band).toList());
    }

    /** Whether this value is a point of the line. */
    public boolean contains(FigureView value) {
        return points().stream().anyMatch(value::isSame);
    }

    /** The newest value of the line. */
    public FigureView newest() {
        var points = points();
        return points.get(points.size() - 1);
    }

    /** Who published the newest value of the line. */
    public String publisher() {
        return publisher(newest());
    }

    /** How the values were read whose points are hollow, see {@link Support#hollow}. */
    public @Nullable String hollow() {
        return Support.hollow(points().stream().map(value -> value.standing().support()));
    }

    private static String publisher(FigureView value) {
        return value.source().cited().publisher();
    }

    private static Time time(FigureView value) {
        return Objects.requireNonNull(value.asOf());
    }

    /** Its amounts as a column. */
    public Amounts.Column column() {
        return FigureView.column(values.stream(), language);
    }

    /** Values and events together, newest first: each event comes before the first value that is not newer. */
    public List<SeriesRow> rows() {
        if (!drawn()) {
            return values.stream().map(SeriesRow::of).toList();
        }
        var rows = new ArrayList<SeriesRow>();
        var waiting = new ArrayList<>(events);
        for (var value : values) {
            var asOf = value.asOf();
            while (!waiting.isEmpty()
                    && (asOf == null || last(waiting).at().end().compareTo(asOf.end()) >= 0)) {
                rows.add(SeriesRow.of(waiting.remove(waiting.size() - 1)));
            }
            rows.add(SeriesRow.of(value));
        }
        for (var i = waiting.size() - 1; i >= 0; i--) {
            rows.add(SeriesRow.of(waiting.get(i)));
        }
        return rows;
    }

    private static SeriesEvent last(List<SeriesEvent> events) {
        return events.get(events.size() - 1);
    }

    /** A row of the table: a value, or an event. */
    public record SeriesRow(
            @Nullable FigureView value, @Nullable SeriesEvent event) {

        static SeriesRow of(FigureView value) {
            return new SeriesRow(value, null);
        }

        static SeriesRow of(SeriesEvent event) {
            return new SeriesRow(null, event);
        }
    }
}
