package org.luopan.market;

import java.util.Collection;
import java.util.List;
import org.luopan.content.Dependants;
import org.luopan.content.Touched;
import org.luopan.entry.EntryKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Updates the market's metrics in the index when its figures change: they are found by the labels of these figures, and lead to
 * their pages.
 */
@Component
class MarketMetrics implements Dependants {

    private final JdbcClient jdbc;

    MarketMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Touched> of(Touched changed) {
        if (!changed.kind().equals(EntryKind.MARKET.code())) {
            return List.of();
        }
        return jdbc.sql("select distinct metric_id from figure where entry_id = :id")
                .param("id", changed.id())
                .query((row, number) -> new Touched("metric", row.getLong("metric_id")))
                .list();
    }
}
