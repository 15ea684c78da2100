package org.luopan.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.BrowsePage;

/** One page of the platforms that a filter found, as a list or with their audiences. */
record PlatformsPage(
        BrowsePage browse,
        List<PlatformCard> platforms,
        @Nullable AudienceMap audiences) {}
