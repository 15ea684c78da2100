package org.luopan.revision;

import java.util.List;
import org.luopan.entry.DeskEntry;
import org.luopan.record.Field;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;

/** Whether a record names an entry in one of its fields. */
final class NamedEntry {

    private NamedEntry() {}

    static boolean in(RecordType recordType, RecordData typed, DeskEntry entry) {
        return names(recordType.fields(), typed, entry)
                || recordType.groups().stream()
                        .anyMatch(group ->
                                typed.rows(group.name()).stream().anyMatch(row -> names(group.fields(), row, entry)));
    }

    private static boolean names(List<Field> fields, RecordData typed, DeskEntry entry) {
        return fields.stream().anyMatch(field -> switch (field.type()) {
            case SOURCE, SOURCES ->
                entry.kind().code().equals("source")
                        && typed.several(field.name()).contains(entry.slug());
            case ENTRY, ENTRIES -> typed.several(field.name()).contains(entry.address());
            default -> false;
        });
    }
}
