package org.luopan.market;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureCard;
import org.luopan.language.Text;
import org.luopan.source.Footnotes;

/** Everything the page of one metric of the market shows. */
record MetricPage(
        EntryRef entry,
        String slug,
        Text label,
        Text definition,
        @Nullable Integer halfLifeMonths,
        String topic,
        int total,
        List<FigureCard> cards,
        List<Neighbour> neighbours,
        List<Footnotes.Note> footnotes) {

    /** Another metric of the same topic. */
    record Neighbour(String slug, Text label) {}
}
