package org.luopan.market;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.chart.DotPlot;
import org.luopan.chart.DotPlot.Dot;
import org.luopan.chart.Drawing;
import org.luopan.chart.Rows;
import org.luopan.data.Fact;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.entry.Support;
import org.luopan.figure.FigureCard;
import org.luopan.figure.FigureView;
import org.luopan.language.Amounts;
import org.luopan.language.Language;
import org.luopan.language.Text;

/** The shares of several groups at one time as bars over one scale from zero, in the order of the groups. */
record Shares(
        EntryRef entry,
        String metric,
        Text label,
        List<Bar> bars,
        @JsonIgnore Drawing axis,
        @JsonIgnore String said) implements Tabular {

    /**
     * One group.
     *
     * @param name what it is called beside the others, without what all begin with
     * @param svg its bar
     */
    record Bar(String name, FigureView value, @JsonIgnore String svg) {

        private BigDecimal amount() {
            return Objects.requireNonNull(value.amount().number());
        }

        private boolean read() {
            return value.standing().support() == Support.READ;
        }
    }

    /** The bars of a card; none if its values are no groups. */
    static Stream<Shares> of(EntryRef entry, FigureCard card, Language language) {
        var values = card.groups();
        if (values.isEmpty()) {
            return Stream.empty();
        }
        var plot = new DotPlot(
                language,
                "percent",
                values.stream().map(value -> dot(new Bar("", value, ""))).toList());
        var drawn = plot.bars();
        var said = common(values.stream().map(Shares::label).toList());
        var bars = IntStream.range(0, drawn.size())
                .mapToObj(i -> new Bar(label(values.get(i)).substring(said.length()), values.get(i), drawn.get(i)))
                .toList();
        return Stream.of(new Shares(entry, card.metric(), card.label(), bars, plot.axis(), said));
    }

    @Override
    public List<Fact> asTable() {
        return bars.stream().map(bar -> Fact.of(entry, bar.value)).toList();
    }

    /** The name of the group with the largest share; empty if several share the most. */
    public String largest() {
        var most = bars.stream().map(Bar::amount).max(Comparator.naturalOrder()).orElseThrow();
        var largest =
                bars.stream().filter(bar -> bar.amount().compareTo(most) == 0).toList();
        return largest.size() == 1 ? largest.get(0).name : "";
    }

    /** Any of the values, which agree in their time, their source and how fresh they are. */
    public FigureView one() {
        return bars.get(0).value;
    }

    /** The amounts of the bars as a column. */
    public Amounts.Column column(Language language) {
        return FigureView.column(bars.stream().map(Bar::value), language);
    }

    /** How the values were read whose bars are hollow, see {@link Support#hollow}. */
    public @Nullable String hollow() {
        return Support.hollow(bars.stream().map(bar -> bar.value.standing().support()));
    }

    /** What the group of a value of the same metric is called, this one or an older one. */
    public String name(FigureView value) {
        var label = value.counted().label();
        return label == null
                ? ""
                : label.words().startsWith(said) ? label.words().substring(said.length()) : label.words();
    }

    /** The path of the chart below the language, without an ending. */
    public String query() {
        return "?metric=" + metric;
    }

    /** The bars in a file. */
    Rows picture(Language language) {
        var column = column(language);
        return new Rows(
                language,
                List.of(new Rows.ScaledRows(
                        "",
                        "percent",
                        null,
                        bars.stream()
                                .map(bar -> new Rows.AmountRow(
                                        bar.name,
                                        bar.value.in(column).spaced(),
                                        bar.amount(),
                                        bar.read() ? Rows.Mark.BAR : Rows.Mark.HOLLOW_BAR))
                                .toList())));
    }

    private static Dot dot(Bar bar) {
        return new Dot(bar.amount(), bar.read(), false);
    }

    private static String label(FigureView value) {
        return Objects.requireNonNull(value.counted().label()).words();
    }

    /** The words with which all of them begin. */
    private static String common(List<String> labels) {
        var said = "";
        for (var word : labels.get(0).split("(?<= )")) {
            var more = said + word;
            if (!labels.stream().allMatch(label -> label.startsWith(more) && label.length() > more.length())) {
                break;
            }
            said = more;
        }
        return said;
    }
}
