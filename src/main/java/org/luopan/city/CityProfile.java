package org.luopan.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.Evidence;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;
import org.luopan.placement.PlacementView;
import org.luopan.source.Citation;
import org.luopan.web.LinkedData;
import org.luopan.web.Page;

/** Everything the page of one city shows. */
record CityProfile(
        EntryRef entry,
        Facts facts,
        Placed placed,
        List<Reached> platforms,
        Texts texts,
        Neighbours neighbours,
        Evidence evidence,
        EntryLinks links)
        implements Tabular {

    @Override
    public List<Fact> asTable() {
        var about = new ArrayList<Fact>();
        about.add(Fact.of(
                entry, "province", Label.key("facet.city.province"), facts.provinceSlug, facts.province.words()));
        placed.all.stream().flatMap(placement -> placement.fact(entry).stream()).forEach(about::add);
        about.addAll(Fact.of(entry, evidence.figures()));
        return about;
    }

    /** The same city with the platforms that reach its tier. */
    CityProfile reachedBy(List<Reached> reached) {
        return new CityProfile(entry, facts, placed, reached, texts, neighbours, evidence, links);
    }

    /** The city in the words of schema.org. */
    public LinkedData linked(Page page) {
        var province = LinkedData.of("AdministrativeArea", facts.province.words());
        var data = LinkedData.about("City", entry, page).with("containedInPlace", province);
        return facts.location.known()
                ? data.with("latitude", facts.location.latitude).with("longitude", facts.location.longitude)
                : data;
    }

    @Override
    public boolean cites() {
        return evidence.cites() || Tabular.super.cites();
    }

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

    /** The location of the city. */
    record Facts(
            Text province,
            String provinceSlug,
            Location location,
            @Nullable Time lastChecked) {}

    /** Its coordinates in degrees, and their source. */
    record Location(
            @Nullable Degrees latitude,
            @Nullable Degrees longitude,
            @Nullable Citation source) {

        public boolean known() {
            return latitude != null && longitude != null;
        }
    }

    /** Degrees north or east, as a number and in words. */
    record Degrees(BigDecimal number, String words) {

        @Override
        public String toString() {
            return words;
        }
    }

    /** Its tier by every list: the leading placement and why it leads, and all placements. */
    record Placed(@Nullable PlacementView lead, @Nullable String why, List<PlacementView> all) {

        /** The lists that place the city in another tier than the leading one. */
        public List<PlacementView> otherwise() {
            return CityPresenter.otherwise(all);
        }
    }

    /** The texts about it; the last is what the article of 2021 said. */
    record Texts(
            @Nullable Text summary,
            @Nullable Text note,
            @Nullable Text article) {}

    /** Other cities of its tier and of its province. */
    record Neighbours(List<EntryRef> tier, List<EntryRef> province) {}

    /** The platforms that are equally strong in the tier of the city. */
    record Reached(@Worded("strength") String strength, List<EntryRef> platforms) {}
}
