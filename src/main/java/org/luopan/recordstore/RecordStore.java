package org.luopan.recordstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.record.Field;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Reads records from their columns as they would be typed, and writes them back; the caller provides the transaction. */
@Component
public class RecordStore {

    private static final String ENTRY = "entry";

    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record as it is stored; empty if its table has no such row. */
    public Optional<RecordData> load(RecordType recordType, long id) {
        var values = new LinkedHashMap<String, String>();
        for (var table : tables(recordType)) {
            var fields = recordType.fieldsOf(table).toList();
            var found = jdbc.sql("select " + columns(fields) + " from " + table + " t where t.id = :id")
                    .param("id", id)
                    .query((row, number) -> words(row, fields))
                    .optional();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            values.putAll(found.get());
        }
        recordType.fields().stream()
                .filter(field -> field.list() != null)
                .forEach(
                        field -> lists(field, List.of(id)).forEach((parent, words) -> values.put(field.name(), words)));
        var typed = new RecordData(values, Map.of());
        for (var group : recordType.storedGroups()) {
            typed = typed.with(group.name(), rows(group, id));
        }
        return Optional.of(typed);
    }

    /** Stores the record; rows that changed lose their date of verification. */
    public void apply(RecordType recordType, long id, RecordData typed) {
        for (var table : tables(recordType)) {
            var fields = recordType.fieldsOf(table).toList();
            if (exists(table, id)) {
                update(table, id, fields, typed, "");
            } else {
                insert(table, fields, typed, Map.of("id", id));
            }
        }
        recordType.fields().stream()
                .filter(field -> field.list() != null)
                .forEach(field -> writeList(field, id, typed));
        var groups = recordType.storedGroups();
        for (var i = groups.size() - 1; i >= 0; i--) {
            removeRows(groups.get(i), id, typed);
        }
        groups.forEach(group -> writeRows(group, id, typed));
    }

    /** Stores a record that is not an entry for the first time; returns its new id. */
    public long create(RecordType recordType, RecordData typed) {
        var id = insert(
                recordType.table(), recordType.fieldsOf(recordType.table()).toList(), typed, Map.of());
        apply(recordType, id, typed);
        return id;
    }

    /** As {@link #create(RecordType, RecordData)}, under an id that the table does not give by itself; returns it. */
    public long create(RecordType recordType, RecordData typed, long id) {
        if (exists(recordType.table(), id)) {
            return create(recordType, typed);
        }
        apply(recordType, id, typed);
        return id;
    }

    /** The highest id of a row of a group; 0 if there is none. */
    public long highest(RowGroup group) {
        return jdbc.sql("select coalesce(max(id), 0) from " + group.table())
                .query(Long.class)
                .single();
    }

    /** Whether the table of a group has a row with this id, of any record. */
    public boolean holds(RowGroup group, long id) {
        return exists(group.table(), id);
    }

    /** Deletes the record's rows from all tables except that of all entries. */
    public void remove(RecordType recordType, long id) {
        var groups = recordType.storedGroups();
        for (var i = groups.size() - 1; i >= 0; i--) {
            removeRows(groups.get(i), id, RecordData.NOTHING);
        }
        recordType.fields().stream().filter(field -> field.list() != null).forEach(field -> clear(field, id));
        jdbc.sql("delete from " + recordType.table() + " where id = :id")
                .param("id", id)
                .update();
    }

    private static List<String> tables(RecordType recordType) {
        return recordType.kind() == null ? List.of(recordType.table()) : List.of(ENTRY, recordType.table());
    }

