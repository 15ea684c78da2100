package org.luopan.entry;

import org.jspecify.annotations.Nullable;
import org.luopan.language.Time;

/** How far an entry's text has been checked: the code of its state, and the day, in words. */
public record Checked(String state, @Nullable Time on) {}
