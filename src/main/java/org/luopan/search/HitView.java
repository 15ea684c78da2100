package org.luopan.search;

import org.jspecify.annotations.Nullable;
import org.luopan.language.Text;

/** One result as a page lists it: what it is, the other name it was found by, and a matching passage. */
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
