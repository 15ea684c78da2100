package org.luopan.browse;

import java.util.List;
import org.luopan.web.Pagination;

/** The frame of a browse page: its heading, what it found, and every way on from there. */
public record BrowsePage(
        String heading,
        long total,
        List<FacetView> facets,
        List<Chip> chips,
        List<Filter.Ignored> ignored,
        Filter filter,
        Pagination pagination) {}
