package org.luopan.reportparts;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.verification.Value;

/**
 * A value on a report, or several values of an entry in one row, without its words.
 *
 * @param source the slug of its first source; empty if there is none
 * @param rank sorts the report before the number of reads does, lowest first
 * @param about what its row says besides the value itself
 */
public record Pick(String key, long entryId, EntryKind kind, String source, int rank, List<String> about) {

    public static Pick of(Value value, int rank, String... about) {
        return new Pick(
                value.key(),
                value.entry().id(),
                value.entry().kind(),
                value.sources().isEmpty() ? "" : value.sources().get(0).slug(),
                rank,
                List.of(about));
    }

    /** One row for several values of an entry; it says what comes of all of them, and is keyed by {@link Marks#key}. */
    public static Pick together(List<Value> several, String what, int rank, List<String> about) {
        var first = several.get(0);
        return new Pick(
                Marks.key(first.entry().id(), what, 0),
                first.entry().id(),
                first.entry().kind(),
                "",
                rank,
                about);
    }
}
