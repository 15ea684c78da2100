package org.luopan.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.luopan.record.Field;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;

/**
 * An imported entry, ready to be stored: rows keep their id only if the entry already has them.
 *
 * @param figures which claim, by its position, is about which figure that has no id yet
 */
record IncomingEntry(RecordData typed, Map<Integer, Integer> figures) {

    private static final String FIGURES = "figures";
    private static final String CLAIMS = "claims";
    private static final String FIGURE = "figure";

    /** @param live what the entry is now; empty if it is new */
    static IncomingEntry of(RecordData came, RecordData live) {
        var places = new HashMap<String, Integer>();
        var figures = came.rows(FIGURES);
        for (var i = 0; i < figures.size(); i++) {
            places.put(figures.get(i).get(RecordData.ID), i);
        }
        var typed = came;
        for (var group : came.rows().keySet()) {
            var own = new HashSet<String>();
            live.rows(group).forEach(row -> own.add(row.get(RecordData.ID)));
            var taken = new HashSet<String>();
            typed = typed.withEach(group, row -> {
                var id = row.get(RecordData.ID);
                return own.contains(id) && taken.add(id) ? row : row.with(RecordData.ID, "");
            });
        }
        var kept = new HashSet<String>();
        typed.rows(FIGURES).forEach(row -> kept.add(row.get(RecordData.ID)));
        // A claim that is already about a figure of another entry stays so; no other claim can refer to one.
        live.rows(CLAIMS).forEach(claim -> kept.add(claim.get(FIGURE)));
        var open = new HashMap<Integer, Integer>();
        var claims = new ArrayList<RecordData>();
        for (var claim : typed.rows(CLAIMS)) {
            var about = claim.get(FIGURE);
            if (!about.isEmpty() && !kept.contains(about)) {
                if (places.containsKey(about)) {
                    open.put(claims.size(), places.get(about));
                }
                claim = claim.with(FIGURE, "");
            }
            claims.add(claim);
        }
        return new IncomingEntry(typed.with(CLAIMS, claims), open);
    }

    /** Without references to entries that will be published later. */
    RecordData without(Set<String> toCome, RecordType recordType) {
        var less = typed;
        for (var field : recordType.fields()) {
            if (refers(field, typed, toCome)) {
                less = less.with(field.name(), "");
            }
        }
        for (var group : recordType.groups()) {
            less = less.with(
                    group.name(),
                    less.rows(group.name()).stream()
                            .filter(row -> group.fields().stream().noneMatch(field -> refers(field, row, toCome)))
                            .toList());
        }
        return less;
    }

    /** With everything, once all entries exist: stored rows keep their ids. */
    RecordData complete(RecordData first, RecordData stored) {
        var whole = typed;
        for (var group : typed.rows().keySet()) {
            if (first.rows(group).equals(typed.rows(group))
                    && stored.rows(group).size() == typed.rows(group).size()) {
                whole = whole.with(group, stored.rows(group));
            }
        }
        var numbers =
                stored.rows(FIGURES).stream().map(row -> row.get(RecordData.ID)).toList();
        var claims = new ArrayList<>(whole.rows(CLAIMS));
        figures.forEach((claim, figure) -> {
            if (claim < claims.size() && figure < numbers.size()) {
                claims.set(claim, claims.get(claim).with(FIGURE, numbers.get(figure)));
            }
        });
        return whole.with(CLAIMS, claims);
    }

    private static boolean refers(Field field, RecordData words, Set<String> toCome) {
        return switch (field.type()) {
            case SOURCE, SOURCES ->
                words.several(field.name()).stream().anyMatch(one -> toCome.contains("source/" + one));
            case ENTRY, ENTRIES -> words.several(field.name()).stream().anyMatch(toCome::contains);
            default -> false;
        };
    }
}
