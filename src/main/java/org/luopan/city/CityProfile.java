package org.luopan.city;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.Evidence;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.luopan.placement.PlacementView;
import org.luopan.source.Citation;

/** Everything the page of one city shows. */
record CityProfile(
        EntryRef entry,
        Facts facts,
        Placed placed,
        Texts texts,
        Neighbours neighbours,
        Evidence evidence,
        EntryLinks links) {

    /** Whether the founding article says anything about this city. */
    public boolean hasArticle() {
        return texts.article != null || evidence.ofTheArticle();
    }

    /** Whether the city is linked to anything besides its tier and its province. */
    public boolean linked() {
        return !links.related().isEmpty()
                || !links.similar().isEmpty()
                || !links.seeAlso().isEmpty();
    }

    /** Where the city is. */
    record Facts(
            Text province,
            String provinceSlug,
            Location location,
            @Nullable String lastChecked) {}

    /** Where it lies, in degrees, and by which source. */
    record Location(
            @Nullable String latitude,
            @Nullable String longitude,
            @Nullable Citation source) {

        public boolean known() {
            return latitude != null && longitude != null;
        }
    }

    /** Its tier by every list: the placement that the page leads with and why, and all of them. */
    record Placed(@Nullable PlacementView lead, @Nullable String why, List<PlacementView> all) {

        /** The lists that put the city in another tier than the one the page leads with. */
        public List<PlacementView> otherwise() {
            return CityPresenter.otherwise(all);
        }
    }

    /** What is said of it in words; of these, the article of 2021 said the last. */
    record Texts(
            @Nullable Text summary,
            @Nullable Text note,
            @Nullable Text article) {}

    /** Other cities of its tier and of its province. */
    record Neighbours(List<EntryRef> tier, List<EntryRef> province) {}
}
