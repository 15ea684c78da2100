package org.luopan.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luopan.language.Visible;

/** Removes invisible characters from a record, and writes its web addresses as browsers do. */
final class Cleaning {

    private Cleaning() {}

    static RecordData of(List<Field> fields, List<RowGroup> groups, RecordData typed) {
        var cleaned = new LinkedHashMap<String, List<RecordData>>();
        var byName = groups.stream().collect(Collectors.toMap(RowGroup::name, group -> group, (one, other) -> one));
        typed.rows().forEach((name, rows) -> {
            var group = byName.get(name);
            cleaned.put(
                    name,
                    group == null
                            ? rows
                            : rows.stream()
                                    .map(row -> new RecordData(values(group.fields(), row), row.rows()))
                                    .toList());
        });
        return new RecordData(values(fields, typed), cleaned);
    }

    private static Map<String, String> values(List<Field> fields, RecordData typed) {
        var values = new LinkedHashMap<>(typed.values());
        for (var field : fields) {
            if (typed.has(field.name())) {
                var words = words(field, typed.get(field.name()));
                if (words.isEmpty()) {
                    values.remove(field.name());
                } else {
                    values.put(field.name(), words);
                }
            }
        }
        return values;
    }

    private static String words(Field field, String typed) {
        if (field.type().several()) {
            return typed.lines()
                    .map(Visible::of)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
        return field.type() == FieldType.ADDRESS ? WebAddress.of(typed).written() : Visible.of(typed);
    }
}
