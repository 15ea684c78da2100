package org.luopan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.record.RecordData;
import org.luopan.record.RecordInput;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.record.Section;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Handles the buttons of a form that save nothing: rows are added, moved, removed and restored, another part is shown. What was
 * typed in the other parts, and the removed rows, stay in the form until it is saved.
 */
@Component
public class Moves {

    /** The group of a record that holds rows removed from the others; it is never stored. */
    private static final String REMOVED = "removed";

    private static final String FROM = "removed_from";
    private static final String AT = "removed_at";

    /** The parameter by which a form of one part alone, kept from earlier, holds the whole record. */
    private static final String RECORD = "record";

    private static final Pattern ROW = Pattern.compile("(remove|undo):([a-zA-Z]{1,31}):(\\d{1,5})");
    private static final Pattern TAB = Pattern.compile("tab:([a-zA-Z-]{1,31})");

    private final RecordInput input;
    private final RecordJson json;

    Moves(RecordInput input, RecordJson json) {
        this.input = input;
        this.json = json;
    }

    /** The record as it is in the form: this part as typed, the others as they were opened or typed before. */
    public RecordData read(
            RecordType recordType, Section part, RecordData opened, MultiValueMap<String, String> parameters) {
        var before = carried(recordType, opened, Editing.first(parameters, RECORD));
        var removed = Stream.concat(
                        before.rows(REMOVED).stream().filter(row -> !in(part, row)),
                        parameters.getOrDefault(REMOVED, List.of()).stream()
                                .flatMap(words -> typed(words).stream())
                                .filter(row -> in(part, row)))
                .toList();
        return input.read(part, before, parameters).with(REMOVED, removed);
    }

    /** Whether a button asks for one of these, and saves nothing. */
    public static boolean asked(String action) {
        return RecordInput.movesRows(action)
                || ROW.matcher(action).matches()
                || TAB.matcher(action).matches();
    }

    /** The part to show next; null if none was requested. */
    static @Nullable String part(String action) {
        var tab = TAB.matcher(action);
        return tab.matches() ? tab.group(1) : null;
    }

    /** The record after what the button asked for. */
    public static RecordData move(RecordData record, String action) {
        var asked = ROW.matcher(action);
        if (!asked.matches()) {
            return RecordInput.moveRows(record, action);
        }
        var group = asked.group(2);
        var at = Integer.parseInt(asked.group(3));
        return asked.group(1).equals("undo") ? undo(record, group, at) : remove(record, group, at, action);
    }

    private static RecordData remove(RecordData record, String group, int at, String action) {
        var moved = RecordInput.moveRows(record, action);
        if (at >= record.rows(group).size() || record.rows(group).get(at).blank()) {
            return moved;
        }
        var removed = new ArrayList<>(moved.rows(REMOVED));
        removed.add(record.rows(group).get(at).with(FROM, group).with(AT, String.valueOf(at)));
        return moved.with(REMOVED, removed);
    }

    private static RecordData undo(RecordData record, String group, int at) {
        var from = removed(record, group);
        if (at >= from.size()) {
            return record;
        }
        var back = from.get(at);
        var rows = new ArrayList<>(record.rows(group));
        rows.add(Math.min(place(back), rows.size()), row(back));
        var removed = new ArrayList<>(record.rows(REMOVED));
        removed.remove(back);
        return record.with(group, rows).with(REMOVED, removed);
    }

    /** The record to save. */
    public static RecordData saved(RecordData record) {
        return record.with(REMOVED, List.of());
    }

    /** The rows removed from a group. */
    static List<RecordData> removed(RecordData record, String group) {
        return record.rows(REMOVED).stream()
                .filter(row -> row.get(FROM).equals(group))
                .toList();
    }

    /** A removed row as it was. */
    static RecordData row(RecordData removed) {
        return removed.with(FROM, "").with(AT, "");
    }

    /** The record that came back with the form, without unknown fields. */
    private RecordData carried(RecordType recordType, RecordData opened, String words) {
        var carried = words.isEmpty() ? List.<RecordData>of() : typed(words);
        if (carried.isEmpty()) {
            return opened;
        }
        var known = opened;
        for (var field : recordType.fields()) {
            known = known.with(field.name(), carried.get(0).get(field.name()));
        }
        for (var group : recordType.groups()) {
            known = known.with(
                    group.name(),
                    carried.get(0).rows(group.name()).stream()
                            .map(row -> known(group, row))
                            .toList());
        }
        return known.with(REMOVED, carried.get(0).rows(REMOVED));
    }

    private static RecordData known(RowGroup group, RecordData row) {
        var known = RecordData.NOTHING
                .with(RecordData.ID, row.get(RecordData.ID))
                .with(RecordData.OPEN, row.get(RecordData.OPEN));
        for (var field : group.fields()) {
            known = known.with(field.name(), row.get(field.name()));
        }
        return known;
    }

    private List<RecordData> typed(String words) {
        try {
            return List.of(json.read(words));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static boolean in(Section part, RecordData removed) {
        return part.groups().stream().anyMatch(group -> group.name().equals(removed.get(FROM)));
    }

    private static int place(RecordData removed) {
        var at = removed.get(AT);
        return at.matches("\\d{1,5}") ? Integer.parseInt(at) : 0;
    }
}
