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

    /**
     * How much rests on one source in published entries.
     *
     * @param entries how many entries it is in
     * @param alone how many of the statements have no other source
     */
    public record Weight(long statements, long entries, long alone) {}

    public Weight weight(long sourceId) {
        return jdbc.sql("select count(*) as statements, count(distinct b.entry_id) as entries,"
                        + " count(case when o.row_id is null then 1 end) as alone from statement_source b"
                        + " join entry e on e.id = b.entry_id left join (select distinct what, row_id from statement_source"
                        + " where source_id <> :id) o on o.what = b.what and o.row_id = b.row_id"
                        + " where b.source_id = :id and e.status = 'published'")
                .param("id", sourceId)
                .query(Weight.class)
                .single();
    }

    /** The first published entries with a statement that rests on a source, by their ids. */
    public List<Long> entriesOn(long sourceId, int most) {
        return jdbc.sql("select e.id from entry e where e.status = 'published' and e.id in (select b.entry_id"
                        + " from statement_source b where b.source_id = :id) order by e.kind, e.sort_order, e.id limit "
                        + most)
                .param("id", sourceId)
                .query(Long.class)
                .list();
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
