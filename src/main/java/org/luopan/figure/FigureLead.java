package org.luopan.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;

/** The leading value of one metric for one entry, why it leads, how many others there are, and what it was before. */
public record FigureLead(
        String metric,
        Text label,
        @Nullable String product,
        FigureView value,
        String why,
        int others,
        @JsonIgnore @Nullable Change change) {

    /** The exact value before an exact leading one, counted in the same way by the same publisher: 1 if it was less, -1 if it was more. */
    public record Change(int direction, FigureView before) {}

    /** The value of the same metric with which another page leads. */
    public record Elsewhere(EntryRef entry, FigureView value) {

        /** Its page, below the language. */
        public String path() {
            return entry.kind() == EntryKind.MARKET ? entry.path() + "/" + value.metric() : entry.path();
        }
    }
}
