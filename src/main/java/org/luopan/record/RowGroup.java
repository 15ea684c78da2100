package org.luopan.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of rows in a record, and the table they are kept in.
 *
 * @param parent the column that refers to the record
 * @param identified whether rows have an id, which stays theirs; the others are written anew each time
 * @param ordered whether {@code sort_order} keeps their order
 * @param stamped whether {@code verified_on} says that somebody confirmed a row as it is; a changed row loses it
 * @param unique the fields that no two rows of a record have in common; none where rows may be equal
 * @param everywhere whether no row of another record may have them in common either
 * @param pointer the column elsewhere that may refer to a row, and is emptied before the row goes; null where there is none
 */
public record RowGroup(
        String name,
        String table,
        String parent,
        List<Field> fields,
        boolean identified,
        boolean ordered,
        boolean stamped,
        List<String> unique,
        boolean everywhere,
        @Nullable Pointer pointer) {

    /** A column that refers to rows of a group without holding on to them. */
    public record Pointer(String table, String column) {}

    public static RowGroup of(String name, String table, String parent, List<Field> fields) {
        return new RowGroup(name, table, parent, fields, true, true, false, List.of(), false, null);
    }

    /** Rows that a record brings along, kept in no table of its own. */
    public static RowGroup carried(String name, List<Field> fields) {
        return new RowGroup(name, "", "", fields, true, false, false, List.of(), false, null);
    }

    public boolean stored() {
        return !table.isEmpty();
    }

    /** Rows that carry the stamp of a verification. */
    public RowGroup verifiable() {
        return new RowGroup(name, table, parent, fields, identified, ordered, true, unique, everywhere, pointer);
    }

    /** Rows without an id of their own. */
    public RowGroup plain() {
        return new RowGroup(name, table, parent, fields, false, ordered, stamped, unique, everywhere, pointer);
    }

    /** Rows in no particular order. */
    public RowGroup unordered() {
        return new RowGroup(name, table, parent, fields, identified, false, stamped, unique, everywhere, pointer);
    }

    /** Rows of which no two of a record agree in all these fields. */
    public RowGroup uniqueBy(String... names) {
        return new RowGroup(name, table, parent, fields, identified, ordered, stamped, List.of(names), false, pointer);
    }

    /** Rows of which no two agree in these fields, whatever record they belong to. */
    public RowGroup uniqueEverywhereBy(String... names) {
        return new RowGroup(name, table, parent, fields, identified, ordered, stamped, List.of(names), true, pointer);
    }

    /** Rows that a column elsewhere may refer to; it lets go of a row that is removed. */
    public RowGroup referredToBy(String other, String column) {
        return new RowGroup(
                name,
                table,
                parent,
                fields,
                identified,
                ordered,
                stamped,
                unique,
                everywhere,
                new Pointer(other, column));
    }

    /** What makes a row unique; empty where nothing does, or where part of it is missing. */
    public List<String> key(RecordData row) {
        return unique.stream().allMatch(row::has)
                ? unique.stream().map(row::get).toList()
                : List.of();
    }
}
