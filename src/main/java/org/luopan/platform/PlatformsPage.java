package org.luopan.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.Browse;

/** One page of platforms that a filter found, as a list or with their audiences. */
record PlatformsPage(
        Browse browse,
        List<PlatformCard> platforms,
        @Nullable AudienceMap audiences) {}
