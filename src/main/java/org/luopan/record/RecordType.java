package org.luopan.record;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryKind;

/**
 * What editors can change about one kind of record: its parts with their fields and rows, where they are stored and which rules
 * apply.
 *
 * @param kind the kind of entry; null for words, metrics and lists, which have no page of their own
 * @param table the table of its own columns
 * @param completing cleans the record, and fills in fields that follow from others
 */
public record RecordType(
        String name,
        @Nullable EntryKind kind,
        String table,
        List<Section> parts,
        List<RecordRule> rules,
        UnaryOperator<RecordData> completing) {

    /** The name of the section that holds all the others. */
    public static final String WHOLE = "all";

    /** Invisible characters are removed before the record is completed. */
    public RecordType {
        var own = completing;
        var fields = parts.stream().flatMap(part -> part.fields().stream()).toList();
        var groups = parts.stream().flatMap(part -> part.groups().stream()).toList();
        completing = typed -> own.apply(Cleaning.of(fields, groups, typed));
    }

    public static RecordType ofEntry(
            EntryKind kind,
            String table,
            List<Section> parts,
            List<RecordRule> rules,
            UnaryOperator<RecordData> completing) {
        return new RecordType(kind.code(), kind, table, parts, rules, completing);
    }

    /** The type of records that are not entries. */
    public static RecordType ofRecord(
            String name, String table, List<Section> parts, UnaryOperator<RecordData> completing) {
        return ofRecord(name, table, parts, List.of(), completing);
    }

    /** The same with rules between its fields. */
    public static RecordType ofRecord(
            String name,
            String table,
            List<Section> parts,
            List<RecordRule> rules,
            UnaryOperator<RecordData> completing) {
        return new RecordType(name, null, table, parts, rules, completing);
    }

    /** The same type with another step that completes the record. */
    RecordType completedBy(UnaryOperator<RecordData> further) {
        return new RecordType(name, kind, table, parts, rules, typed -> further.apply(completing.apply(typed)));
    }

    /** What a record that is not an entry is called: its first text in a language, or else its slug. */
    public String title(RecordData typed, String language) {
        return typed.get(fields().stream()
                .map(Field::name)
                .filter(field -> field.endsWith("_" + language))
                .findFirst()
                .orElse("slug"));
    }

    /** Everything in one section, as the form of an entry shows it. */
    public Section whole() {
        return new Section(WHOLE, fields(), groups());
    }

    public List<Field> fields() {
        return parts.stream().flatMap(part -> part.fields().stream()).toList();
    }

    public List<RowGroup> groups() {
        return parts.stream().flatMap(part -> part.groups().stream()).distinct().toList();
    }

    /** The groups that are stored in tables. */
    public List<RowGroup> storedGroups() {
        return groups().stream().filter(RowGroup::stored).toList();
    }

    public Optional<Section> part(String part) {
        return part.equals(WHOLE)
                ? Optional.of(whole())
                : parts.stream().filter(p -> p.name().equals(part)).findFirst();
    }

    public Optional<RowGroup> group(String group) {
        return groups().stream().filter(g -> g.name().equals(group)).findFirst();
    }

    /** The fields stored in one table. */
    public Stream<Field> fieldsOf(String owner) {
        return fields().stream()
                .filter(field -> !field.type().several())
                .filter(field -> (field.table().isEmpty() ? table : field.table()).equals(owner));
    }
}
