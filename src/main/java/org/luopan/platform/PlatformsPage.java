package org.luopan.platform;

import java.util.List;
import org.luopan.search.Browse;

/** One page of platforms that a filter found. */
record PlatformsPage(Browse browse, List<PlatformCard> platforms) {}
