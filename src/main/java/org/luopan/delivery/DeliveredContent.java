package org.luopan.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What releases have delivered to this base. */
@Service
public class DeliveredContent {

    private final DeliveryRows rows;
    private final ContentFiles files;
    private final ReleaseJson releases;
    private final RecordTypes recordTypes;
    private final JdbcClient jdbc;

    DeliveredContent(
            DeliveryRows rows, ContentFiles files, ReleaseJson releases, RecordTypes recordTypes, JdbcClient jdbc) {
        this.rows = rows;
        this.files = files;
        this.releases = releases;
        this.recordTypes = recordTypes;
        this.jdbc = jdbc;
    }

    /** The name of this release. */
    public String release() {
        return files.release();
    }

    /**
     * Under which names releases know records, and which rows came with them.
     *
     * @param names the names of files, by kind and id
     * @param rows the ids of rows, by group
     */
    public record Known(Map<String, String> names, Map<String, Set<String>> rows) {

        /** The name of the file of a record; {@code otherwise} if no release has one. */
        public String name(String kind, long id, String otherwise) {
            return names.getOrDefault(kind + "/" + id, otherwise);
        }

        /** The number of a row as every base understands it: one that this base gave is moved out of the way of other bases. */
        public String number(String group, String id) {
            return id.isEmpty() || rows.getOrDefault(group, Set.of()).contains(id) ? id : number(Long.parseLong(id));
        }

        /** The same for the number of a record without a slug that no release has brought. */
        public static String number(long id) {
            return Long.toString(id < SameRows.DELIVERED_FROM ? GIVEN_FROM + id : id);
        }
    }

    private static final long GIVEN_FROM = 3_000_000_000L;

    @Transactional(readOnly = true)
    public Known known() {
        var ids = ids();
        var names = new HashMap<String, String>();
        var known = new HashMap<String, Set<String>>();
        for (var one : rows.delivered()) {
            var id = one.itemId() != null ? one.itemId() : ids.get(one.kind() + "/" + one.name());
            if (id != null) {
                names.put(one.kind() + "/" + id, one.name());
            }
            releases.read(one.content())
                    .rows()
                    .forEach((group, rows) -> known.computeIfAbsent(group, first -> new HashSet<>())
                            .addAll(rows.stream()
                                    .map(row -> row.get(RecordData.ID))
                                    .toList()));
        }
        return new Known(names, known);
    }

    /** The ids of what releases may have brought without saying so: entries by present and former slugs, records by their number. */
    private Map<String, Long> ids() {
        var ids = new HashMap<String, Long>();
        jdbc.sql("select kind, slug, entry_id as id from entry_redirect").query(row -> {
            ids.put(row.getString("kind") + "/" + row.getString("slug"), row.getLong("id"));
        });
        jdbc.sql("select kind, slug, id from entry").query(row -> {
            ids.put(row.getString("kind") + "/" + row.getString("slug"), row.getLong("id"));
        });
        recordTypes.all().stream()
                .filter(type -> type.kind() == null
                        && type.fields().stream()
                                .noneMatch(field -> field.name().equals("slug")))
                .forEach(type -> jdbc.sql("select id from " + type.table())
                        .query(Long.class)
                        .list()
                        .forEach(id -> ids.put(type.name() + "/" + id, id)));
        return ids;
    }
}
