package org.luopan.platformfacts;

import java.util.Collection;
import java.util.List;
import org.luopan.content.Dependants;
import org.luopan.content.Touched;
import org.luopan.entry.EntryKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Updates platforms when a tier they reach or a word that describes them changes: the index files them under both. */
@Component
class DescribedPlatforms implements Dependants {

    private static final String REACHING = "select distinct platform_id as id from reach where tier_id = :id";

    private static final String DESCRIBED = """
            select distinct t.platform_id as id from trait t where t.facet_value_id = :id
            union select p.id from platform p join facet_value v on v.id = :id
                where v.facet = 'category' and v.slug = p.category or v.facet = 'openness' and v.slug = p.openness
            """;

    private final JdbcClient jdbc;

    DescribedPlatforms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Touched> of(Touched changed) {
        if (changed.kind().equals(EntryKind.TIER.code())) {
            return platforms(REACHING, changed.id());
        }
        return changed.kind().equals("word") ? platforms(DESCRIBED, changed.id()) : List.of();
    }

    private List<Touched> platforms(String sql, long id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, number) -> new Touched(EntryKind.PLATFORM.code(), row.getLong("id")))
                .list();
    }
}
