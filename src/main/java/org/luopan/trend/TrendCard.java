package org.luopan.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.language.Text;

/** One trend as lists show it: its years, the first sentence about it, and its best founded figure if it has one. */
public record TrendCard(
        EntryRef entry,
        @Nullable Integer since,
        boolean inArticle,
        @Nullable Text summary,
        @Nullable FigureView figure,
        List<Integer> years) {

    public boolean active(Integer year) {
        return years.contains(year);
    }
}
