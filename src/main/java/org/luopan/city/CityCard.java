package org.luopan.city;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        @Nullable FigureView population) {}
