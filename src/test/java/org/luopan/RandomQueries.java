package org.luopan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Makes random queries of a list page: values that are wanted, excluded or unknown, limits, an order. */
public final class RandomQueries {

    private static final int MOST_PARTS = 5;

    private RandomQueries() {}

    /** One part of a query. */
    public record Parameter(String key, String value) {

        @Override
        public String toString() {
            return key + "=" + value;
        }
    }

    /** Lists of parts from the values of each facet, and from the values of keys that take one value. */
    public static Arbitrary<List<Parameter>> of(Map<String, List<String>> facets, Map<String, List<String>> single) {
        var keys = new ArrayList<>(facets.keySet());
        keys.addAll(single.keySet());
        return Arbitraries.of(keys)
                .flatMap(key -> Arbitraries.of(values(key, facets, single)).map(value -> new Parameter(key, value)))
                .list()
                .ofMaxSize(MOST_PARTS);
    }

    public static MultiValueMap<String, String> query(List<Parameter> parts) {
        var query = new LinkedMultiValueMap<String, String>();
        parts.forEach(part -> query.add(part.key(), part.value()));
        return query;
    }

    /** Every value is wanted three times as often as excluded. */
    private static List<String> values(String key, Map<String, List<String>> facets, Map<String, List<String>> single) {
        if (single.containsKey(key)) {
            return single.get(key);
        }
        var values = new ArrayList<String>();
        for (var value : facets.get(key)) {
            values.addAll(List.of(value, value, value, "!" + value));
        }
        return values;
    }
}
