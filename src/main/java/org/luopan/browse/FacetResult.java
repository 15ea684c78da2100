package org.luopan.browse;

import java.util.List;
import java.util.Map;

/** What a filter found: the ids of one page in order, how many there are in all, and how many each facet value would give. */
public record FacetResult(Filter filter, List<Long> ids, long total, Map<String, Map<String, Long>> counts) {

    public long count(String facet, String value) {
        return counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0L);
    }
}
