package org.luopan.glossary;

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

/** Everything the page of one term shows. */
record TermPage(
        EntryRef entry,
        @Nullable Text definition,
        boolean inArticle,
        @Nullable String article,
        String checking,
        @Nullable String checkedOn,
        @Nullable Text note,
        EntryLinks links,
        List<ClaimView> claims,
        List<CorrectionView> corrections,
        List<Citation> sources,
        List<Footnotes.Note> footnotes) {

    public List<EntryRef> seeAlso() {
        return links.seeAlso();
    }

    /** Where the term is used: everything linked with it, except other terms. */
    public List<EntryRef> usedIn() {
        return links.related().stream()
                .filter(ref -> ref.kind() != EntryKind.TERM)
                .toList();
    }
}
