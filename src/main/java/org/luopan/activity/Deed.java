package org.luopan.activity;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did at the desk.
 *
 * @param username the page of who did it; null for the program itself
 * @param subject what it was done to, by its name
 * @param link the form of that; null if it has none, or not any more
 */
public record Deed(
        String when,
        @Nullable String username,
        String who,
        String action,
        String subject,
        @Nullable String link,
        String detail) {}
