package org.luopan.city;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.ClaimView;
import org.luopan.claim.CorrectionView;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureCard;
import org.luopan.language.Text;
import org.luopan.placement.PlacementView;
import org.luopan.source.Citation;
import org.luopan.source.Footnotes;

/** Everything the page of one city shows. */
record CityProfile(
        EntryRef entry,
        Text province,
        String provinceSlug,
        @Nullable PlacementView lead,
        @Nullable String why,
        List<PlacementView> placements,
        @Nullable Text summary,
        @Nullable Text note,
        @Nullable Text articleText,
        List<FigureCard> figures,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable Citation coordinatesSource,
        List<ClaimView> claims,
        List<CorrectionView> corrections,
        List<EntryRef> sameTier,
        List<EntryRef> sameProvince,
        EntryLinks links,
        Map<String, List<Citation>> sources,
        List<Footnotes.Note> footnotes,
        @Nullable String lastChecked) {

    /** Whether the founding article says anything about this city. */
    public boolean hasArticle() {
        return articleText != null || claims.stream().anyMatch(ClaimView::founding) || !corrections.isEmpty();
    }

    /** The lists that place the city in another tier than the leading one. */
    public List<PlacementView> otherwise() {
        return CityPresenter.otherwise(placements);
    }

    public List<Citation> sources(String aspect) {
        return sources.getOrDefault(aspect, List.of());
    }

    /** Whether the city is linked to anything besides its tier and its province. */
    public boolean linked() {
        return !links.related().isEmpty()
                || !links.similar().isEmpty()
                || !links.seeAlso().isEmpty();
    }
}
