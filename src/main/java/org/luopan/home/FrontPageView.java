package org.luopan.home;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.history.LatestChange;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.platform.PlatformCard;
import org.luopan.source.SourceView;

/** Everything the front page shows. */
record FrontPageView(
        Map<String, Long> counts,
        List<Openness> platforms,
        @Nullable String market,
        List<Leading> figures,
        List<TierGlance> tiers,
        @Nullable Text tierList,
        List<TrendGlance> trends,
        List<EntryRef> steps,
        List<LatestChange> changes) {

    /** The platforms of the same openness. */
    record Openness(String code, String definition, List<Placed> platforms) {}

    /** A platform with the side of its seal, whose area represents its monthly users; 0 if they are not comparable. */
    record Placed(PlatformCard card, int side) {}

    /** A figure of the market with its source; the founding article's own is shown beside the leading one. */
    record Leading(Text label, FigureView figure, SourceView source, boolean article) {}

    /** A tier with the number of its cities and some of them. */
    record TierGlance(
            EntryRef tier,
            @Nullable Integer cities,
            @Nullable Time asOf,
            List<EntryRef> examples) {}

    /** A trend with its first year. */
    record TrendGlance(EntryRef trend, @Nullable Integer firstYear) {}
}
