package org.luopan.entry;

import org.jspecify.annotations.Nullable;
import org.luopan.language.Time;
import org.luopan.language.Worded;

/** How an entry's text is supported, and the day on which an editor read it. */
public record Checked(
        @Worded("support") Support support, @Nullable Time on) {}
