package org.luopan.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.source.Citation;

/** One account route as shown. */
public record RouteView(
        String slug,
        Text name,
        List<String> who,
        String fee,
        @Nullable Text leadTime,
        @Nullable Text limits,
        List<Text> documents,
        String visibleInMainland,
        Standing standing,
        @Nullable Text note,
        List<Citation> sources) {

    /** How reliable it is: since when it holds and when it was last checked, in words. */
    public record Standing(
            @Nullable Time asOf,
            @Nullable String freshness,
            @Nullable Time verified,
            String confidence) {}
}
