package org.luopan.figure;

import org.jspecify.annotations.Nullable;
import org.luopan.language.Text;
import org.luopan.source.Citation;

/** One number as a page shows it, with everything that says what it means; codes are those of the tables. */
public record FigureView(
        String metric,
        Amount amount,
        Counted counted,
        @Nullable Time asOf,
        Citation source,
        @Nullable Citation seenIn,
        Standing standing,
        @Nullable Text note) {

    /** How much: as it is read, and to the last digit; without code where the source gives no number. */
    public record Amount(
            @Nullable String code, String words, @Nullable String exact, String unit) {}

    /** What exactly is counted, how, where and of which product, as far as the metric does not say it. */
    public record Counted(
            @Nullable Text label,
            @Nullable Text basis,
            @Nullable String scope,
            @Nullable String product) {}

    /** When the figure held: its code, the last day of it, and in words. */
    public record Time(String code, String end, String words) {}

    /** How far it can be relied on; confirmed against a source on a day, in words. */
    public record Standing(
            String confidence,
            String rank,
            String checking,
            @Nullable String freshness,
            @Nullable String confirmed) {}

    /** The same number without what the row it stands in says already: what is counted, and where. */
    public FigureView bare() {
        var product = new Counted(null, null, null, counted.product);
        return new FigureView(metric, amount, product, asOf, source, seenIn, standing, note);
    }
}
