package org.luopan.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.ClaimView;
import org.luopan.claim.CorrectionView;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.luopan.source.Citation;
import org.luopan.source.Footnotes;

/** Everything the page of one step shows. */
record GuideStepPage(
        EntryRef entry,
        int number,
        int total,
        String part,
        @Nullable EntryRef previous,
        @Nullable EntryRef next,
        @Nullable Text body,
        @Nullable Text note,
        String checking,
        @Nullable String checkedOn,
        EntryLinks links,
        List<ClaimView> claims,
        List<CorrectionView> corrections,
        List<Citation> sources,
        List<Footnotes.Note> footnotes) {

    public List<EntryRef> trends() {
        return links.related(EntryKind.TREND);
    }

    public List<EntryRef> terms() {
        return links.related(EntryKind.TERM);
    }
}
