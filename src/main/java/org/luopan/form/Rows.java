package org.luopan.form;

import java.util.List;

/**
 * A group of rows in a record, and the table they are kept in.
 *
 * @param parent the column that refers to the record
 * @param identified whether rows have an id, which stays theirs; the others are written anew each time
 * @param ordered whether {@code sort_order} keeps their order
 * @param stamped whether {@code verified_on} says that somebody confirmed a row as it is; a changed row loses it
 */
public record Rows(
        String name,
        String table,
        String parent,
        List<Field> fields,
        boolean identified,
        boolean ordered,
        boolean stamped) {

    public static Rows of(String name, String table, String parent, List<Field> fields) {
        return new Rows(name, table, parent, fields, true, true, false);
    }

    /** Rows that a record brings along, kept in no table of its own. */
    public static Rows carried(String name, List<Field> fields) {
        return new Rows(name, "", "", fields, true, false, false);
    }

    public boolean stored() {
        return !table.isEmpty();
    }

    /** Rows that carry the stamp of a verification. */
    public Rows verifiable() {
        return new Rows(name, table, parent, fields, identified, ordered, true);
    }

    /** Rows without an id of their own. */
    public Rows plain() {
        return new Rows(name, table, parent, fields, false, ordered, stamped);
    }

    /** Rows in no particular order. */
    public Rows unordered() {
        return new Rows(name, table, parent, fields, identified, false, stamped);
    }
}
