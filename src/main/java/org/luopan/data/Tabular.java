package org.luopan.data;

import java.util.List;

/** A view whose facts can be written as a table, in the order in which the page shows them. */
public interface Tabular {

    List<Fact> asTable();

    /** Whether any of its facts names a source. */
    default boolean cites() {
        return asTable().stream().anyMatch(fact -> !fact.sources().isEmpty());
    }
}
