package org.luopan.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.record.Field;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;

/** The differences between two states of one record, field by field and row by row. */
public record RecordDiff(List<ComparedPart> parts) {

    /** The kind of change to a field or a row. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED,
        CHANGED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One part of the record. */
    public record ComparedPart(String name, List<ComparedField> fields, List<ComparedRows> groups) {

        public boolean changed() {
            return fields.stream().anyMatch(ComparedField::changed)
                    || groups.stream().anyMatch(ComparedRows::changed);
        }
    }

    /** One field before and after, and the pieces of text in which it differs. */
    public record ComparedField(
            Field field, String path, Change change, String before, String after, List<DiffPart> pieces) {

        public boolean changed() {
            return change != Change.SAME;
        }

        /** Whether it has other values, in whichever order. */
        public boolean changedButForOrder() {
            return changed()
                    && !(field.type().several()
                            && Set.copyOf(before.lines().toList())
                                    .equals(Set.copyOf(after.lines().toList())));
        }
    }

    /** One group of rows, in their present order, removed rows last. */
    public record ComparedRows(RowGroup group, List<ComparedRow> rows) {

        public boolean changed() {
            return rows.stream().anyMatch(row -> row.change() != Change.SAME);
        }

        public boolean reordered() {
            return rows.stream().anyMatch(ComparedRow::moved);
        }
    }

    /**
     * One row: what it is about, and its fields.
     *
     * @param anchor what names it in every comparison of the entry, as long as it exists
     * @param moved whether it changed its place among the rows that stayed
     * @param row its content; what it was if it is gone
     */
    public record ComparedRow(
            String path,
            String anchor,
            Change change,
            boolean moved,
            String title,
            RecordData row,
            List<ComparedField> fields) {

        public boolean differs() {
            return change != Change.SAME || moved;
        }
    }

    public static RecordDiff of(RecordType recordType, RecordData before, RecordData after) {
        var seen = new HashSet<String>();
        var parts = recordType.parts().stream()
                .map(part -> new ComparedPart(
                        part.name(),
                        fields(part.fields(), "", before, after),
                        part.groups().stream()
                                .filter(RowGroup::stored)
                                .filter(group -> seen.add(group.name()))
                                .map(group -> rows(group, before.rows(group.name()), after.rows(group.name())))
                                .toList()));
        // What comes with a record belongs to none of its parts.
        var carried = recordType.groups().stream()
                .filter(group -> !group.stored() && seen.add(group.name()))
                .map(group -> new ComparedPart(
                        group.name(),
                        List.of(),
                        List.of(rows(group, before.rows(group.name()), after.rows(group.name())))));
        return new RecordDiff(Stream.concat(parts, carried).toList());
    }

    public boolean changed() {
        return parts.stream().anyMatch(ComparedPart::changed);
    }

    /** How many fields and rows differ. */
    public long changes() {
        return parts.stream()
                .mapToLong(part ->
                        part.fields().stream().filter(ComparedField::changed).count()
                                + part.groups().stream()
                                        .flatMap(group -> group.rows().stream())
                                        .filter(row -> row.change() != Change.SAME)
                                        .count())
                .sum();
    }

    private static List<ComparedField> fields(List<Field> fields, String prefix, RecordData before, RecordData after) {
        return fields.stream()
                .filter(field -> before.has(field.name()) || after.has(field.name()))
                .filter(field -> field.type() != FieldType.FIGURE)
                .map(field -> compare(field, prefix + field.name(), before.get(field.name()), after.get(field.name())))
                .toList();
    }

    private static ComparedField compare(Field field, String path, String before, String after) {
        var change = before.equals(after)
                ? Change.SAME
                : before.isEmpty() ? Change.ADDED : after.isEmpty() ? Change.REMOVED : Change.CHANGED;
        return new ComparedField(field, path, change, before, after, pieces(field, before, after));
    }

    private static List<DiffPart> pieces(Field field, String before, String after) {
        if (before.equals(after)) {
            return before.isEmpty() ? List.of() : List.of(new DiffPart(DiffPart.State.SAME, before));
        }
        if (field.type().several()) {
            return sets(before.lines().toList(), after.lines().toList());
        }
        return switch (field.type()) {
            case TEXT, LONG, MARKDOWN -> DiffPart.compare(before, after);
            default -> whole(before, after);
        };
    }

