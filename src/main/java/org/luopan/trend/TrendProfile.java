package org.luopan.trend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.ClaimView;
import org.luopan.claim.CorrectionView;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureCard;
import org.luopan.language.Text;
import org.luopan.source.Citation;
import org.luopan.source.Footnotes;

/** Everything the page of one trend shows. */
record TrendProfile(
        EntryRef entry,
        @Nullable Integer since,
        List<Integer> years,
        boolean inArticle,
        @Nullable String article,
        String checking,
        @Nullable String checkedOn,
        @Nullable Text note,
        @Nullable Text summary,
        @Nullable Text why,
        @Nullable Text how,
        List<FigureCard> figures,
        List<ClaimView> claims,
        List<CorrectionView> corrections,
        EntryLinks links,
        List<Citation> sources,
        List<Footnotes.Note> footnotes) {

    /** The active years as ranges: {@code 2016–2017, 2020–2021}. */
    public String stretches() {
        return stretches(years);
    }

    static String stretches(List<Integer> years) {
        var stretches = new ArrayList<String>();
        for (var from = 0; from < years.size(); ) {
            var to = from;
            while (to + 1 < years.size() && years.get(to + 1) == years.get(to) + 1) {
                to++;
            }
            stretches.add(from == to ? "" + years.get(from) : years.get(from) + "–" + years.get(to));
            from = to + 1;
        }
        return String.join(", ", stretches);
    }

    public boolean hasArticle() {
        return claims.stream().anyMatch(ClaimView::founding) || !corrections.isEmpty();
    }

    public List<EntryRef> platforms() {
        return links.related(EntryKind.PLATFORM);
    }

    public List<EntryRef> tiers() {
        return links.related(EntryKind.TIER);
    }

    public List<EntryRef> steps() {
        return links.related(EntryKind.GUIDE);
    }

    public List<EntryRef> terms() {
        return links.related(EntryKind.TERM);
    }
}
