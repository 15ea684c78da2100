package org.luopan.record;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.record.Field.ListTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares every form with the tables that store it. */
@WritingTest
class SchemaTests {

    /** The tables that a reference leads to. */
    private static final Map<FieldType, Set<String>> TARGETS = Map.of(
            FieldType.SOURCE, Set.of("source", "entry"),
            FieldType.SOURCES, Set.of("source", "entry"),
            FieldType.ENTRY, Set.of("entry", "tier", "city"),
            FieldType.ENTRIES, Set.of("entry"),
            FieldType.METRIC, Set.of("metric"),
            FieldType.TIER_LIST, Set.of("tier_list"),
            FieldType.VALUE, Set.of("facet_value"),
            FieldType.VALUES, Set.of("facet_value"),
            FieldType.FIGURE, Set.of("figure"));

    /** Columns that the program fills in itself. */
    private static final Set<String> OWN =
            Set.of("id", "kind", "status", "version", "created_at", "updated_at", "sort_order", "founding");

    @Autowired
    private List<RecordType> recordTypes;

    @Autowired
    private JdbcClient jdbc;

    private record Column(
            String type,
            @Nullable Integer length,
            @Nullable Integer precision,
            @Nullable Integer scale,
            boolean needed) {}

    /** A field and where it is stored. */
    private record Kept(String where, String table, String column, Field field) {}

    @Test
    void keepsEveryFieldInAColumnThatTakesIt() {
        var soft = new SoftAssertions();
        kept().forEach(kept -> {
            var field = kept.field;
            var columns = field.type() == FieldType.LINES
                    ? List.of(kept.column + "_en", kept.column + "_sv")
                    : List.of(kept.column);
            for (var name : columns) {
                var column = columns(kept.table).get(name);
                soft.assertThat(column).as(kept.where).isNotNull();
                if (column != null) {
                    takes(soft, kept.where, field, column);
                }
            }
        });
        soft.assertAll();
    }

    private static void takes(SoftAssertions soft, String where, Field field, Column column) {
        switch (field.type()) {
            case TEXT, LONG, MARKDOWN, SEAL, SLUG, ADDRESS, TIME, SPAN, WORD, WORDS, LINES ->
                soft.assertThat(field.longest()).as(where).isLessThanOrEqualTo(column.length);
            case CODE ->
                field.options()
                        .forEach(
                                code -> soft.assertThat(code.length()).as(where).isLessThanOrEqualTo(column.length));
            case DECIMAL -> {
                soft.assertThat(field.range().decimals()).as(where).isLessThanOrEqualTo(column.scale);
                for (var bound : List.of(field.range().least(), field.range().most())) {
                    soft.assertThat(bound.precision() - bound.scale())
                            .as(where)
                            .isLessThanOrEqualTo(column.precision - column.scale);
                }
            }
            case INTEGER, NUMBERS -> {
                soft.assertThat(column.type).as(where).isEqualTo("integer");
                soft.assertThat(field.range()).as(where + " has a range").isNotNull();
            }
            case MEANING -> soft.assertThat(column.type).as(where).isEqualTo("character varying");
            case DAY -> soft.assertThat(column.type).as(where).isEqualTo("date");
            case FLAG -> soft.assertThat(column.type).as(where).isEqualTo("boolean");
            default -> soft.assertThat(column.type).as(where).isEqualTo("bigint");
        }
    }

    @Test
    void requiresWhatTheSchemaRequires() {
        var soft = new SoftAssertions();
        kept().filter(kept -> kept.field.list() == null).forEach(kept -> {
            var needed = columns(kept.table).get(kept.column).needed;
            var filled =
                    kept.field.required() || !kept.field.otherwise().isEmpty() || kept.field.type() == FieldType.FLAG;
            soft.assertThat(filled || !needed)
                    .as(kept.where + " may stay empty")
                    .isTrue();
        });
        soft.assertAll();
    }

    @Test
    void leavesNoNeededColumnWithoutAField() {
        var soft = new SoftAssertions();
        tables().forEach((table, fields) -> columns(table).forEach((name, column) -> {
            if (column.needed && !OWN.contains(name)) {
                soft.assertThat(fields).as(table + " is filled").contains(name);
            }
        }));
        soft.assertAll();
    }

