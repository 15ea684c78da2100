package org.luopan.entry;

import java.util.Collection;
import org.luopan.content.Dependants;
import org.luopan.content.Touched;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Updates entries when an entry linked with them changes: a platform is found by the trends it is linked with. */
@Component
class LinkedEntries implements Dependants {

    private final JdbcClient jdbc;

    LinkedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Touched> of(Touched changed) {
        return jdbc.sql("select e.kind, e.id from entry_link l join entry f on f.id = l.from_id"
                        + " join entry e on e.id = l.to_id where l.from_id = :id and f.kind = :kind"
                        + " union select e.kind, e.id from entry_link l join entry t on t.id = l.to_id"
                        + " join entry e on e.id = l.from_id where l.to_id = :id and t.kind = :kind")
                .param("id", changed.id())
                .param("kind", changed.kind())
                .query((row, number) -> new Touched(row.getString("kind"), row.getLong("id")))
                .list();
    }
}
