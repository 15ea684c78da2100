package org.luopan.evidenceform;

import java.util.Collection;
import java.util.List;
import org.luopan.content.Dependants;
import org.luopan.content.Touched;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Updates entries with figures of a metric when the metric changes: they are found by its name, and its half-life decides which
 * figure leads.
 */
@Component
class MeasuredEntries implements Dependants {

    private final JdbcClient jdbc;

    MeasuredEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Touched> of(Touched changed) {
        if (!changed.kind().equals("metric")) {
            return List.of();
        }
        return jdbc.sql(
                        "select distinct e.kind, e.id from figure f join entry e on e.id = f.entry_id where f.metric_id = :id")
                .param("id", changed.id())
                .query((row, number) -> new Touched(row.getString("kind"), row.getLong("id")))
                .list();
    }
}
