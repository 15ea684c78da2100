package org.luopan.tier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.city.CityMap;
import org.luopan.claim.Evidence;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.source.Citation;

/** Everything the page of one tier shows. */
record TierProfile(
        EntryRef entry,
        Facts facts,
        Texts texts,
        Cities cities,
        List<Platforms> platforms,
        List<EntryRef> tiers,
        Evidence evidence,
        EntryLinks links) {

    /** Whether the founding article says anything about this tier. */
    public boolean hasArticle() {
        return evidence.ofTheArticle();
    }

    /** Every entry linked with this tier. */
    public List<EntryRef> related() {
        return links.related();
    }

    /** The number of cities in the tier, and the date of that number. */
    record Facts(@Nullable Integer cityCount, @Nullable Time cityCountAsOf) {}

    /** The texts about it, and the source of its characterization. */
    record Texts(
            @Nullable Text summary,
            @Nullable Text characteristics,
            @Nullable String characteristicsBasis,
            @Nullable Text advice,
            @Nullable Text note) {}

    /** Its cities by the leading list, how many of them are recorded, and those that other lists place here. */
    record Cities(
            TiersPage.@Nullable ListView list,
            long recorded,
            List<Member> members,
            CityMap.@Nullable Small map,
            List<ByOther> byOthers) {}

    /** One city of the tier by the leading list. */
    record Member(
            EntryRef city,
            Text province,
            @Nullable Integer rank,
            @Nullable FigureView population) {}

    /** The cities that another list places in the tier. */
    record ByOther(Text list, String slug, Time asOf, String confidence, Citation source, List<EntryRef> cities) {}

    /** The platforms of one strength here. */
    record Platforms(String strength, List<Reached> platforms) {}

    /** One platform with the sources for its strength here. */
    record Reached(EntryRef platform, List<Citation> sources) {}
}
