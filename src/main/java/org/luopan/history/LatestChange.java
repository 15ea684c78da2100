package org.luopan.history;

import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;
import org.luopan.language.Time;

/** One of the latest changes in brief: what was changed, when, and why. */
public record LatestChange(
        EntryRef entry, Time when, @Nullable String note) {}
