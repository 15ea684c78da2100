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

/** One source with what it supports: the start of every part, or one part page by page. */
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

    /** The number of statements of one part or state. */
    record Tally(String key, long count) {}

    /** One part as the page shows it; it may have more rows than are shown. */
    record Section(String key, long total, List<?> rows) {

        public boolean cut() {
            return rows.size() < total;
        }
    }

    /** A figure, and the other source beside this one: the original publisher's, or the one in which it was read. */
    record FigureRow(
            EntryRef entry,
            String href,
            Text metric,
            FigureView figure,
            boolean merelySeen,
            @Nullable Citation other) {}

    record ClaimRow(EntryRef entry, String href, ClaimView claim) {}

    record CorrectionRow(List<EntryRef> entries, CorrectionView correction) {}

    /** A shorter statement: its entry, and what it says. */
    record Mention(
            @Nullable EntryRef entry,
            String href,
            @Nullable String strength,
            Text label,
            @Nullable String detail) {}
}
