package org.luopan.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Support;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;
import org.luopan.source.Citation;

/**
 * A claim as a page shows it, with the better evidence it was checked against; its own source is cited unless it is the founding
 * article.
 */
public record ClaimView(
        String slug,
        Text text,
        String source,
        boolean founding,
        @Nullable Citation from,
        @Worded("support") Support support,
        @Worded("claim") String state,
        @Nullable Time asOf,
        @Nullable Text note,
        List<Citation> better,
        @Nullable Time confirmed) {}
