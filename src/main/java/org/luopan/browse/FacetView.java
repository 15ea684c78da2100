package org.luopan.browse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One facet as a form shows it, and how many less frequent values it has besides these. */
public record FacetView(
        String key, String label, @JsonIgnore boolean open, List<Value> values, int more) {

    /**
     * One value, and how many results choosing it would give.
     *
     * @param opposite for a chosen value the query that excludes it, for an excluded one that which chooses it; otherwise null
     */
    public record Value(
            String value,
            String label,
            @Nullable String definition,
            long count,
            boolean chosen,
            boolean excluded,
            @JsonIgnore @Nullable String opposite) {

        /** Whether choosing it would give no results. */
        public boolean empty() {
            return count == 0 && !chosen && !excluded;
        }
    }

    /** Whether the page of words says what its values mean. */
    @JsonIgnore
    public boolean isDefined() {
        return values.stream()
                .anyMatch(value -> value.definition() != null && !value.value().equals(Filter.UNKNOWN));
    }

    /** How many values are chosen or excluded. */
    public long choices() {
        return values.stream()
                .filter(value -> value.chosen() || value.excluded())
                .count();
    }
}
