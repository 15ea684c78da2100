package org.luopan.trend;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.luopan.evidence.Footnotes;

/** All trends, and the sources of the figures they are listed with. */
record TrendsPage(List<TrendCard> trends, List<Footnotes.Note> footnotes) {

    /** Every year from the first to the last in which any trend is active. */
    public List<Integer> years() {
        var active = trends.stream().flatMap(trend -> trend.years().stream()).toList();
        return active.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(Collections.min(active), Collections.max(active))
                        .boxed()
                        .toList();
    }
}
