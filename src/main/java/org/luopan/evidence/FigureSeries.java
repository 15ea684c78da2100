package org.luopan.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Text;

/** The values of one definition, newest first. */
public record FigureSeries(
        String id,
        @Nullable Text label,
        @Nullable Text basis,
        @Nullable String scope,
        String counter,
        List<FigureView> values) {

    /** Three or more dated values are drawn as a line. */
    public boolean drawn() {
        return values.stream()
                        .filter(value -> value.asOfCode() != null && value.amountCode() != null)
                        .map(FigureView::asOfCode)
                        .distinct()
                        .count()
                >= 3;
    }
}
