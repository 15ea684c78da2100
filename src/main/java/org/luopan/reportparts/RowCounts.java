package org.luopan.reportparts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.entry.EntryKind;

/**
 * How many rows each entry has on a report, for those that have any, in the order of the entries. Kept in memory: it tells which
 * entries are on a page, so that the database reads the rows of these alone.
 */
public record RowCounts(List<OfEntry> entries, long total) {

    private static final Comparator<OfEntry> ORDER = Comparator.comparing((OfEntry one) -> one.kind.code())
            .thenComparingInt(OfEntry::order)
            .thenComparingLong(OfEntry::id);

    /** How many rows one entry has. */
    public record OfEntry(long id, EntryKind kind, int order, long rows) {}

    public static RowCounts of(Collection<OfEntry> counted) {
        return inOrder(counted.stream().sorted(ORDER).toList());
    }

    private static RowCounts inOrder(List<OfEntry> entries) {
        return new RowCounts(entries, entries.stream().mapToLong(OfEntry::rows).sum());
    }

    /** Those of one kind. */
    RowCounts of(String kind) {
        return kind.isEmpty()
                ? this
                : inOrder(entries.stream()
                        .filter(one -> one.kind.code().equals(kind))
                        .toList());
    }

    /** The same where some entries have other counts, or none; these are not sorted again, since an entry keeps its place. */
    RowCounts with(Collection<Long> ids, Map<Long, OfEntry> counted) {
        var known = ids.stream().collect(Collectors.toSet());
        return inOrder(entries.stream()
                .flatMap(one -> known.contains(one.id) ? Stream.ofNullable(counted.get(one.id)) : Stream.of(one))
                .toList());
    }

    /** The entries of some rows, and how many rows of the first of them come before these. */
    record Part(List<Long> ids, long before) {}

    /** The entries with the rows from this one on; those that were read most come first. */
    Part part(long from, int size, LongUnaryOperator reads) {
        var ids = new ArrayList<Long>();
        var before = from;
        var rows = 0L;
        for (var one : readFirst(reads)) {
            if (ids.isEmpty() && before >= one.rows) {
                before -= one.rows;
            } else if (rows < before + size) {
                ids.add(one.id);
                rows += one.rows;
            } else {
                break;
            }
        }
        return new Part(ids, before);
    }

    private List<OfEntry> readFirst(LongUnaryOperator reads) {
        return ReadFirst.sorted(entries, one -> reads.applyAsLong(one.id));
    }
}
