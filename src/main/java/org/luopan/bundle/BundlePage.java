package org.luopan.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.difference.DiffView;

/**
 * What a bundle would change.
 *
 * @param entries its entries, those that would change first
 */
record BundlePage(long id, String name, String when, List<Item> entries) {

    /**
     * One entry of the bundle.
     *
     * @param state new, changed or same
     * @param link its form, if it exists
     * @param comparison how it differs; null if that is shown on a page of its own
     */
    record Item(
            int position,
            String file,
            String name,
            String kind,
            String state,
            String link,
            long changes,
            @Nullable DiffView comparison) {}

    public long count(String state) {
        return entries.stream().filter(item -> item.state().equals(state)).count();
    }

    public boolean changes() {
        return count("same") < entries.size();
    }
}
