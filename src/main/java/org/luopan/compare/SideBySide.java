package org.luopan.compare;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.chart.Chart;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.entry.Support;
import org.luopan.figure.FigureView;
import org.luopan.language.Amounts;
import org.luopan.language.Language;
import org.luopan.language.PagePath;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;
import org.luopan.source.Citation;
import org.luopan.web.Choice;

/** Everything the page of a comparison shows: its columns, its rows by group, what is unknown for all, and the choices. */
record SideBySide(
        String heading,
        Selection selection,
        List<EntryRef> columns,
        List<GroupView> groups,
        List<GroupView> unknown,
        int alike,
        List<LinesView> lines,
        List<LinesView> apart,
        @JsonIgnore List<Choice> rows,
        @JsonIgnore List<Offered> offered)
        implements Tabular {

    private static final int SHORT = 36;
    private static final int LONG = 72;

    @Override
    public List<Fact> asTable() {
        return Stream.concat(
                        Stream.of(groups, unknown).flatMap(List::stream).flatMap(group -> group.facts(columns)),
                        Stream.of(lines, apart).flatMap(List::stream).flatMap(LinesView::facts))
                .toList();
    }

    /** How long the heading is: it stands in two lines, so a long one is smaller, and a very long one only counts. */
    public String length() {
        return heading.length() <= SHORT ? "short" : heading.length() <= LONG ? "long" : "many";
    }

    /** The column that narrow screens show beside the first. */
    public int beside() {
        var beside = selection.beside();
        return beside == null ? 1 : selection.slugs().indexOf(beside);
    }

    /** Whether there is a comparison to show. */
    public boolean table() {
        return columns.size() > 1;
    }

    /** How many cells of its rows are unknown. */
    public long unknownCells() {
        return cells().filter(CellView::unknown).count();
    }

    /** How many cells its rows have. */
    public long allCells() {
        return cells().count();
    }

    /** The rows whose amounts are drawn as bars. */
    @JsonIgnore
    Bars bars() {
        return new Bars(
                columns,
                groups.stream()
                        .flatMap(group -> group.rows.stream())
                        .filter(row -> row.most != null)
                        .toList());
    }

    /** Whether any row is drawn as bars. */
    public boolean barred() {
        return !bars().rows.isEmpty();
    }

    /** The charts of series that count in ways of their own. */
    @JsonIgnore
    public Apart multiples() {
        return new Apart(apart);
    }

    private Stream<CellView> cells() {
        return groups.stream().flatMap(group -> group.rows.stream()).flatMap(row -> row.cells.stream());
    }

    /** Rows that belong together. */
    record GroupView(String key, String label, List<RowView> rows) {

        private Stream<Fact> facts(List<EntryRef> columns) {
            return rows.stream()
                    .flatMap(row -> IntStream.range(0, columns.size())
                            .boxed()
                            .flatMap(at -> row.facts(columns.get(at), at, key)));
        }

        /** The labels of the rows, as a list in a sentence. */
        public String labels() {
            return String.join(", ", rows.stream().map(RowView::label).toList());
        }
    }

    /** One row as shown, with a remark on what it cannot show; the longest bar and its words, if bars are drawn. */
    record RowView(
            String label,
            @Nullable String note,
            @JsonIgnore @Nullable String scale,
            @JsonIgnore @Nullable BigDecimal most,
            List<CellView> cells) {

        /** Its amounts, written to as many decimals as are known. */
        public Amounts.Column amounts(Language language) {
            return FigureView.column(cells.stream().flatMap(cell -> Stream.ofNullable(cell.figure)), language);
        }

        private Stream<Fact> facts(EntryRef entry, int column, String group) {
            return cells.get(column).facts(entry, group, label).map(fact -> fact.noting(note));
        }
    }

    /** What one row says about one entry; with a bar in percent of the longest, if bars are drawn. */
    record CellView(
            List<StatementView> statements,
            @Nullable FigureView figure,
            @JsonIgnore @Nullable Integer length) {

        private Stream<Fact> facts(EntryRef entry, String group, String label) {
            if (unknown()) {
                return Stream.of(Fact.of(entry, group, Label.of(label), "unknown", ""));
            }
            return figure != null
                    ? Stream.of(Fact.of(entry, Label.of(label), figure))
                    : statements.stream().map(statement -> statement.fact(entry, group, label));
        }

        public boolean unknown() {
            return statements.isEmpty() && figure == null;
        }

        /** The sources that it cites, without duplicates. */
        public List<Citation> sources() {
            return figure != null
                    ? List.of(figure.source())
                    : statements.stream()
                            .flatMap(statement -> statement.sources().stream())
                            .distinct()
                            .toList();
        }
    }

    /** One statement about an entry, as shown. */
    record StatementView(
            Text text,
            @Worded("strength") @Nullable String strength,
            @JsonProperty("url") @PagePath @Nullable String path,
            @Nullable Text note,
            @Worded("support") @Nullable Support support,
            List<Citation> sources) {

        private Fact fact(EntryRef entry, String group, String label) {
            var fact = Fact.of(entry, group, Label.of(label), null, text.words())
                    .noting(note == null ? null : note.words())
                    .by(sources)
                    .supported(null, support, null);
            return strength == null ? fact : fact.holding(strength);
        }
    }

    /** Values over time for one definition: a column for each entry that has them, a row for each date. */
    record LinesView(
            @JsonIgnore String id,
            String label,
            List<EntryRef> columns,
            List<DateView> dates,
            @JsonIgnore Language language) {

        /** Its number among the charts of the comparison, from 1 on. */
        public String number() {
            return id.substring(id.indexOf('-') + 1);
        }

        /** "WeChat: 1.4 billion (Q3 2025)", with the newest value of a column. */
        String named(int column) {
            var newest = values(column).get(0);
            return columns.get(column).name().words() + ": " + newest.amount().words() + " (" + newest.asOf() + ")";
        }

        private BigDecimal greatest() {
            return dates.stream()
                    .flatMap(date -> date.values.stream())
                    .flatMap(value -> value == null
                            ? Stream.empty()
                            : Stream.ofNullable(value.amount().number()))
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
        }

        /** The lines of all columns over one scale. */
        public Chart chart(boolean log) {
            return new Chart(
                    language,
                    unit().code(),
                    log,
                    IntStream.range(0, columns.size())
                            .mapToObj(at -> new Chart.Line(oldestFirst(at).stream()
                                    .map(value -> value.point(false))
                                    .toList()))
                            .toList(),
                    List.of());
        }

        /** The amounts of each column of its table. */
        public List<Amounts.Column> amounts() {
            return IntStream.range(0, columns.size())
                    .mapToObj(at -> FigureView.column(values(at).stream(), language))
                    .toList();
        }

        /** The values of a column, newest first. */
        public List<FigureView> values(int column) {
            return dates.stream()
                    .flatMap(date -> Stream.ofNullable(date.values.get(column)))
                    .toList();
        }

        private List<FigureView> oldestFirst(int column) {
            var values = new ArrayList<>(values(column));
            Collections.reverse(values);
            return values;
        }

        public FigureView.Unit unit() {
            return values(0).get(0).amount().unit();
        }

        public Time oldest() {
            return dates.get(dates.size() - 1).asOf;
        }

        /** Who published the newest value of each line. */
        public String publishers() {
            return IntStream.range(0, columns.size())
                    .mapToObj(at -> values(at).get(0).source().cited().publisher())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        /** How the values were read whose points are hollow, see {@link Support#hollow}. */
        public @Nullable String hollow() {
            return Support.hollow(supports());
        }

        Stream<Support> supports() {
            return dates.stream()
                    .flatMap(date -> date.values.stream())
                    .filter(Objects::nonNull)
                    .map(value -> value.standing().support());
        }

        private Stream<Fact> facts() {
            return dates.stream()
                    .flatMap(date -> IntStream.range(0, columns.size())
                            .boxed()
                            .flatMap(at -> Stream.ofNullable(date.values.get(at))
                                    .map(value -> Fact.of(columns.get(at), Label.of(label), value))));
        }
    }

    /** Rows whose amounts are drawn as bars, for these entries. */
    record Bars(List<EntryRef> columns, List<RowView> rows) implements Tabular {

        @Override
        public List<Fact> asTable() {
            return new GroupView(KindRows.FIGURES, "", rows).facts(columns).toList();
        }
    }

    /** Lines over one scale, as one of several charts. */
    record Over(LinesView lines, boolean log) implements Tabular {

        @Override
        public List<Fact> asTable() {
            return lines.facts().toList();
        }
    }

    /** Charts of one metric, each counted in a way of its own; in one unit they have one scale, unless that would flatten one. */
    record Apart(List<LinesView> charts) implements Tabular {

        private static final BigDecimal FLAT = BigDecimal.TEN;

        @Override
        public List<Fact> asTable() {
            return charts.stream().flatMap(LinesView::facts).toList();
        }

        /** Whether all of them have one scale. */
        public boolean common() {
            var greatest = charts.stream().map(LinesView::greatest).toList();
            return charts.size() > 1
                    && charts.stream().map(LinesView::unit).distinct().count() == 1
                    && Collections.min(greatest).multiply(FLAT).compareTo(Collections.max(greatest)) >= 0;
        }

        /** One of them over its scale. */
        public Chart chart(LinesView lines) {
            return common()
                    ? lines.chart(false)
                            .reaching(Collections.max(
                                    charts.stream().map(LinesView::greatest).toList()))
                    : lines.chart(false);
        }
    }

    /** The values for one date, in the order of the columns. */
    record DateView(Time asOf, List<@Nullable FigureView> values) {}

    /** The entries of one kind that can be chosen. */
    record Offered(EntryKind kind, List<Shelf> shelves) {

        /** All of them. */
        public List<EntryRef> entries() {
            return shelves.stream().flatMap(shelf -> shelf.entries.stream()).toList();
        }
    }

    /** Entries to choose from under one heading; an empty heading is none. */
    record Shelf(String heading, List<EntryRef> entries) {}
}
