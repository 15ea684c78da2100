package org.luopan.history;

import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;

/** One of the latest changes in brief: what was changed, when, and why. */
public record LatestChange(
        EntryRef entry, String when, @Nullable String note) {}
