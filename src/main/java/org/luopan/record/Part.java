package org.luopan.record;

import java.util.List;

/** One aspect of a record, edited on a page of its own. */
public record Part(String name, List<Field> fields, List<Rows> groups) {

    public static Part of(String name, List<Field> fields, Rows... groups) {
        return new Part(name, fields, List.of(groups));
    }
}
