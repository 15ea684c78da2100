package org.luopan.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The content of a form or one of its rows: the words in each field that has any, and the rows of each group. */
public record RecordData(Map<String, String> values, Map<String, List<RecordData>> rows) {

    /** The key for the id of the stored row. */
    public static final String ID = "id";

    /** The key that marks a row of many as open in the form; it is never stored. */
    public static final String OPEN = "open";

    public static final RecordData NOTHING = new RecordData(Map.of(), Map.of());

    public RecordData {
        values = Map.copyOf(values);
        rows = Map.copyOf(rows);
    }

    public static RecordData of(Map<String, String> values) {
        return new RecordData(values, Map.of());
    }

    /** The words in a field, stripped; empty if there are none. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return !get(field).isEmpty();
    }

    /** The words in a field with several values, one on each line. */
    public List<String> several(String field) {
        return get(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public List<RecordData> rows(String group) {
        return rows.getOrDefault(group, List.of());
    }

    /** The same record with other words in one field. */
    public RecordData with(String field, String words) {
        var changed = new LinkedHashMap<>(values);
        if (words.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, words);
        }
        return new RecordData(changed, rows);
    }

    /** The same record, with words in this field if it had none. */
    public RecordData orElse(String field, String words) {
        return has(field) ? this : with(field, words);
    }

    /** The same record with other rows in one group. */
    public RecordData with(String group, List<RecordData> other) {
        var changed = new LinkedHashMap<>(rows);
        if (other.isEmpty()) {
            changed.remove(group);
        } else {
            changed.put(group, List.copyOf(other));
        }
        return new RecordData(values, changed);
    }

    /** The same record with every row of a group changed. */
    public RecordData withEach(String group, UnaryOperator<RecordData> change) {
        return with(group, new ArrayList<>(rows(group).stream().map(change).toList()));
    }

    /** Whether nothing was typed, apart from the row's id. */
    public boolean blank() {
        return rows.isEmpty() && values.keySet().stream().allMatch(key -> key.equals(ID) || key.equals(OPEN));
    }
}
