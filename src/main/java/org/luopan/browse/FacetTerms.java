package org.luopan.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

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

    /** The facets whose choices are lifted while this one is counted: itself, and those that its values give another meaning. */
    default Set<String> lifted(String facet) {
        return Set.of(facet);
    }

    /**
     * The counts of one facet's values out of the counts of all terms; where one value has several terms that an entry may
     * have together, {@code anyOf} asks the index how many entries have any of them.
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
