package org.luopan.market;

import java.util.List;
import org.luopan.claim.ClaimView;
import org.luopan.claim.CorrectionView;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureLead;
import org.luopan.figure.FigureView;
import org.luopan.source.Footnotes;

/** What the page about the whole market shows: one value of every metric, by topic, and what the article said instead. */
record MarketOverview(
        EntryRef entry,
        int total,
        List<TopicView> topics,
        List<Said> said,
        List<ClaimView> claims,
        List<CorrectionView> corrections,
        List<Footnotes.Note> footnotes) {

    /** The metrics of one topic, each by its leading value. */
    record TopicView(String code, List<FigureLead> leads) {}

    /** A value of the article beside the one that leads today. */
    record Said(FigureView value, FigureLead lead) {}
}
