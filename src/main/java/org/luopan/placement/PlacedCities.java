package org.luopan.placement;

import java.util.Collection;
import java.util.List;
import org.luopan.content.Dependants;
import org.luopan.content.Touched;
import org.luopan.entry.EntryKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Updates cities when a tier they are placed in changes, and all cities when a tier list does: the index files them under each
 * list, or as unknown to it.
 */
@Component
class PlacedCities implements Dependants {

    private final JdbcClient jdbc;

    PlacedCities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Touched> of(Touched changed) {
        if (changed.kind().equals(EntryKind.TIER.code())) {
            return cities("select distinct city_id as id from tier_placement where tier_id = :id", changed.id());
        }
        return changed.kind().equals("tier-list")
                ? cities("select id from city where :id > 0", changed.id())
                : List.of();
    }

    private List<Touched> cities(String sql, long id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, number) -> new Touched(EntryKind.CITY.code(), row.getLong("id")))
                .list();
    }
}
