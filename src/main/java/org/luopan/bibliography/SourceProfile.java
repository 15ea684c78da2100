package org.luopan.bibliography;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.ClaimView;
import org.luopan.claim.CorrectionView;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.language.Text;
import org.luopan.source.Citation;
import org.luopan.source.Footnotes;
import org.luopan.source.SourceView;
import org.luopan.web.Pagination;

/** One source with what it supports: a little of every part, or one part page by page. */
record SourceProfile(
        EntryRef entry,
        SourceView source,
        String kind,
        String languageName,
        boolean founding,
        long statements,
        List<Tally> parts,
        List<Section> sections,
        List<Tally> states,
        SourceRequest filter,
        Pagination pagination,
        List<Footnotes.Note> footnotes) {

    /** How many there are of one part or state. */
    record Tally(String key, long count) {}

    /** One part as the page shows it; there may be more of it than its rows. */
    record Section(String key, long total, List<?> rows) {

        public boolean cut() {
            return rows.size() < total;
        }
    }

    /** A figure, and the source that stands beside this one: the original publisher's, or the one it was read in. */
    record FigureRow(
            EntryRef entry,
            String href,
            Text metric,
            FigureView figure,
            boolean merelySeen,
            @Nullable Citation other) {}

    record ClaimRow(EntryRef entry, String href, ClaimView claim) {}

    record CorrectionRow(List<EntryRef> entries, CorrectionView correction) {}

    /** A shorter statement: the entry it is about, and what it says of it. */
    record Mention(
            @Nullable EntryRef entry,
            String href,
            @Nullable String strength,
            Text label,
            @Nullable String detail) {}
}
