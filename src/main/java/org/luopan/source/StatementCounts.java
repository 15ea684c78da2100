package org.luopan.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many statements of the base rest on each source, whatever their kind; a statement counts once for each source. */
@Component
class StatementCounts {

    private static final String COUNT = """
            select source_id, count(*) from (
                select 'figure' as kind, id, source_id from figure
                union select 'figure', id, seen_in_id from figure where seen_in_id is not null
                union select 'claim', id, source_id from claim
                union select 'evidence', claim_id, source_id from claim_source
                union select 'correction', id, source_id from correction where source_id is not null
                union select 'correction', correction_id, source_id from correction_source
                union select 'trait', id, source_id from trait where source_id is not null
                union select 'reach', id, source_id from reach where source_id is not null
                union select 'reach', reach_id, source_id from reach_source
                union select 'route', id, source_id from account_route where source_id is not null
                union select 'route', route_id, source_id from account_route_source
                union select 'list', id, source_id from tier_list
                union select 'placement', id, source_id from tier_placement
                union select 'coordinates', id, coordinates_source_id from city where coordinates_source_id is not null
                union select 'text', entry_id, source_id from entry_source
            ) statement where source_id in (:ids) group by source_id
            """;

    private final JdbcClient jdbc;

    StatementCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, Long> of(Collection<Long> ids) {
        var counts = new HashMap<Long, Long>();
        if (!ids.isEmpty()) {
            jdbc.sql(COUNT).param("ids", ids).query(row -> {
                counts.put(row.getLong(1), row.getLong(2));
            });
        }
        return counts;
    }
}
