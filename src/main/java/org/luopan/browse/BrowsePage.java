package org.luopan.browse;

import java.util.List;
import org.luopan.web.Pagination;

/** What every list page shows: its heading, what it found, the facets and the other pages. */
public record BrowsePage(
        String heading,
        long total,
        List<FacetView> facets,
        List<Chip> chips,
        List<Filter.Ignored> ignored,
        Filter filter,
        Pagination pagination) {}
