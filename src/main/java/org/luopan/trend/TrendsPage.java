package org.luopan.trend;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.luopan.data.Fact;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;

/** All trends, and the sources of their figures. */
record TrendsPage(List<TrendCard> trends) implements Listed, Tabular {

    @Override
    public Size listed() {
        return Size.whole(trends.size());
    }

    @Override
    public List<Fact> asTable() {
        return trends.stream().flatMap(trend -> trend.asTable().stream()).toList();
    }

    /** The years in which a trend can be active; others are typing errors, and would make the table endless. */
    private static final int FIRST = 1990;

    private static final int LAST = 2100;

    /** Every year from the first to the last in which any trend is active. */
    public List<Integer> years() {
        var active = trends.stream()
                .flatMap(trend -> trend.years().stream())
                .filter(year -> year >= FIRST && year <= LAST)
                .toList();
        return active.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(Collections.min(active), Collections.max(active))
                        .boxed()
                        .toList();
    }
}
