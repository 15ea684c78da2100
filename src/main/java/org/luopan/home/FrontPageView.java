package org.luopan.home;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.compare.ComparisonPath;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.finder.OpeningQuestions;
import org.luopan.history.LatestChange;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;
import org.luopan.platform.MonthlyUsers;
import org.luopan.source.SourceView;

/** Everything the front page shows. */
record FrontPageView(
        Map<String, Long> counts,
        @JsonIgnore OpeningQuestions questions,
        MonthlyUsers platforms,
        @Nullable EntryRef market,
        List<FigureGlance> figures,
        List<TierGlance> tiers,
        @Nullable Text tierList,
        List<TrendGlance> trends,
        List<EntryRef> steps,
        List<LatestChange> changes)
        implements Tabular {

    private static final int COMPARED = 3;

    @Override
    public List<Fact> asTable() {
        var facts = new ArrayList<Fact>();
        figures.forEach(one -> facts.add(Fact.of(market, one.figure)));
        platforms.cards().forEach(card -> facts.addAll(card.asTable()));
        tiers.stream().flatMap(tier -> tier.facts().stream()).forEach(facts::add);
        return facts;
    }

    /** The address of the comparison of the largest platforms. */
    @JsonIgnore
    public String comparison() {
        return ComparisonPath.of(platforms.rows().stream()
                .limit(COMPARED)
                .map(row -> row.card().entry())
                .toList());
    }

    /** A figure of the market with its source; the founding article's own is shown beside the leading one. */
    record FigureGlance(
            Text label,
            FigureView figure,
            SourceView source,
            boolean article,
            @Nullable Before before) {}

    /** The value before the leading one in its series, and whether the number has gone up, down or neither since. */
    record Before(@Worded("home.since") String direction, FigureView figure) {}

    /** A tier with the number of its cities and some of them. */
    record TierGlance(
            EntryRef tier,
            @Nullable Integer cities,
            @Nullable Time asOf,
            List<EntryRef> examples) {

        private List<Fact> facts() {
            return cities == null
                    ? List.of()
                    : List.of(Fact.of(tier, "cities", Label.key("data.metric.cities"), cities, "city")
                            .on(asOf));
        }
    }

    /** A trend with its first year. */
    record TrendGlance(EntryRef trend, @Nullable Integer firstYear) {}
}
