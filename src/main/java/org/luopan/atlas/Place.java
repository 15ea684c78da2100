package org.luopan.atlas;

import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;

/** Something to be drawn: where it lies, how large it is, the class that gives it its mark (0 is none), and what it says of itself. */
public record Place(
        EntryRef entry,
        double latitude,
        double longitude,
        @Nullable Double size,
        int mark,
        boolean link,
        String says) {}
