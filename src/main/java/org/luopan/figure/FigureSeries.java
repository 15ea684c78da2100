package org.luopan.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
        List<SeriesEvent> events) {

    /** Whether there are three or more dated values, enough to draw a line. */
    public boolean drawn() {
        return values.stream()
                        .filter(value -> value.amount().number() != null)
                        .map(FigureView::asOf)
                        .filter(Objects::nonNull)
                        .map(Time::code)
                        .distinct()
                        .count()
                >= 3;
    }

    /** Values and events together, newest first: each event comes before the first value that is not newer. */
    public List<Row> rows() {
        if (!drawn()) {
            return values.stream().map(Row::of).toList();
        }
        var rows = new ArrayList<Row>();
        var waiting = new ArrayList<>(events);
        for (var value : values) {
            var asOf = value.asOf();
            while (!waiting.isEmpty()
                    && (asOf == null || last(waiting).at().end().compareTo(asOf.end()) >= 0)) {
                rows.add(Row.of(waiting.remove(waiting.size() - 1)));
            }
            rows.add(Row.of(value));
        }
        for (var i = waiting.size() - 1; i >= 0; i--) {
            rows.add(Row.of(waiting.get(i)));
        }
        return rows;
    }

    private static SeriesEvent last(List<SeriesEvent> events) {
        return events.get(events.size() - 1);
    }

    /** A row of the table: a value, or an event. */
    public record Row(@Nullable FigureView value, @Nullable SeriesEvent event) {

        static Row of(FigureView value) {
            return new Row(value, null);
        }

        static Row of(SeriesEvent event) {
            return new Row(null, event);
        }
    }
}
