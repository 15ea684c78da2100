package org.luopan.figure;

import org.jspecify.annotations.Nullable;
import org.luopan.language.Text;
import org.luopan.source.Citation;

/** One number as a page shows it, with everything that says what it means; codes are those of the tables; confirmed against a source on a day, in words. */
public record FigureView(
        String metric,
        @Nullable String amountCode,
        String amount,
        @Nullable String exact,
        String unit,
        @Nullable Text label,
        @Nullable Text basis,
        @Nullable String scope,
        @Nullable String product,
        @Nullable String asOfCode,
        @Nullable String asOfEnd,
        @Nullable String asOf,
        Citation source,
        @Nullable Citation seenIn,
        String confidence,
        String rank,
        String checking,
        @Nullable String freshness,
        @Nullable String confirmed,
        @Nullable Text note) {

    /** The same number without what the row it stands in says already: what is counted, and where. */
    public FigureView bare() {
        return new FigureView(
                metric,
                amountCode,
                amount,
                exact,
                unit,
                null,
                null,
                null,
                product,
                asOfCode,
                asOfEnd,
                asOf,
                source,
                seenIn,
                confidence,
                rank,
                checking,
                freshness,
                confirmed,
                note);
    }
}
