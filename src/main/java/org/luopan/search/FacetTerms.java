package org.luopan.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the values of a facet stand in the index: plainly, unless a module says otherwise. */
public interface FacetTerms {

    FacetTerms PLAIN = new FacetTerms() {};

    /** The terms that find one value; several mean any of them. */
    default List<String> terms(String facet, String value, Filter filter) {
        return List.of(facet + ":" + value);
    }

    default List<String> all(String facet, List<String> values, Filter filter) {
        return values.stream()
                .flatMap(value -> terms(facet, value, filter).stream())
                .toList();
    }

    /** The counts of one facet's values out of the counts of all terms. */
    default Map<String, Long> counts(String facet, Filter filter, Map<String, Long> counts) {
        var own = new LinkedHashMap<String, Long>();
        var prefix = facet + ":";
        counts.forEach((term, count) -> {
            if (term.startsWith(prefix)) {
                own.put(term.substring(prefix.length()), count);
            }
        });
        return own;
    }
}