    private static List<DiffPart> whole(String before, String after) {
        var pieces = new ArrayList<DiffPart>();
        if (!before.isEmpty()) {
            pieces.add(new DiffPart(DiffPart.State.REMOVED, before));
        }
        if (!after.isEmpty()) {
            pieces.add(new DiffPart(DiffPart.State.ADDED, after));
        }
        return pieces;
    }

    private static List<DiffPart> sets(List<String> before, List<String> after) {
        var all = new LinkedHashSet<String>(after);
        all.addAll(before);
        return all.stream()
                .map(word -> new DiffPart(
                        !after.contains(word)
                                ? DiffPart.State.REMOVED
                                : before.contains(word) ? DiffPart.State.SAME : DiffPart.State.ADDED,
                        word))
                .toList();
    }

    private static ComparedRows rows(RowGroup group, List<RecordData> before, List<RecordData> after) {
        var old = new HashMap<String, Integer>();
        for (var i = 0; i < before.size(); i++) {
            old.put(key(group, before, i), i);
        }
        var places = new ArrayList<Integer>();
        for (var i = 0; i < after.size(); i++) {
            var was = old.remove(key(group, after, i));
            places.add(was == null ? Order.NEW : was);
        }
        var moved = group.ordered() ? Order.moved(places) : List.<Boolean>of();
        var rows = new ArrayList<ComparedRow>();
        for (var i = 0; i < after.size(); i++) {
            var was = places.get(i) == Order.NEW ? null : before.get(places.get(i));
            rows.add(row(group, group.name() + "." + i, anchor(group, after, i), was, after.get(i), moved(moved, i)));
        }
        for (var i = 0; i < before.size(); i++) {
            if (old.containsKey(key(group, before, i))) {
                rows.add(row(group, group.name() + ".was." + i, anchor(group, before, i), before.get(i), null, false));
            }
        }
        return new ComparedRows(group, rows);
    }

    private static boolean moved(List<Boolean> moved, int at) {
        return at < moved.size() && moved.get(at);
    }

    private static ComparedRow row(
            RowGroup group,
            String path,
            String anchor,
            @Nullable RecordData before,
            @Nullable RecordData after,
            boolean moved) {
        var fields = fields(
                group.fields(),
                path + ".",
                before == null ? RecordData.NOTHING : before,
                after == null ? RecordData.NOTHING : after);
        var change = before == null
                ? Change.ADDED
                : after == null
                        ? Change.REMOVED
                        : fields.stream().anyMatch(ComparedField::changed) ? Change.CHANGED : Change.SAME;
        var row = after != null ? after : before != null ? before : RecordData.NOTHING;
        return new ComparedRow(path, anchor, change, moved, title(group, row), row, fields);
    }

    /** Identifies a row by its first few words. */
    public static String title(RowGroup group, @Nullable RecordData row) {
        if (row == null) {
            return "";
        }
        return titled(group, row).stream()
                .map(field -> readable(field, row.get(field.name())))
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    /** The fields that say what a row is about. */
    static List<Field> titled(RowGroup group, RecordData row) {
        return group.fields().stream()
                .filter(field -> row.has(field.name())
                        && row.get(field.name()).length() <= 120
                        && !field.name().endsWith("_sv"))
                .filter(field -> field.type() != FieldType.FIGURE && field.type() != FieldType.FLAG)
                .limit(4)
                .toList();
    }

    /** A number with its digits in groups of three, anything else as typed. */
    private static String readable(Field field, String words) {
        return field.type() == FieldType.DECIMAL
                ? grouped(words)
                : words.lines().findFirst().orElse("");
    }

    /** A number with its digits in groups of three. */
    public static String grouped(String number) {
        return number.replaceAll("(?<=\\d)(?=(?:\\d{3})+(?:\\.|$))(?<!\\.\\d{0,3})", "\u00a0");
    }

    /** The identity of a row as part of an address. */
    private static String anchor(RowGroup group, List<RecordData> rows, int at) {
        var key = key(group, rows, at);
        return group.name() + "-"
                + (key.startsWith("words ") ? Integer.toHexString(key.hashCode()) : key.replace(' ', '-'));
    }

    /** The identity of a row: its id, its words if it has no id yet, or its position if it never will. */
    private static String key(RowGroup group, List<RecordData> rows, int at) {
        var id = rows.get(at).get(RecordData.ID);
        if (!id.isEmpty()) {
            return "id " + id;
        }
        var same = rows.subList(0, at).stream()
                .filter(row -> row.get(RecordData.ID).isEmpty())
                .count();
        return group.identified()
                ? "new " + same
                : "words " + new TreeMap<>(rows.get(at).values());
    }
}
