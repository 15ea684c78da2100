package org.luopan.statement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds which statements rest on which source. The database view behind it covers every table that stores a source. */
@Service
@Transactional(readOnly = true)
public class Statements {

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many statements rest on each of these sources; sources without any are left out. */
    public Map<Long, Long> counts(Collection<Long> sourceIds) {
        var counts = new HashMap<Long, Long>();
        if (!sourceIds.isEmpty()) {
            jdbc.sql(
                            "select source_id, count(*) as times from statement_source where source_id in (:ids) group by source_id")
                    .param("ids", sourceIds)
                    .query(row -> {
                        counts.put(row.getLong("source_id"), row.getLong("times"));
                    });
        }
        return counts;
    }

    /** The statements of these entries that rest on a source, each by kind and row: {@code figure-12}. */
    public List<String> keysOf(long sourceId, Collection<Long> entries) {
        return jdbc.sql("select what || '-' || cast(row_id as varchar) from statement_source where source_id = :id"
                        + " and entry_id in (:entries)")
                .param("id", sourceId)
                .param("entries", entries)
                .query(String.class)
                .list();
    }
}