    /** The columns of each table that forms write. */
    private Map<String, Set<String>> tables() {
        var tables = kept().filter(kept -> kept.field.list() == null)
                .collect(Collectors.groupingBy(
                        kept -> kept.table,
                        Collectors.mapping(kept -> kept.column, Collectors.toCollection(HashSet::new))));
        groups().forEach(group ->
                tables.computeIfAbsent(group.table(), table -> new HashSet<>()).add(group.parent()));
        return tables.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void tellsRowsApartByWhatTheSchemaTellsThemApartBy() {
        var soft = new SoftAssertions();
        groups().forEach(group -> {
            var told = new TreeSet<String>(group.unique().stream()
                    .map(name -> group.fields().stream()
                            .filter(field -> field.name().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .column())
                    .toList());
            if (!told.isEmpty() && !group.everywhere()) {
                told.add(group.parent());
            }
            var constraints = constraints(group.table(), "UNIQUE");
            soft.assertThat(told.isEmpty() ? Set.of() : Set.of(told))
                    .as(group.name())
                    .isEqualTo(Set.copyOf(constraints));
        });
        soft.assertAll();
    }

    @Test
    void refersToWhatTheSchemaRefersTo() {
        var soft = new SoftAssertions();
        kept().filter(kept -> TARGETS.containsKey(kept.field.type())).forEach(kept -> {
            var target = references(kept.table).get(kept.column);
            soft.assertThat(TARGETS.get(kept.field.type())).as(kept.where).contains(String.valueOf(target));
        });
        kept().filter(kept -> !TARGETS.containsKey(kept.field.type()))
                .forEach(kept ->
                        soft.assertThat(references(kept.table)).as(kept.where).doesNotContainKey(kept.column));
        soft.assertAll();
    }

    private Stream<RowGroup> groups() {
        return recordTypes.stream()
                .flatMap(recordType -> recordType.groups().stream())
                .filter(RowGroup::stored)
                .distinct();
    }

    private Stream<Kept> kept() {
        return recordTypes.stream().flatMap(recordType -> {
            var own = recordType.fields().stream()
                    .map(field -> kept(
                            recordType.name() + ".",
                            field,
                            field.table().isEmpty() ? recordType.table() : field.table()));
            var rows = recordType.groups().stream()
                    .filter(RowGroup::stored)
                    .flatMap(group -> group.fields().stream()
                            .map(field -> kept(recordType.name() + "." + group.name() + ".", field, group.table())));
            return Stream.concat(own, rows);
        });
    }

    private static Kept kept(String where, Field field, String table) {
        ListTable list = field.list();
        return list == null
                ? new Kept(where + field.name(), table, field.column(), field)
                : new Kept(where + field.name(), list.table(), list.column(), field);
    }

    private final Map<String, Map<String, Column>> columns = new java.util.HashMap<>();

    private Map<String, Column> columns(String table) {
        return columns.computeIfAbsent(
                table,
                name -> jdbc
                        .sql(
                                "select column_name, data_type, character_maximum_length, numeric_precision, numeric_scale,"
                                        + " is_nullable from information_schema.columns where lower(table_name) = :table"
                                        + " and lower(table_schema) = 'public'")
                        .param("table", name)
                        .query((row, number) -> Map.entry(
                                row.getString(1).toLowerCase(Locale.ROOT),
                                new Column(
                                        row.getString(2).toLowerCase(Locale.ROOT),
                                        (Integer) number(row.getObject(3)),
                                        number(row.getObject(4)),
                                        number(row.getObject(5)),
                                        row.getString(6).equals("NO"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : null;
    }

    /** The columns of each constraint of a kind. */
    private List<TreeSet<String>> constraints(String table, String kind) {
        return jdbc
                .sql("select c.constraint_name, k.column_name from information_schema.table_constraints c"
                        + " join information_schema.key_column_usage k on k.constraint_name = c.constraint_name"
                        + " and k.table_name = c.table_name and k.table_schema = c.table_schema"
                        + " where c.constraint_type = :kind and lower(c.table_name) = :table"
                        + " and lower(c.table_schema) = 'public'")
                .param("kind", kind)
                .param("table", table)
                .query((row, number) ->
                        Map.entry(row.getString(1), row.getString(2).toLowerCase(Locale.ROOT)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))))
                .values()
                .stream()
                .toList();
    }

    private final Map<String, Map<String, String>> references = new java.util.HashMap<>();

    private Map<String, String> references(String table) {
        return references.computeIfAbsent(table, this::read);
    }

    private Map<String, String> read(String table) {
        return jdbc
                .sql("select k.column_name, u.table_name from information_schema.referential_constraints r"
                        + " join information_schema.key_column_usage k on k.constraint_name = r.constraint_name"
                        + " and k.constraint_schema = r.constraint_schema"
                        + " join information_schema.table_constraints u on u.constraint_name = r.unique_constraint_name"
                        + " and u.constraint_schema = r.unique_constraint_schema where lower(k.table_name) = :table"
                        + " and lower(k.table_schema) = 'public'")
                .param("table", table)
                .query((row, number) -> Map.entry(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(2).toLowerCase(Locale.ROOT)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}