    private boolean exists(String table, long id) {
        return jdbc.sql("select count(*) from " + table + " where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<RecordData> rows(RowGroup group, long id) {
        var fields = single(group);
        var found = new LinkedHashMap<Long, Map<String, String>>();
        var order = group.ordered() ? "sort_order" : "";
        var rowKey = group.identified() ? "t.id" : "0";
        var sql = "select " + rowKey + " as row_key" + (fields.isEmpty() ? "" : ", " + columns(fields)) + " from "
                + group.table() + " t where t." + group.parent() + " = :id order by "
                + (group.identified() ? (order.isEmpty() ? "t.id" : order + ", t.id") : order);
        var count = new int[1];
        jdbc.sql(sql).param("id", id).query(row -> {
            var words = words(row, fields);
            var rowId = row.getLong("row_key");
            if (group.identified()) {
                words.put(RecordData.ID, Long.toString(rowId));
            }
            found.put(group.identified() ? rowId : count[0]++, words);
        });
        group.fields().stream()
                .filter(field -> field.list() != null)
                .forEach(field -> lists(field, List.copyOf(found.keySet()))
                        .forEach((parent, words) -> found.computeIfPresent(parent, (key, row) -> {
                            row.put(field.name(), words);
                            return row;
                        })));
        return found.values().stream().map(RecordData::of).toList();
    }

    private static List<Field> single(RowGroup group) {
        return group.fields().stream().filter(field -> field.list() == null).toList();
    }

    /** The several values of a field, one on each line, by the id of their record or row. */
    private Map<Long, String> lists(Field field, List<Long> parents) {
        var list = field.list();
        if (parents.isEmpty() || list == null) {
            return Map.of();
        }
        var lines = new LinkedHashMap<Long, List<String>>();
        jdbc.sql("select " + list.parent() + " as parent_key, " + list.read(field) + " as words from " + list.table()
                        + " where " + list.parent() + " in (:parents) order by sort_order")
                .param("parents", parents)
                .query(row -> {
                    lines.computeIfAbsent(row.getLong("parent_key"), parent -> new ArrayList<>())
                            .add(row.getString("words"));
                });
        return lines.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, line -> String.join("\n", line.getValue())));
    }

    private void removeRows(RowGroup group, long id, RecordData typed) {
        if (!group.identified()) {
            jdbc.sql("delete from " + group.table() + " where " + group.parent() + " = :id")
                    .param("id", id)
                    .update();
            return;
        }
        var kept = new HashMap<String, RecordData>();
        typed.rows(group.name()).forEach(row -> kept.put(row.get(RecordData.ID), row));
        for (var row : rows(group, id)) {
            var now = kept.get(row.get(RecordData.ID));
            // A row that gets a new key is moved out of the way first, because another may take over its old key.
            if (now == null || !group.key(now).equals(group.key(row))) {
                var rowId = Long.parseLong(row.get(RecordData.ID));
                group.fields().stream().filter(field -> field.list() != null).forEach(field -> clear(field, rowId));
                var pointer = group.pointer();
                if (pointer != null) {
                    jdbc.sql("update " + pointer.table() + " set " + pointer.column() + " = null where "
                                    + pointer.column() + " = :id")
                            .param("id", rowId)
                            .update();
                }
                jdbc.sql("delete from " + group.table() + " where id = :id")
                        .param("id", rowId)
                        .update();
            }
        }
    }

    private void writeRows(RowGroup group, long id, RecordData typed) {
        var stored = new HashMap<String, RecordData>();
        if (group.identified()) {
            rows(group, id).forEach(row -> stored.put(row.get(RecordData.ID), row));
        }
        var position = 0;
        for (var row : typed.rows(group.name())) {
            position++;
            var before = stored.get(row.get(RecordData.ID));
            if (before == null) {
                insertRow(group, id, position, row);
            } else {
                updateRow(group, position, before, row);
            }
        }
    }

    /** Writes a stored row and its position, if they have changed. */
    private void updateRow(RowGroup group, int position, RecordData before, RecordData row) {
        var rowId = Long.parseLong(row.get(RecordData.ID));
        if (!before.equals(row)) {
            update(group.table(), rowId, single(group), row, group.stamped() ? ", verified_on = null" : "");
            writeLists(group, rowId, row);
        }
        if (group.ordered()) {
            jdbc.sql("update " + group.table()
                            + " set sort_order = :position where id = :id and sort_order <> :position")
                    .param("position", position)
                    .param("id", rowId)
                    .update();
        }
    }

    /** Writes a row that is not stored; one that was deleted earlier gets its id back if it is free. */
    private void insertRow(RowGroup group, long parent, int position, RecordData row) {
        var fixed = new LinkedHashMap<String, Object>();
        fixed.put(group.parent(), parent);
        if (group.ordered()) {
            fixed.put("sort_order", position);
        }
        var old = row.get(RecordData.ID);
        if (group.identified() && old.matches("\\d{1,18}") && !exists(group.table(), Long.parseLong(old))) {
            fixed.put("id", Long.parseLong(old));
        }
        writeLists(group, insert(group.table(), single(group), row, fixed), row);
    }

    private void writeLists(RowGroup group, long rowId, RecordData row) {
        group.fields().stream().filter(field -> field.list() != null).forEach(field -> writeList(field, rowId, row));
    }

    private void clear(Field field, long parent) {
        var list = field.list();
        if (list != null) {
            jdbc.sql("delete from " + list.table() + " where " + list.parent() + " = :id")
                    .param("id", parent)
                    .update();
        }
    }

    private void writeList(Field field, long parent, RecordData typed) {
        clear(field, parent);
        var list = field.list();
        var position = 0;
        if (list != null) {
            for (var words : typed.several(field.name())) {
                jdbc.sql("insert into " + list.table() + " (" + list.parent() + ", sort_order, " + list.columns(field)
                                + ") values (:parent, :position, " + list.values(field) + ")")
                        .param("parent", parent)
                        .param("position", ++position)
                        .params(list.parameters(field, words))
                        .update();
            }
        }
    }

    private void update(String table, long id, List<Field> fields, RecordData typed, String further) {
        if (fields.isEmpty()) {
            return;
        }
        var assignments = fields.stream()
                .map(field -> field.column() + " = " + field.type().write("f_" + field.name()))
                .collect(Collectors.joining(", "));
        jdbc.sql("update " + table + " set " + assignments + further + " where id = :row_id")
                .params(parameters(fields, typed))
                .param("row_id", id)
                .update();
    }

    /** The id of the new row, if the table has ids. */
    private long insert(String table, List<Field> fields, RecordData typed, Map<String, Object> fixed) {
        var columns = new ArrayList<String>(fixed.keySet());
        var values = new ArrayList<String>(
                fixed.keySet().stream().map(column -> ":" + column).toList());
        fields.forEach(field -> {
            columns.add(field.column());
            values.add(field.type().write("f_" + field.name()));
        });
        var parameters = parameters(fields, typed);
        parameters.putAll(fixed);
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") values (" + String.join(", ", values)
                        + ")")
                .params(parameters)
                .update(keys);
        var key = keys.getKeyList().isEmpty() ? null : keys.getKeyList().get(0).get("id");
        return key instanceof Number number ? number.longValue() : 0;
    }

    private static Map<String, @Nullable Object> parameters(List<Field> fields, RecordData typed) {
        var parameters = new HashMap<String, @Nullable Object>();
        fields.forEach(field -> {
            var words = typed.has(field.name()) ? typed.get(field.name()) : field.otherwise();
            parameters.put("f_" + field.name(), words.isEmpty() ? null : words);
        });
        return parameters;
    }

    private static String columns(List<Field> fields) {
        return fields.stream()
                .map(field -> field.type().read("t." + field.column()) + " as f_" + field.name())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> words(ResultSet row, List<Field> fields) throws SQLException {
        var words = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var stored = row.getString("f_" + field.name());
            if (stored != null && !stored.isEmpty()) {
                words.put(field.name(), field.type().plain(stored));
            }
        }
        return words;
    }
}
