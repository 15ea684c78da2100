package org.luopan.evidence;

import org.jspecify.annotations.Nullable;
import org.luopan.entry.Checking;

/** A source as pages cite and list it; {@code lang} is set where its title is not in the reader's language. */
public record SourceView(
        String slug,
        String title,
        @Nullable String lang,
        String publisher,
        @Nullable String url,
        @Nullable String published,
        @Nullable String dataAsOf,
        String sourceKind,
        String language,
        @Nullable String seenVia,
        Checking checking) {}
