package org.luopan.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.chart.Chart;
import org.luopan.entry.Support;
import org.luopan.language.Amounts;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;
import org.luopan.source.Citation;

/**
 * One number as a page shows it, with everything that says what it means; codes are those of the tables.
 *
 * @param sparkline the line of its series, if it leads and there are three dates or more
 */
public record FigureView(
        String metric,
        Text label,
        Amount amount,
        Counted counted,
        @Nullable Time asOf,
        Citation source,
        @Nullable Citation seenIn,
        Standing standing,
        @Nullable Text note,
        @JsonIgnore @Nullable String sparkline) {

    /** The amount as a number, in words, and exact with grouping; null numbers if the source gives none. */
    public record Amount(
            @Nullable BigDecimal number,
            String words,
            @Nullable String exact,
            Unit unit) {}

    /** What the number counts; the label is empty if the words of the amount say it, as for percent. */
    public record Unit(String code, String label) {}

    /** What exactly is counted, how, where and of which product, if the metric does not say so. */
    public record Counted(
            @Nullable Text label,
            @Nullable Text basis,
            @Worded("scope") @Nullable String scope,
            @Nullable String product) {}

    /**
     * How reliable it is; the day it was confirmed against a source is in words.
     *
     * @param current whether it is recent enough to rely on; of a leading value, whether any value of its metric is
     * @param asOfAssumed whether its time is a guess
     */
    public record Standing(
            @Worded("confidence") String confidence,
            String rank,
            @Worded("support") Support support,
            @Worded("freshness") @Nullable String freshness,
            boolean current,
            boolean asOfAssumed,
            @Nullable Time confirmed) {

        Standing current(boolean any) {
            return new Standing(confidence, rank, support, freshness, any, asOfAssumed, confirmed);
        }
    }

    /** The same number as the leading one of its metric, of which any value, or none, is recent enough to rely on. */
    FigureView leading(boolean current, @Nullable String line) {
        return new FigureView(
                metric, label, amount, counted, asOf, source, seenIn, standing.current(current), note, line);
    }

    /** The number in a chart; it must have a time and an amount. */
    public Chart.Point point(boolean apart) {
        return new Chart.Point(
                LocalDate.parse(Objects.requireNonNull(asOf).end()),
                Objects.requireNonNull(amount.number),
                amount.words,
                standing.support == Support.READ,
                apart);
    }

    /** Whether both show one and the same number, the one perhaps as the leading one. */
    public boolean isSame(FigureView other) {
        return metric.equals(other.metric)
                && amount.equals(other.amount)
                && Objects.equals(asOf, other.asOf)
                && counted.equals(other.counted)
                && source.equals(other.source);
    }

    /** Whether both say that it was so much at one time. */
    boolean saysTheSame(FigureView other) {
        return amount.words.equals(other.amount.words) && Objects.equals(asOf, other.asOf);
    }

    /** What it counts, beyond what the name of its metric, its publisher and its page say; null if that is all. */
    public @Nullable Text countedBeyond(String page) {
        var counts = counted.label;
        return counts == null
                ? null
                : counts.beyond(List.of(label.words(), source.cited().publisher(), page));
    }

    /** The amounts of values of one metric as a column. */
    public static Amounts.Column column(Stream<FigureView> values, Language language) {
        return new Amounts.Column(values.map(value -> value.amount.words), language);
    }

    /** Its amount in such a column. */
    public Amounts.Aligned in(Amounts.Column column) {
        return column.write(amount.number, amount.words);
    }

    /** The same number without what its row says already: what is counted, and where. */
    public FigureView bare() {
        var product = new Counted(null, null, null, counted.product);
        return new FigureView(metric, label, amount, product, asOf, source, seenIn, standing, note, null);
    }
}
