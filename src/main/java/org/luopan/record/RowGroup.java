package org.luopan.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of rows in a record, and the table that stores them.
 *
 * @param parent the column that refers to the record
 * @param identified whether rows keep a permanent id; otherwise they are all written again at each change
 * @param ordered whether {@code sort_order} stores their order
 * @param stamped whether {@code verified_on} says that an editor confirmed a row as it is; a changed row loses it
 * @param unique the fields in which no two rows of a record may agree; none if rows may be equal
 * @param everywhere whether rows of other records count for that too
 * @param pointer a column elsewhere that may refer to a row, and is cleared before the row is deleted; null if there is none
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

    /** A column that refers to rows of a group, without keeping them from being deleted. */
    public record Pointer(String table, String column) {}

    public static RowGroup of(String name, String table, String parent, List<Field> fields) {
        return new RowGroup(name, table, parent, fields, true, true, false, List.of(), false, null);
    }

    /** Rows that come with a record but are not stored in a table. */
    public static RowGroup carried(String name, List<Field> fields) {
        return new RowGroup(name, "", "", fields, true, false, false, List.of(), false, null);
    }

    public boolean stored() {
        return !table.isEmpty();
    }

    /** The same rows, with the date of their verification. */
    public RowGroup verifiable() {
        return new RowGroup(name, table, parent, fields, identified, ordered, true, unique, everywhere, pointer);
    }

    /** The same rows without an id of their own. */
    public RowGroup plain() {
        return new RowGroup(name, table, parent, fields, false, ordered, stamped, unique, everywhere, pointer);
    }

    /** The same rows in no particular order. */
    public RowGroup unordered() {
        return new RowGroup(name, table, parent, fields, identified, false, stamped, unique, everywhere, pointer);
    }

    /** The same rows, no two of which in a record may agree in all these fields. */
    public RowGroup uniqueBy(String... names) {
        return new RowGroup(name, table, parent, fields, identified, ordered, stamped, List.of(names), false, pointer);
    }

    /** The same rows, no two of which in any records may agree in these fields. */
    public RowGroup uniqueEverywhereBy(String... names) {
        return new RowGroup(name, table, parent, fields, identified, ordered, stamped, List.of(names), true, pointer);
    }

    /** The same rows, to which a column elsewhere may refer; it is cleared when the row is removed. */
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

    /** The values that make a row unique; empty if none do, or if one of them is missing. */
    public List<String> key(RecordData row) {
        return unique.stream().allMatch(row::has)
                ? unique.stream().map(row::get).toList()
                : List.of();
    }
}
