package org.luopan.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** How the values of a facet are written in the index: as they are, unless a module overrides it. */
public interface FacetTerms {

    FacetTerms PLAIN = new FacetTerms() {};

    /** The terms that find one value; any of several terms is enough. */
    default List<String> terms(String facet, String value, Filter filter) {
        return List.of(facet + ":" + value);
    }

    default List<String> all(String facet, List<String> values, Filter filter) {
        return values.stream()
                .flatMap(value -> terms(facet, value, filter).stream())
                .toList();
    }

    /** The facets whose choices are ignored while this one is counted: itself, and those whose meaning depends on it. */
    default Set<String> lifted(String facet) {
        return Set.of(facet);
    }

    /**
     * The counts of one facet's values from the counts of all terms. If one value has several terms that an entry may have at the
     * same time, {@code anyOf} asks the index how many entries have any of them.
     */
    default Map<String, Long> counts(
            String facet, Filter filter, Map<String, Long> counts, ToLongFunction<List<String>> anyOf) {
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
