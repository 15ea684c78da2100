package org.luopan.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;

/** What became of an entry over time, newest first; a run of minor edits is folded into one item. */
record HistoryPage(EntryRef entry, String form, List<Item> items, int count, String delivered) {

    /** One state, or a run of minor ones. */
    record Item(List<State> states) {

        public State first() {
            return states.get(0);
        }

        public boolean folded() {
            return states.size() > 1;
        }
    }

    /** One published state. */
    record State(
            long id,
            int number,
            String when,
            String author,
            @Nullable String decidedBy,
            @Nullable String note,
            boolean minor) {}
}
