package org.luopan.entry;

import org.jspecify.annotations.Nullable;

/** How far an entry's text has been checked: the code of its state, and the day, in words. */
public record Checked(String state, @Nullable String on) {}
