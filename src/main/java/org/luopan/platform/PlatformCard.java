package org.luopan.platform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.language.Text;
import org.luopan.language.Worded;
import org.luopan.vocabulary.Word;

/**
 * One platform as lists show it.
 *
 * @param bestFor what it serves best, in words; empty where nobody knows
 */
public record PlatformCard(
        EntryRef entry,
        Word category,
        String operator,
        @Nullable Integer launched,
        @Nullable Text summary,
        List<Word> analogues,
        String bestFor,
        List<Match> matches,
        @Nullable FigureView monthlyUsers)
        implements Tabular {

    @Override
    public List<Fact> asTable() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(entry, "category", Label.key("facet.platform.category"), category.code(), category.label()));
        facts.add(Fact.of(entry, "operator", Label.key("facet.platform.operator"), null, operator));
        if (launched != null) {
            facts.add(Fact.of(entry, "launched", Label.key("platform.since"), launched, "year"));
        }
        analogues.forEach(analogue -> facts.add(
                Fact.of(entry, "analogue", Label.key("facet.platform.analogue"), analogue.code(), analogue.label())));
        if (monthlyUsers != null) {
            facts.add(Fact.of(entry, monthlyUsers));
        }
        return facts;
    }

    PlatformCard matching(List<Match> asked) {
        return new PlatformCard(entry, category, operator, launched, summary, analogues, bestFor, asked, monthlyUsers);
    }

    /** How strongly the platform has a value that the filter asks for. */
    public record Match(@Worded("strength") String strength, String label) {}
}
