package org.luopan.listing;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.verification.Value;
import org.luopan.verification.ValueKind;

/**
 * A value on a report, without its words.
 *
 * @param source the slug of its first source; empty if there is none
 * @param rank sorts the report before the number of reads does, lowest first
 * @param about what its row says besides the value itself
 */
public record Pick(ValueKind what, long id, long entryId, EntryKind kind, String source, int rank, List<String> about) {

    public static Pick of(Value value, int rank, String... about) {
        return new Pick(
                value.kind(),
                value.id(),
                value.entry().id(),
                value.entry().kind(),
                value.sources().isEmpty() ? "" : value.sources().get(0).slug(),
                rank,
                List.of(about));
    }

    /** The key of the value: {@code figure-12}. */
    public String key() {
        return what.code() + "-" + id;
    }
}
