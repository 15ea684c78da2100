package org.luopan.tier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.city.CityMap;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.placement.PlacementView;
import org.luopan.source.Citation;
import org.luopan.source.Footnotes;

/** The overview of the tiers: who defined them, the tiers, and which platform reaches which. */
record TiersPage(
        List<ListView> lists,
        List<Disputed> disputed,
        List<TierCard> tiers,
        List<Row> rows,
        CityMap.@Nullable Small map,
        List<Footnotes.Note> footnotes) {

    /** One tier list as shown. */
    record ListView(
            String slug,
            Text name,
            String publisher,
            Time asOf,
            @Nullable Text description,
            String confidence,
            Citation source) {}

    /** A city on which lists disagree. */
    record Disputed(EntryRef city, List<PlacementView> placements) {}

    /** One tier in the overview; {@code recorded} is the number of its cities in this base by the leading list. */
    record TierCard(
            EntryRef entry,
            @Nullable Text line,
            @Nullable Integer cityCount,
            @Nullable Time cityCountAsOf,
            long recorded,
            List<EntryRef> examples) {}

    /** How strong one platform is in each tier, in the order of the tiers. */
    record Row(EntryRef platform, List<Cell> cells) {}

    /** How strong one platform is in one tier. */
    record Cell(EntryRef tier, String strength, List<Citation> sources) {

        public boolean known() {
            return !strength.equals("unknown");
        }

        /** Whether a filter for the tier finds the platform. */
        public boolean matches() {
            return known() && !strength.equals("weak");
        }
    }
}
