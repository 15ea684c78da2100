package org.luopan.data;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as JSON: the view of the page, and what to know about it.
 *
 * @param schema the description of this format, with its version
 * @param kind the address of the page, with placeholders: {@code platforms/{slug}}
 * @param csv the address of the facts as CSV; null if the page has none
 * @param total how many entries a list has in all; null if the page is no list
 */
record Envelope(
        String schema,
        String kind,
        String self,
        String html,
        @Nullable String csv,
        String language,
        long contentVersion,
        Instant generatedAt,
        @Nullable Long total,
        @Nullable Integer page,
        @Nullable Integer pages,
        Object data) {}
