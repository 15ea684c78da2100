package org.luopan.history;

import java.util.List;
import org.luopan.address.QueryString;
import org.luopan.data.Fact;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.history.HistoryPage.State;
import org.luopan.language.Worded;
import org.luopan.web.Pagination;

/** The latest published changes of the whole base, newest first. */
record ChangesPage(
        @Worded("search.kind") String kind,
        @Worded("search.kind") List<String> kinds,
        List<Change> changes,
        Pagination pagination)
        implements Listed, Tabular {

    @Override
    public List<Fact> asTable() {
        return changes.stream()
                .map(change -> change.state().fact(change.entry()))
                .toList();
    }

    @Override
    public Size listed() {
        return Size.of(pagination);
    }

    /** One change: the entry and its new state. */
    record Change(EntryRef entry, State state) {

        /** The comparison with the state before; empty if there is none. */
        public String comparison() {
            return state.before() == 0 ? "" : entry.historyPath() + "/" + state.before() + ".." + state.number();
        }
    }

    public String query(int page) {
        return new QueryString().unless("", "kind", kind).with("page", page).toString();
    }
}
