package org.luopan.city;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.atlas.Atlas;
import org.luopan.atlas.MapView;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.language.Amounts;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.luopan.language.Time;

/** Cities on a map, each with the mark of its tier by one list, and the same cities as a table. */
public record CityMap(
        @Nullable Text list,
        List<Choice> lists,
        List<Key> keys,
        long unplaced,
        long nowhere,
        List<Counted> counted,
        @JsonIgnore MapView map,
        @JsonIgnore List<Atlas.RegionMap> parts,
        List<MappedCity> rows)
        implements Tabular {

    @Override
    public List<Fact> asTable() {
        var by = list == null ? Label.key("facet.city.tier") : Label.of(list.words());
        return rows.stream().flatMap(row -> facts(row, by).stream()).toList();
    }

    /** The inhabitants of the cities as a column. */
    public Amounts.Column inhabitants(Language language) {
        return FigureView.column(rows.stream().map(MappedCity::population).filter(Objects::nonNull), language);
    }

    private static List<Fact> facts(MappedCity row, Label by) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(row.city, "province", Label.key("facet.city.province"), null, row.province.words()));
        if (row.tier != null) {
            facts.add(Fact.of(
                    row.city, "tier", by, row.tier.slug(), row.tier.name().words()));
        }
        if (row.population != null) {
            facts.add(Fact.of(row.city, row.population));
        }
        return facts;
    }

    /** A list by which the map can be coloured. */
    record Choice(
            String slug,
            Text name,
            boolean current,
            @JsonIgnore String query) {}

    /** A tier of which only the number of cities is known, not which they are. */
    record Counted(EntryRef tier, int cities, @Nullable Time asOf) {}

    /** All cities of one list without their table, with the key to their marks. */
    public record Small(@JsonIgnore MapView map, List<Key> keys) {}

    /** The meaning of a mark, how many cities have it, and the filter for them. */
    record Key(
            EntryRef tier,
            @JsonIgnore int mark,
            long count,
            @JsonIgnore String query) {}

    /** One city of the map in words. */
    record MappedCity(
            EntryRef city,
            Text province,
            @Nullable EntryRef tier,
            @JsonIgnore int mark,
            @Nullable FigureView population) {}
}
