package org.luopan.browse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.luopan.data.Size;
import org.luopan.web.Pagination;

/** What every list page shows: its heading, what it found, the facets and the other pages. */
public record BrowsePage(
        String heading,
        @JsonIgnore long total,
        List<FacetView> facets,
        List<Chip> chips,
        List<Filter.Ignored> ignored,
        Filter filter,
        Pagination pagination) {

    /** How many it found, and which page of them it shows. */
    public Size size() {
        return Size.of(pagination);
    }
}
