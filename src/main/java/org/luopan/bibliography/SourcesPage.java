package org.luopan.bibliography;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.BrowsePage;

/** One page of the sources that a filter found; the founding article comes first in the whole list. */
record SourcesPage(BrowsePage browse, @Nullable SourceRow founding, List<SourceRow> sources) {}
