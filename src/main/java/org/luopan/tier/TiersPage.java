package org.luopan.tier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.city.CityMap;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.language.Coded;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;
import org.luopan.placement.PlacementView;
import org.luopan.source.Citation;
import org.luopan.vocabulary.Strength;
import org.luopan.web.Pagination;

/** The overview of the tiers: who defined them, the tiers, and which platform reaches which, on one of several pages. */
record TiersPage(
        List<ListView> lists,
        List<Disputed> disputed,
        List<TierCard> tiers,
        List<PlatformReach> rows,
        Pagination pagination,
        @JsonIgnore CityMap.@Nullable Small map)
        implements Listed, Tabular {

    /** Which platform reaches which tier. */
    @JsonIgnore
    public ReachMap reach() {
        return new ReachMap(tiers.stream().map(TierCard::entry).toList(), rows, pagination.page());
    }

    @Override
    public Size listed() {
        return Size.whole(tiers.size());
    }

    @Override
    public List<Fact> asTable() {
        var facts = new ArrayList<Fact>();
        tiers.stream().flatMap(tier -> tier.facts().stream()).forEach(facts::add);
        facts.addAll(reach().asTable());
        disputed.stream()
                .flatMap(one -> one.placements.stream().flatMap(placement -> placement.fact(one.city).stream()))
                .forEach(facts::add);
        return facts;
    }

    /** One tier list as shown. */
    record ListView(
            String slug,
            Text name,
            String publisher,
            Time asOf,
            @Nullable Text description,
            @Worded("confidence") String confidence,
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
            List<EntryRef> examples) {

        private List<Fact> facts() {
            return cityCount == null
                    ? List.of()
                    : List.of(Fact.of(entry, "cities", Label.key("data.metric.cities"), cityCount, "city")
                            .on(cityCountAsOf));
        }
    }

    /** How strong one platform is in each tier, in the order of the tiers. */
    record PlatformReach(EntryRef platform, List<Cell> cells) {

        long known() {
            return cells.stream().filter(Cell::known).count();
        }

        int weight() {
            return cells.stream().mapToInt(Cell::weight).sum();
        }

        List<Fact> facts() {
            return cells.stream()
                    .map(cell -> Fact.of(
                                    platform,
                                    "reach",
                                    Label.key("facet.platform.tier"),
                                    cell.tier.slug(),
                                    cell.tier.name().words())
                            .holding(cell.strength)
                            .by(cell.sources))
                    .toList();
        }
    }

    /** How strong one platform is in one tier. */
    record Cell(EntryRef tier, @Worded("strength") String strength, List<Citation> sources) {

        public boolean known() {
            return !strength.equals(Strength.UNKNOWN.code());
        }

        private int weight() {
            return Coded.find(Strength.class, strength).map(Strength::weight).orElse(0);
        }

        /** Whether a filter for the tier finds the platform. */
        public boolean matches() {
            return known() && !strength.equals("weak");
        }
    }
}
