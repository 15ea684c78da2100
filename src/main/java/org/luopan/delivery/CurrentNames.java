package org.luopan.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luopan.record.Field;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The slugs that entries have in this base now: editors may have renamed what files call by its old slug. */
final class CurrentNames {

    private static final String RENAMED = "select r.kind || '/' || r.slug as old, e.kind || '/' || e.slug as now"
            + " from entry_redirect r join entry e on e.id = r.entry_id";

    private final JdbcClient jdbc;
    private final Map<String, String> now = new HashMap<>();

    /** Looks each name up when it is asked for. */
    CurrentNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Knows all names from the beginning. */
    static CurrentNames ofAll(JdbcClient jdbc) {
        var names = new CurrentNames(jdbc);
        jdbc.sql(RENAMED).query(row -> {
            names.now.put(row.getString("old"), row.getString("now"));
        });
        jdbc.sql("select kind || '/' || slug from entry")
                .query(String.class)
                .list()
                .forEach(taken -> names.now.put(taken, taken));
        return names;
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
        return now.computeIfAbsent(address, this::ask);
    }

    private String ask(String address) {
        var slash = address.indexOf('/');
        var taken = jdbc.sql("select count(*) from entry where kind = :kind and slug = :slug")
                .param("kind", address.substring(0, Math.max(slash, 0)))
                .param("slug", address.substring(slash + 1))
                .query(Long.class)
                .single();
        return taken > 0
                ? address
                : jdbc.sql("select old, now from (" + RENAMED + ") known where old = :address")
                        .param("address", address)
                        .query((row, number) -> row.getString("now"))
                        .optional()
                        .orElse(address);
    }
}
