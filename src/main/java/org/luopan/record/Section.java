package org.luopan.record;

import java.util.List;

/** One aspect of a record, edited on a page of its own. */
public record Section(String name, List<Field> fields, List<RowGroup> groups) {

    public static Section of(String name, List<Field> fields, RowGroup... groups) {
        return new Section(name, fields, List.of(groups));
    }
}
