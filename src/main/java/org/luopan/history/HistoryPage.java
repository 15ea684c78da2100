package org.luopan.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.language.Time;
import org.luopan.web.Pagination;

/**
 * The history of an entry, newest first; a run of minor edits is folded into one item. If it takes several pages, the two states to
 * compare are chosen by their numbers.
 */
record HistoryPage(
        EntryRef entry,
        @JsonIgnore String form,
        List<Item> items,
        Pagination pagination,
        int lastNumber,
        Time delivered)
        implements Listed, Tabular {

    @Override
    public List<Fact> asTable() {
        return items.stream()
                .flatMap(item -> item.states().stream())
                .map(state -> state.fact(entry))
                .toList();
    }

    @Override
    public Size listed() {
        return Size.of(pagination);
    }

    public long count() {
        return pagination.total();
    }

    /** Whether the two states are chosen from the list. */
    public boolean choose() {
        return count() > 1 && !pagination.many();
    }

    /** The comparison of a state with the one before it. */
    public String comparison(State state) {
        return entry.historyPath() + "/" + state.before() + ".." + state.number();
    }

    /** One state, or a run of minor ones. */
    record Item(List<State> states) {

        public State first() {
            return states.get(0);
        }

        public boolean folded() {
            return states.size() > 1;
        }
    }

    /** One published state, and the number of the one before it; 0 if there is none. */
    record State(
            @JsonIgnore long id,
            int number,
            Time when,
            String author,
            @Nullable String decidedBy,
            @Nullable String note,
            boolean minor,
            int before) {

        /** What changed, who did it and when, as a row of a table. */
        Fact fact(EntryRef of) {
            var said = Stream.of(note, author, decidedBy)
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.joining(" · "));
            return Fact.of(of, "version", Label.key("data.row.version"), Integer.toString(number), said)
                    .on(when);
        }
    }
}
