package org.luopan.browse;

import java.util.List;
import java.util.Map;

/** The result of a filter: the ids on one page in order, the total number, and how many each facet value would find. */
public record FacetResult(Filter filter, List<Long> ids, long total, Map<String, Map<String, Long>> counts) {

    public long count(String facet, String value) {
        return counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0L);
    }
}
