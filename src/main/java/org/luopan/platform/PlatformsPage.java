package org.luopan.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.BrowsePage;
import org.luopan.data.Fact;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;

/** One page of the platforms that a filter found, as a list or with their audiences. */
record PlatformsPage(
        BrowsePage browse,
        List<PlatformCard> platforms,
        @Nullable AudienceMap audiences) implements Listed, Tabular {

    @Override
    public Size listed() {
        return browse.size();
    }

    @Override
    public List<Fact> asTable() {
        return audiences != null
                ? audiences.asTable()
                : platforms.stream()
                        .flatMap(platform -> platform.asTable().stream())
                        .toList();
    }
}
