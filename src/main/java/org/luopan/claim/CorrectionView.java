package org.luopan.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Text;
import org.luopan.source.Citation;

/** A correction as a page shows it. */
public record CorrectionView(
        Text topic,
        String state,
        Text claim,
        Text text,
        @Nullable Text note,
        String checking,
        List<Citation> sources) {}
