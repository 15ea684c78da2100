package org.luopan.handover;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luopan.delivery.DeliveredContent.Known;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.record.RowGroup;
import org.luopan.recordstore.RecordStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that readers of this base see, record by record, as other bases understand it; the caller provides the transaction. */
@Component
class StoredContent {

    private static final String SLUG = "slug";
    private static final String FACET = "facet";
    private static final String FIGURES = "figures";

    private final RecordTypes recordTypes;
    private final RecordStore records;
    private final JdbcClient jdbc;

    StoredContent(RecordTypes recordTypes, RecordStore records, JdbcClient jdbc) {
        this.recordTypes = recordTypes;
        this.records = records;
        this.jdbc = jdbc;
    }

    /** One record: its kind, and the name of its file. */
    record Stored(RecordType type, long id, String name) {

        /** {@code platform/wechat}, {@code word/audience/gen-z}. */
        String address() {
            return type.name() + "/" + name;
        }
    }

    /** All records, by the names of their files. */
    List<Stored> all(Known known) {
        return recordTypes.all().stream()
                .flatMap(type -> of(type, known))
                .sorted(Comparator.comparing(Stored::address))
                .toList();
    }

    private Stream<Stored> of(RecordType type, Known known) {
        if (type.kind() != null) {
            return jdbc
                    .sql("select id, slug from entry where kind = :kind and status = 'published'")
                    .param("kind", type.name())
                    .query((row, number) -> stored(type, row.getLong("id"), row.getString(SLUG), known))
                    .list()
                    .stream();
        }
        var name = !has(type, SLUG) ? "''" : has(type, FACET) ? FACET + " || '/' || " + SLUG : SLUG;
        return jdbc
                .sql("select id, " + name + " as name from " + type.table())
                .query((row, number) -> {
                    var id = row.getLong("id");
                    return stored(type, id, has(type, SLUG) ? row.getString("name") : Known.number(id), known);
                })
                .list()
                .stream();
    }

    private static Stored stored(RecordType type, long id, String name, Known known) {
        return new Stored(type, id, known.name(type.name(), id, name));
    }

    static boolean has(RecordType type, String field) {
        return type.fields().stream().anyMatch(one -> one.name().equals(field));
    }

    /** The record; empty if it was deleted meanwhile. */
    Optional<RecordData> load(Stored one, Known known) {
        return records.load(one.type(), one.id()).map(typed -> {
            var given = typed;
            for (var group : one.type().storedGroups()) {
                given = given.with(group.name(), rows(group, given.rows(group.name()), known));
            }
            return given;
        });
    }

    private static List<RecordData> rows(RowGroup group, List<RecordData> rows, Known known) {
        var pointers = group.fields().stream()
                .filter(field -> field.type() == FieldType.FIGURE)
                .toList();
        var numbered = rows.stream().map(row -> {
            var given = row.with(RecordData.ID, known.number(group.name(), row.get(RecordData.ID)));
            for (var field : pointers) {
                given = given.with(field.name(), known.number(FIGURES, row.get(field.name())));
            }
            return given;
        });
        return (group.ordered()
                        ? numbered
                        : numbered.sorted(Comparator.comparing(row -> Long.parseLong("0" + row.get(RecordData.ID)))))
                .toList();
    }
}
