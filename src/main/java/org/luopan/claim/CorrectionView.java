package org.luopan.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Support;
import org.luopan.language.Text;
import org.luopan.language.Worded;
import org.luopan.source.Citation;

/** A correction as a page shows it. */
public record CorrectionView(
        Text topic,
        @Worded("correction") String state,
        Text claim,
        Text text,
        @Nullable Text note,
        @Worded("support") Support support,
        List<Citation> sources) {}
