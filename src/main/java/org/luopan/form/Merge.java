package org.luopan.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Carries single differences over from one state of a record to another, by the paths that a {@link Comparison} of them names. */
public final class Merge {

    private Merge() {}

    /** The record as others saved it, with these differences as they were typed here. */
    public static Typed of(Shape shape, Typed theirs, Typed mine, Collection<String> taken) {
        var merged = theirs;
        for (var field : shape.fields()) {
            if (taken.contains(field.name())) {
                merged = merged.with(field.name(), mine.get(field.name()));
            }
        }
        for (var group : shape.groups()) {
            merged = merged.with(group.name(), rows(group, theirs.rows(group.name()), mine.rows(group.name()), taken));
        }
        return merged;
    }

    private static List<Typed> rows(Rows group, List<Typed> theirs, List<Typed> mine, Collection<String> taken) {
        var rows = new ArrayList<Typed>();
        for (var i = 0; i < theirs.size(); i++) {
            if (!taken.contains(group.name() + ".was." + i)) {
                rows.add(theirs.get(i));
            }
        }
        for (var i = 0; i < mine.size(); i++) {
            if (taken.contains(group.name() + "." + i)) {
                var row = mine.get(i);
                var id = row.get(Typed.ID);
                var at = id.isEmpty()
                        ? -1
                        : rows.stream().map(r -> r.get(Typed.ID)).toList().indexOf(id);
                if (at >= 0) {
                    rows.set(at, row);
                } else {
                    rows.add(Math.min(i, rows.size()), row);
                }
            }
        }
        return rows;
    }
}
