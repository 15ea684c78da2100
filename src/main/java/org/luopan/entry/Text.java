package org.luopan.entry;

import org.jspecify.annotations.Nullable;

/** A text as shown: its words, the language they are in, and whether that is a fallback. */
public record Text(String words, String language, boolean fallback) {

    /** The language to declare on the element, or null where it is the page's own. */
    public @Nullable String lang() {
        return fallback ? language : null;
    }

    @Override
    public String toString() {
        return words;
    }
}
