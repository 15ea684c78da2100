package org.luopan.source;

import org.jspecify.annotations.Nullable;
import org.luopan.entry.Checking;
import org.luopan.language.Text;

/**
 * A source as pages cite and list it; {@code lang} is set where its title is not in the reader's language.
 *
 * @param linkSeen the day on which somebody looked whether the address answers, in words
 * @param retracted the day on which its publisher withdrew it, in words; null where that did not happen
 * @param retraction why it was withdrawn
 * @param founding whether it is the article that the base grew from
 */
public record SourceView(
        String slug,
        String title,
        @Nullable String lang,
        String publisher,
        @Nullable String url,
        LinkState link,
        @Nullable String linkSeen,
        @Nullable String published,
        @Nullable String dataAsOf,
        String sourceKind,
        String language,
        @Nullable String seenVia,
        Checking checking,
        @Nullable String retracted,
        @Nullable Text retraction,
        boolean founding) {

    /** Where it can be read; null where there is no address, or a dead one. */
    public @Nullable String reachable() {
        return link == LinkState.DEAD ? null : url;
    }
}
