package org.luopan.search;

import org.jspecify.annotations.Nullable;
import org.luopan.language.Text;

/** One result as a page lists it: what it is, by which other name it was found, and a passage that answers. */
public record HitView(
        String kind,
        String address,
        String path,
        Text name,
        @Nullable String zh,
        @Nullable String seal,
        @Nullable String hue,
        @Nullable String calledBy,
        @Nullable Passage passage) {}
