package org.luopan.source;

import org.jspecify.annotations.Nullable;
import org.luopan.entry.Support;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;

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
        @Nullable Time published,
        @Nullable Time dataAsOf,
        @Worded("source.kind") String sourceKind,
        String language,
        @Nullable Via via,
        @Worded("support") Support support,
        @Nullable Retraction retraction,
        boolean founding) {

    /** Its title; {@code lang} is set if that is not in the reader's language. */
    public record Title(String words, @Nullable String lang) {}

    /**
     * Where it was published.
     *
     * @param seen the day on which the address was last checked, in words
     */
    public record Original(
            @Nullable String url,
            @Worded("source.link") LinkState link,
            @Nullable Time seen) {

        /** Its address; null if there is none, or a dead one. */
        public @Nullable String reachable() {
            return link == LinkState.DEAD ? null : url;
        }
    }

    /** Where it was read second-hand, in words, and the address of that place if it is known. */
    public record Via(String words, @Nullable String url) {}

    /** When its publisher withdrew it, in words, and why. */
    public record Retraction(Time on, @Nullable Text why) {}
}
