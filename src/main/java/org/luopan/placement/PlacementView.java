package org.luopan.placement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.data.Fact;
import org.luopan.entry.EntryRef;
import org.luopan.entry.Support;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;
import org.luopan.source.Citation;

/** Where one list places a city, as pages show it; no tier if the list does not place the city. */
public record PlacementView(
        String list,
        Text listName,
        String publisher,
        Time asOf,
        @Worded("confidence") String confidence,
        @Nullable EntryRef tier,
        @Nullable Integer rank,
        @Worded("support") @Nullable Support support,
        @Nullable Time readOn,
        boolean leads,
        Citation source) {

    /** The placement of a city as a fact, whose scope is the list; empty if the list does not place it. */
    public Optional<Fact> fact(EntryRef city) {
        return Optional.ofNullable(tier)
                .map(placed -> Fact.of(
                                city,
                                "tier",
                                Fact.Label.of(listName.words()),
                                placed.slug(),
                                placed.name().words())
                        .within(list)
                        .on(asOf)
                        .by(source)
                        .supported(confidence, support, null));
    }
}
