package org.luopan.source;

import org.jspecify.annotations.Nullable;
import org.luopan.entry.Checking;
import org.luopan.language.Text;

/**
 * A source as pages cite and list it.
 *
 * @param founding whether it is the article that the base grew from
 */
public record SourceView(
        String slug,
        Title title,
        String publisher,
        Original original,
        @Nullable String published,
        @Nullable String dataAsOf,
        String sourceKind,
        String language,
        @Nullable String seenVia,
        Checking checking,
        @Nullable Retraction retraction,
        boolean founding) {

    /** What it is called; {@code lang} is set where that is not in the reader's language. */
    public record Title(String words, @Nullable String lang) {}

    /**
     * Where it was published.
     *
     * @param seen the day on which somebody looked whether the address answers, in words
     */
    public record Original(
            @Nullable String url, LinkState link, @Nullable String seen) {

        /** Where it can be read; null where there is no address, or a dead one. */
        public @Nullable String reachable() {
            return link == LinkState.DEAD ? null : url;
        }
    }

    /** That its publisher withdrew it: on which day, in words, and why. */
    public record Retraction(String on, @Nullable Text why) {}
}
