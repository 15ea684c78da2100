package org.luopan.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.record.Field;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;

/**
 * Two states of a record that began as the same third one, merged into one: what only one side changed is taken from it, field by
 * field and row by row; where both changed the same thing differently, they collide.
 *
 * @param typed the merged record; where the sides collide it contains mine, unless theirs was chosen
 * @param collisions what both sides changed differently
 */
public record Merge(RecordData typed, List<Collision> collisions) {

    /** How similar two rows without an id must be to count as the same row, changed. */
    private static final double ALIKE = 0.5;

    /**
     * One thing that both sides changed differently: a field, a field of a row, or a row that one side changed and the other
     * removed.
     *
     * @param path the name of the choice; it stays the same as long as the three states do
     * @param group the group of the row; empty for a field of the record
     * @param field the field; null for a row as a whole
     * @param title identifies the row; empty for a field of the record
     * @param base the original value or row
     */
    public record Collision(
            String path, String group, @Nullable Field field, String title, String base, String mine, String theirs) {}

    /** The record with the changes of both sides; in collisions mine, except for the paths where theirs was chosen. */
    public static Merge of(
            RecordType recordType,
            RecordData base,
            RecordData mine,
            RecordData theirs,
            Collection<String> theirsChosen) {
        var pass = new Pass(Set.copyOf(theirsChosen));
        var merged = theirs;
        for (var field : recordType.fields()) {
            var name = field.name();
            merged = merged.with(
                    name, pass.field(field, name, "", "", base.get(name), mine.get(name), theirs.get(name)));
        }
        for (var group : recordType.groups()) {
            var name = group.name();
            var rows = group.identified() || !group.unique().isEmpty()
                    ? pass.rows(group, base.rows(name), mine.rows(name), theirs.rows(name))
                    : pass.plainRows(group, base.rows(name), mine.rows(name), theirs.rows(name));
            merged = merged.with(name, rows);
        }
        return new Merge(merged, List.copyOf(pass.collisions));
    }

    public boolean collides() {
        return !collisions.isEmpty();
    }

    /** The merging of one record. */
    private static final class Pass {

        private final Set<String> theirsChosen;
        private final List<Collision> collisions = new ArrayList<>();

        Pass(Set<String> theirsChosen) {
            this.theirsChosen = theirsChosen;
        }

        String field(Field field, String path, String group, String title, String base, String mine, String theirs) {
            if (mine.equals(theirs) || mine.equals(base)) {
                return theirs;
            }
            if (theirs.equals(base)) {
                return mine;
            }
            if (field.type().several() && field.type() != FieldType.LINES) {
                return lines(base, mine, theirs);
            }
            collisions.add(new Collision(path, group, field, title, base, mine, theirs));
            return theirsChosen.contains(path) ? theirs : mine;
        }

        private static String lines(String base, String mine, String theirs) {
            var before = base.lines().toList();
            var kept = mine.lines().toList();
            var merged = new LinkedHashSet<>(theirs.lines().toList());
            before.stream().filter(line -> !kept.contains(line)).forEach(merged::remove);
            kept.stream().filter(line -> !before.contains(line)).forEach(merged::add);
            return String.join("\n", merged);
        }

        List<RecordData> rows(RowGroup group, List<RecordData> base, List<RecordData> mine, List<RecordData> theirs) {
            var inMine = aligned(group, base, mine);
            var inTheirs = aligned(group, base, theirs);
            var added = new ArrayList<Integer>();
            for (var i = 0; i < mine.size(); i++) {
                if (!inMine.containsValue(i)) {
                    added.add(i);
                }
            }
            var merged = new HashMap<Integer, RecordData>();
            for (var i = 0; i < base.size(); i++) {
                var row = row(group, i, base.get(i), at(mine, inMine.get(i)), at(theirs, inTheirs.get(i)));
                if (row != null) {
                    merged.put(i, row);
                }
            }
            var known = new HashSet<>(inTheirs.values());
            var ours = added.stream()
                    .filter(i -> !addedBoth(mine.get(i), theirs, known))
                    .toList();
            return ordered(new Sides(base.size(), mine, theirs, inMine, inTheirs), merged, ours);
        }

