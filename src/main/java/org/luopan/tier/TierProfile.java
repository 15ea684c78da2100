package org.luopan.tier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.city.CityMap;
import org.luopan.claim.ClaimView;
import org.luopan.claim.CorrectionView;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.language.Text;
import org.luopan.source.Citation;
import org.luopan.source.Footnotes;

/** Everything the page of one tier shows. */
record TierProfile(
        EntryRef entry,
        @Nullable Text summary,
        @Nullable Text characteristics,
        @Nullable String characteristicsBasis,
        @Nullable Text advice,
        @Nullable Text note,
        @Nullable Integer cityCount,
        @Nullable String cityCountAsOf,
        TiersPage.@Nullable ListView list,
        long recorded,
        List<Member> cities,
        CityMap.@Nullable Small map,
        List<ByOther> byOthers,
        List<Platforms> platforms,
        List<ClaimView> claims,
        List<CorrectionView> corrections,
        List<EntryRef> tiers,
        EntryLinks links,
        Map<String, List<Citation>> sources,
        List<Footnotes.Note> footnotes) {

    /** Whether the founding article says anything about this tier. */
    public boolean hasArticle() {
        return claims.stream().anyMatch(ClaimView::founding) || !corrections.isEmpty();
    }

    public List<Citation> sources(String aspect) {
        return sources.getOrDefault(aspect, List.of());
    }

    /** Every entry linked with this tier. */
    public List<EntryRef> related() {
        return links.related();
    }

    /** One city of the tier by the leading list. */
    record Member(
            EntryRef city,
            Text province,
            @Nullable Integer rank,
            @Nullable FigureView population) {}

    /** The cities that another list places in the tier. */
    record ByOther(Text list, String slug, String asOf, String confidence, Citation source, List<EntryRef> cities) {}

    /** The platforms of one strength here. */
    record Platforms(String strength, List<Reached> platforms) {}

    /** One platform with the sources for its strength here. */
    record Reached(EntryRef platform, List<Citation> sources) {}
}
