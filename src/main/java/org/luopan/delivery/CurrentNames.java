package org.luopan.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luopan.record.Field;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The slugs that entries have in this base now: editors may have renamed what files call by its old slug. */
final class CurrentNames {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();

    CurrentNames(JdbcClient jdbc) {
        jdbc.sql("select kind, slug from entry").query(row -> {
            taken.add(row.getString("kind") + "/" + row.getString("slug"));
        });
        jdbc.sql("select r.kind, r.slug as old, e.slug from entry_redirect r join entry e on e.id = r.entry_id")
                .query(row -> {
                    renamed.put(
                            row.getString("kind") + "/" + row.getString("old"),
                            row.getString("kind") + "/" + row.getString("slug"));
                });
    }

    /** The record with every reference to an entry by its present slug. */
    RecordData in(RecordType type, RecordData typed) {
        var translated = in(type.fields(), typed);
        for (var group : type.groups()) {
            translated = translated.withEach(group.name(), row -> in(group.fields(), row));
        }
        return translated;
    }

    private RecordData in(List<Field> fields, RecordData words) {
        var translated = words;
        for (var field : fields) {
            if (field.type().refers() && words.has(field.name())) {
                var now = words.get(field.name())
                        .lines()
                        .map(line -> switch (field.type()) {
                            case SOURCE, SOURCES -> now("source/" + line).substring("source/".length());
                            case ENTRY, ENTRIES -> now(line);
                            default -> line;
                        })
                        .collect(Collectors.joining("\n"));
                translated = translated.with(field.name(), now);
            }
        }
        return translated;
    }

    /** The present address of an entry: {@code platform/wechat}. */
    String now(String address) {
        return taken.contains(address) ? address : renamed.getOrDefault(address, address);
    }
}
