package org.luopan.claim;

import java.util.List;
import java.util.Map;
import org.luopan.figure.FigureCard;
import org.luopan.source.Citation;
import org.luopan.source.Footnotes;

/**
 * The evidence on an entry's page: its figures, claims and corrections, the sources of its texts, and the footnotes.
 *
 * @param sources the sources of its texts, by text: general, launch, business or reach
 */
public record Evidence(
        List<FigureCard> figures,
        List<ClaimView> claims,
        List<CorrectionView> corrections,
        Map<String, List<Citation>> sources,
        List<Footnotes.Note> footnotes) {

    /** Whether the founding article says anything about the entry. */
    public boolean ofTheArticle() {
        return claims.stream().anyMatch(ClaimView::founding) || !corrections.isEmpty();
    }

    /** The sources of one text. */
    public List<Citation> sources(String text) {
        return sources.getOrDefault(text, List.of());
    }
}
