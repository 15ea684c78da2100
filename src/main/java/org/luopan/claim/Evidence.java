package org.luopan.claim;

import java.util.List;
import java.util.Map;
import org.luopan.figure.FigureCard;
import org.luopan.source.Citation;

/**
 * The evidence on an entry's page: its figures, claims, corrections and the sources of its texts.
 *
 * @param sources the sources of its texts, by text: general, launch, business or reach
 */
public record Evidence(
        List<FigureCard> figures,
        List<ClaimView> claims,
        List<CorrectionView> corrections,
        Map<String, List<Citation>> sources) {

    /** Whether the founding article says anything about the entry. */
    public boolean ofTheArticle() {
        return claims.stream().anyMatch(ClaimView::founding) || !corrections.isEmpty();
    }

    /** Whether the page cites any source for it. */
    public boolean cites() {
        return !(figures.isEmpty() && claims.isEmpty() && corrections.isEmpty() && sources.isEmpty());
    }

    /** The sources of all its texts. */
    public List<Citation> ofTexts() {
        return sources.values().stream().flatMap(List::stream).toList();
    }

    /** The sources of one text. */
    public List<Citation> sources(String text) {
        return sources.getOrDefault(text, List.of());
    }
}
