package org.luopan.atlas;

import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;

/** A place to draw: its coordinates, its size, the class that selects its mark (0 for none), and its text. */
public record Place(
        EntryRef entry,
        double latitude,
        double longitude,
        @Nullable Double size,
        int mark,
        boolean link,
        String says) {}