        private static @Nullable RecordData at(List<RecordData> rows, @Nullable Integer at) {
            return at == null ? null : rows.get(at);
        }

        /** Whether the other side has added the same row. */
        private static boolean addedBoth(RecordData row, List<RecordData> theirs, Set<Integer> known) {
            for (var i = 0; i < theirs.size(); i++) {
                if (!known.contains(i) && words(theirs.get(i)).equals(words(row))) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable RecordData row(
                RowGroup group, int at, RecordData base, @Nullable RecordData mine, @Nullable RecordData theirs) {
            var path = group.name() + "." + at;
            if (mine == null && theirs == null) {
                return null;
            }
            if (mine == null || theirs == null) {
                var left = Objects.requireNonNull(mine == null ? theirs : mine);
                if (words(left).equals(words(base))) {
                    return null;
                }
                collisions.add(new Collision(
                        path,
                        group.name(),
                        null,
                        RecordDiff.title(group, base),
                        summary(group, base),
                        mine == null ? "" : summary(group, mine),
                        theirs == null ? "" : summary(group, theirs)));
                return theirsChosen.contains(path) ? theirs : mine;
            }
            var merged = theirs;
            if (!theirs.has(RecordData.ID) && mine.has(RecordData.ID)) {
                merged = merged.with(RecordData.ID, mine.get(RecordData.ID));
            }
            for (var field : group.fields()) {
                var name = field.name();
                merged = merged.with(
                        name,
                        field(
                                field,
                                path + "." + name,
                                group.name(),
                                RecordDiff.title(group, base),
                                base.get(name),
                                mine.get(name),
                                theirs.get(name)));
            }
            return merged;
        }

        private static String summary(RowGroup group, RecordData row) {
            return group.fields().stream()
                    .filter(field -> row.has(field.name()) && field.type() != FieldType.FIGURE)
                    .map(field -> row.get(field.name()))
                    .reduce((a, b) -> a + " · " + b)
                    .orElse("");
        }

        /** Rows without a permanent id or a key are merged as a set, and collide as a whole. */
        List<RecordData> plainRows(
                RowGroup group, List<RecordData> base, List<RecordData> mine, List<RecordData> theirs) {
            if (mine.equals(theirs) || mine.equals(base)) {
                return theirs;
            }
            if (theirs.equals(base)) {
                return mine;
            }
            var removedByMe = without(base, mine);
            var removedByThem = without(base, theirs);
            var addedByMe = without(mine, base);
            var both = removedByMe.stream().anyMatch(removedByThem::contains);
            if (both && !addedByMe.isEmpty() && !without(theirs, base).isEmpty()) {
                var title = RecordDiff.title(
                        group,
                        without(removedByMe, without(removedByMe, removedByThem))
                                .get(0));
                collisions.add(new Collision(
                        group.name(),
                        group.name(),
                        null,
                        title,
                        all(group, base),
                        all(group, mine),
                        all(group, theirs)));
                return theirsChosen.contains(group.name()) ? theirs : mine;
            }
            var merged = new ArrayList<>(theirs);
            merged.removeAll(removedByMe);
            addedByMe.stream().filter(row -> !merged.contains(row)).forEach(merged::add);
            return merged;
        }

        private static List<RecordData> without(List<RecordData> rows, List<RecordData> others) {
            return rows.stream().filter(row -> !others.contains(row)).toList();
        }

        private static String all(RowGroup group, List<RecordData> rows) {
            return rows.stream()
                    .map(row -> summary(group, row))
                    .reduce((a, b) -> a + "\n" + b)
                    .orElse("");
        }
    }

    /** The rows of both sides, each matched with its row in the base. */
    private record Sides(
            int baseSize,
            List<RecordData> mine,
            List<RecordData> theirs,
            Map<Integer, Integer> inMine,
            Map<Integer, Integer> inTheirs) {}

    /** The merged rows in the order of the side that changed it; rows added by the other side follow the row they followed there. */
    private static List<RecordData> ordered(Sides sides, Map<Integer, RecordData> merged, List<Integer> ours) {
        var mineFirst = moved(sides.inMine, sides.baseSize);
        var first = mineFirst ? keys(sides.mine, sides.inMine, "mine ") : keys(sides.theirs, sides.inTheirs, "theirs ");
        var second =
                mineFirst ? keys(sides.theirs, sides.inTheirs, "theirs ") : keys(sides.mine, sides.inMine, "mine ");
        var order = new ArrayList<>(first);
        for (var i = 0; i < second.size(); i++) {
            if (!order.contains(second.get(i))) {
                order.add(i == 0 ? 0 : order.indexOf(second.get(i - 1)) + 1, second.get(i));
            }
        }
        var rows = new LinkedHashMap<String, RecordData>();
        merged.forEach((at, row) -> rows.put("base " + at, row));
        ours.forEach(at -> rows.put("mine " + at, sides.mine.get(at)));
        for (var i = 0; i < sides.theirs.size(); i++) {
            if (!sides.inTheirs.containsValue(i)) {
                rows.put("theirs " + i, sides.theirs.get(i));
            }
        }
        return order.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private static boolean moved(Map<Integer, Integer> aligned, int size) {
        var last = -1;
        for (var i = 0; i < size; i++) {
            var at = aligned.get(i);
            if (at != null) {
                if (at < last) {
                    return true;
                }
                last = at;
            }
        }
        return false;
    }

    private static List<String> keys(List<RecordData> rows, Map<Integer, Integer> aligned, String added) {
        var keys = new ArrayList<String>();
        for (var i = 0; i < rows.size(); i++) {
            keys.add(added + i);
        }
        aligned.forEach((base, at) -> keys.set(at, "base " + base));
        return keys;
    }

    /** Matches the rows of a later state with those of the base: by id or key, or without one by their words, or by most of them. */
    private static Map<Integer, Integer> aligned(RowGroup group, List<RecordData> base, List<RecordData> later) {
        var aligned = new HashMap<Integer, Integer>();
        var free = new LinkedHashSet<Integer>();
        for (var i = 0; i < later.size(); i++) {
            free.add(i);
        }
        var known = new HashMap<List<String>, Integer>();
        for (var i = 0; i < later.size(); i++) {
            var name = name(group, later.get(i));
            if (!name.isEmpty()) {
                known.putIfAbsent(name, i);
            }
        }
        for (var i = 0; i < base.size(); i++) {
            var at = known.get(name(group, base.get(i)));
            if (at != null && free.remove(at)) {
                aligned.put(i, at);
            }
        }
        for (var least : new double[] {1, ALIKE}) {
            for (var i = 0; i < base.size(); i++) {
                if (!aligned.containsKey(i) && !base.get(i).has(RecordData.ID)) {
                    var at = mostAlike(base.get(i), later, free, least);
                    if (at >= 0) {
                        free.remove(at);
                        aligned.put(i, at);
                    }
                }
            }
        }
        return aligned;
    }

    /** What a row keeps although it changes: its id or, where rows have none, its key; empty if it has neither. */
    private static List<String> name(RowGroup group, RecordData row) {
        if (row.has(RecordData.ID)) {
            return List.of(row.get(RecordData.ID));
        }
        return group.identified() || group.unique().isEmpty() ? List.of() : group.key(row);
    }

    private static int mostAlike(RecordData row, List<RecordData> later, Set<Integer> free, double least) {
        var best = -1;
        var most = least;
        for (var at : free) {
            var alike = alike(words(row), words(later.get(at)));
            if (alike > most || best < 0 && alike >= most) {
                best = at;
                most = alike;
            }
        }
        return best;
    }

    private static double alike(Map<String, String> a, Map<String, String> b) {
        var fields = new HashSet<>(a.keySet());
        fields.addAll(b.keySet());
        var same = fields.stream()
                .filter(field -> Objects.equals(a.get(field), b.get(field)))
                .count();
        return fields.isEmpty() ? 1 : (double) same / fields.size();
    }

    private static Map<String, String> words(RecordData row) {
        return row.with(RecordData.ID, "").with(RecordData.OPEN, "").values();
    }
}
