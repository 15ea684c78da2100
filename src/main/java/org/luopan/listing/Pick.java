package org.luopan.listing;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.verification.Value;

/**
 * A value that is on a report, without its words.
 *
 * @param source the slug of the source it rests on first; empty where there is none
 * @param rank what comes before the reads in the order of the report, the least first
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
}
