package org.luopan.entry;

import org.jspecify.annotations.Nullable;
import org.luopan.language.Time;
import org.luopan.language.Worded;

/** How far an entry's text has been checked: the code of its state, and the day, in words. */
public record Checked(
        @Worded("checking") String state, @Nullable Time on) {}
