package org.luopan.placement;

import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.source.Citation;

/** Where one list places a city, as pages show it; no tier if the list does not place the city. */
public record PlacementView(
        String list,
        Text listName,
        String publisher,
        Time asOf,
        String confidence,
        @Nullable EntryRef tier,
        @Nullable Integer rank,
        @Nullable String checking,
        @Nullable Time checkedOn,
        boolean leads,
        Citation source) {}
