package org.luopan.tier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.city.CityMap;
import org.luopan.claim.Evidence;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.entry.Support;
import org.luopan.figure.FigureView;
import org.luopan.language.Amounts;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;
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
        EntryLinks links)
        implements Tabular {

    @Override
    public List<Fact> asTable() {
        var about = new ArrayList<Fact>();
        if (facts.cityCount != null) {
            about.add(Fact.of(entry, "cities", Label.key("data.metric.cities"), facts.cityCount, "city")
                    .on(facts.cityCountAsOf));
        }
        cities.members.stream().flatMap(member -> facts(member).stream()).forEach(about::add);
        cities.byOthers.stream()
                .flatMap(other -> other.cities.stream()
                        .map(city -> placed(city, other.slug, other.list.words())
                                .on(other.asOf)
                                .by(other.source)
                                .supported(other.confidence, null, null)))
                .forEach(about::add);
        platforms.stream()
                .flatMap(group -> group.platforms.stream().map(reached -> reach(reached, group.strength)))
                .forEach(about::add);
        about.addAll(Fact.of(entry, evidence.figures()));
        return about;
    }

    private List<Fact> facts(Member member) {
        var about = new ArrayList<Fact>();
        var list = cities.list;
        if (list != null) {
            about.add(placed(member.city, list.slug(), list.name().words())
                    .on(list.asOf())
                    .by(list.source())
                    .supported(list.confidence(), null, null));
        }
        if (member.population != null) {
            about.add(Fact.of(member.city, member.population));
        }
        return about;
    }

    private Fact placed(EntryRef city, String list, String listName) {
        return Fact.of(
                        city,
                        "tier",
                        Label.of(listName),
                        entry.slug(),
                        entry.name().words())
                .within(list);
    }

    private Fact reach(Reached reached, String strength) {
        return Fact.of(
                        reached.platform,
                        "reach",
                        Label.key("facet.platform.tier"),
                        entry.slug(),
                        entry.name().words())
                .holding(strength)
                .by(reached.sources);
    }

    @Override
    public boolean cites() {
        return evidence.cites() || Tabular.super.cites();
    }

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
            @Worded("tier.basis") @Nullable String characteristicsBasis,
            @Nullable Text advice,
            @Nullable Text note) {}

    /** Its cities by the leading list, how many of them are recorded, and those that other lists place here. */
    record Cities(
            TiersPage.@Nullable ListView list,
            long recorded,
            List<Member> members,
            @JsonIgnore CityMap.@Nullable Small map,
            List<ByOther> byOthers) {

        /** The inhabitants of its cities as a column. */
        public Amounts.Column inhabitants(Language language) {
            return FigureView.column(members.stream().map(Member::population).filter(Objects::nonNull), language);
        }
    }

    /** One city of the tier by the leading list. */
    record Member(
            EntryRef city,
            Text province,
            @Nullable Integer rank,
            @Nullable FigureView population) {}

    /** The cities that another list places in the tier. */
    record ByOther(
            Text list,
            String slug,
            Time asOf,
            @Worded("confidence") String confidence,
            Citation source,
            List<EntryRef> cities) {}

    /** The first platforms of one strength here, and how many more there are. */
    record Platforms(@Worded("strength") String strength, List<Reached> platforms, int more) {}

    /** One platform with the sources for its strength here. */
    record Reached(EntryRef platform, List<Citation> sources) {

        /** How it is supported; null without a source. */
        public @Nullable Support support() {
            return Citation.support(sources);
        }
    }
}
