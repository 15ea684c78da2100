package org.luopan.city;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.language.Text;
import org.luopan.placement.PlacementView;

/** One city in a list: its leading tier, and the lists that disagree. */
record CityCard(
        EntryRef entry,
        Text province,
        @Nullable PlacementView lead,
        List<PlacementView> otherwise,
        @Nullable FigureView population)
        implements Tabular {

    @Override
    public List<Fact> asTable() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(entry, "province", Label.key("facet.city.province"), null, province.words()));
        Stream.concat(Stream.ofNullable(lead), otherwise.stream())
                .flatMap(placement -> placement.fact(entry).stream())
                .forEach(facts::add);
        if (population != null) {
            facts.add(Fact.of(entry, population));
        }
        return facts;
    }
}
