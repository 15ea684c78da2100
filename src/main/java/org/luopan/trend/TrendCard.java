package org.luopan.trend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
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
        List<Integer> years)
        implements Tabular {

    @Override
    public List<Fact> asTable() {
        var facts = new ArrayList<Fact>();
        years.forEach(year -> facts.add(Fact.of(entry, "active", Label.key("trend.years"), year, "year")));
        if (figure != null) {
            facts.add(Fact.of(entry, figure));
        }
        return facts;
    }

    public boolean active(Integer year) {
        return years.contains(year);
    }
}
