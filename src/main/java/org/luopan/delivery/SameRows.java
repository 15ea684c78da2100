package org.luopan.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.record.Field;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.recordstore.RecordStore;
import org.springframework.stereotype.Component;

/**
 * Rows that say the same although bases number them differently. A row that an editor added has a number of this base; what comes may
 * have it under another one, and that number may belong to another row here.
 */
@Component
class SameRows {

    /** Rows that come with a release have numbers from this one on, which no database gives by itself. */
    static final long DELIVERED_FROM = 1_000_000_001L;

    /** Imported rows whose number is taken get one from this one on. */
    private static final long FREE_FROM = 2_000_000_001L;

    private static final String FIGURES = "figures";

    private final RecordStore records;
    private final Map<String, Long> given = new ConcurrentHashMap<>();

    SameRows(RecordStore records) {
        this.records = records;
    }

    /** What was delivered before and what comes, with the numbers that rows have here. */
    record Sides(RecordData before, RecordData came) {}

    /**
     * Gives rows the number that a row with the same words has here.
     *
     * @param imported whether it comes from another base: then a row that is new gets a number that is free here, and a row of the same
     *     number here that no release delivered is the same one, changed by both, if most of it agrees
     */
    Sides numbered(RecordType type, RecordData before, RecordData came, RecordData live, boolean imported) {
        var then = before;
        var now = came;
        var figures = Map.<String, String>of();
        for (var group : type.storedGroups()) {
            if (group.identified()) {
                var name = group.name();
                var pass = new Pass(group, before.rows(name), came.rows(name), live.rows(name));
                pass.match();
                if (imported) {
                    pass.separate();
                }
                then = then.with(
                        name,
                        Stream.concat(pass.renumbered(then), pass.blank.stream())
                                .toList());
                now = now.with(name, pass.renumbered(now).toList());
                figures = name.equals(FIGURES) ? pass.numbers : figures;
            }
        }
        then = pointing(type, then, figures);
        now = pointing(type, now, figures);
        return new Sides(then, imported ? known(type, now, Stream.of(then, live)) : now);
    }

    /** With the numbers that figures have here, where other rows refer to them. */
    private static RecordData pointing(RecordType type, RecordData record, Map<String, String> figures) {
        var pointing = record;
        for (var group : type.storedGroups()) {
            for (var field : pointers(group)) {
                pointing = pointing.withEach(group.name(), row -> {
                    var figure = row.get(field.name());
                    return row.with(field.name(), figures.getOrDefault(figure, figure));
                });
            }
        }
        return pointing;
    }

    /** Without references to figures that neither the record has nor anybody here refers to already. */
    private static RecordData known(RecordType type, RecordData record, Stream<RecordData> others) {
        var known = ids(record.rows(FIGURES));
        others.forEach(other -> type.storedGroups()
                .forEach(group -> pointers(group)
                        .forEach(field -> other.rows(group.name()).forEach(row -> known.add(row.get(field.name()))))));
        var clean = record;
        for (var group : type.storedGroups()) {
            for (var field : pointers(group)) {
                clean = clean.withEach(
                        group.name(), row -> known.contains(row.get(field.name())) ? row : row.with(field.name(), ""));
            }
        }
        return clean;
    }

    private static List<Field> pointers(RowGroup group) {
        return group.fields().stream()
                .filter(field -> field.type() == FieldType.FIGURE)
                .toList();
    }

    private static Set<String> ids(List<RecordData> rows) {
        return rows.stream().map(row -> row.get(RecordData.ID)).collect(Collectors.toCollection(HashSet::new));
    }

    /** One group of rows of one record. */
    private final class Pass {

        private final RowGroup group;
        private final List<RecordData> before;
        private final List<RecordData> came;
        private final Map<String, RecordData> live = new LinkedHashMap<>();

        /** The numbers here, by those in what comes. */
        private final Map<String, String> numbers = new HashMap<>();

        /** Rows of which nothing is known but that both sides have them. */
        private final List<RecordData> blank = new ArrayList<>();

        Pass(RowGroup group, List<RecordData> before, List<RecordData> came, List<RecordData> live) {
            this.group = group;
            this.before = before;
            this.came = came;
            live.forEach(row -> this.live.put(row.get(RecordData.ID), row));
        }

        void match() {
            var free = new LinkedHashMap<>(live);
            Stream.of(before, came).forEach(side -> free.keySet().removeAll(ids(side)));
            for (var row : Stream.of(came, before).flatMap(List::stream).toList()) {
                var id = row.get(RecordData.ID);
                if (id.isEmpty() || live.containsKey(id) || numbers.containsKey(id)) {
                    continue;
                }
                free.entrySet().stream()
                        .filter(one -> words(one.getValue()).equals(words(row)))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .ifPresent(here -> {
                            numbers.put(id, here);
                            free.remove(here);
                        });
            }
        }

        void separate() {
            var delivered = ids(before);
            for (var row : came) {
                var id = row.get(RecordData.ID);
                if (id.isEmpty() || delivered.contains(id) || numbers.containsKey(id)) {
                    continue;
                }
                var here = live.get(id);
                if (here != null && alike(row, here)) {
                    if (!words(row).equals(words(here))) {
                        blank.add(RecordData.of(Map.of(RecordData.ID, id)));
                    }
                } else if (here != null
                        || Long.parseLong(id) < DELIVERED_FROM
                        || records.holds(group, Long.parseLong(id))) {
                    numbers.put(id, free());
                }
            }
        }

        private String free() {
            return Long.toString(given.compute(
                    group.table(),
                    (table, last) -> 1 + Math.max(last == null ? FREE_FROM - 1 : last, records.highest(group))));
        }

        private boolean alike(RecordData row, RecordData here) {
            var key = group.key(row);
            if (!key.isEmpty()) {
                return key.equals(group.key(here));
            }
            var fields = new HashSet<>(words(row).keySet());
            fields.addAll(words(here).keySet());
            return 2
                            * fields.stream()
                                    .filter(field -> row.get(field).equals(here.get(field)))
                                    .count()
                    >= fields.size();
        }

        private Map<String, String> words(RecordData row) {
            var words = row.with(RecordData.ID, "");
            for (var field : pointers(group)) {
                words = words.with(field.name(), "");
            }
            return words.values();
        }

        Stream<RecordData> renumbered(RecordData record) {
            return record.rows(group.name()).stream().map(row -> {
                var id = row.get(RecordData.ID);
                return row.with(RecordData.ID, numbers.getOrDefault(id, id));
            });
        }
    }
}
