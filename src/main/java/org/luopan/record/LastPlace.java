package org.luopan.record;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The default position of a record in lists: after all others of its kind. */
@Component
class LastPlace {

    private static final String PLACE = "sort_order";

    /** The group within which words are ordered. */
    private static final String FACET = "facet";

    private final JdbcClient jdbc;

    LastPlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RecordData complete(RecordType recordType, RecordData typed) {
        if (typed.has(PLACE) || has(recordType, FACET) && !typed.has(FACET)) {
            return typed;
        }
        return recordType.fields().stream()
                .filter(field -> field.name().equals(PLACE))
                .findFirst()
                .map(field -> typed.with(PLACE, Long.toString(Math.min(last(recordType, typed) + 1, most(field)))))
                .orElse(typed);
    }

    private long last(RecordType recordType, RecordData typed) {
        var kind = recordType.kind();
        if (kind != null) {
            return jdbc.sql("select coalesce(max(sort_order), 0) from entry where kind = :kind and status <> 'deleted'")
                    .param("kind", kind.code())
                    .query(Long.class)
                    .single();
        }
        var all = "select coalesce(max(sort_order), 0) from " + recordType.table();
        return has(recordType, FACET)
                ? jdbc.sql(all + " where facet = :facet")
                        .param(FACET, typed.get(FACET))
                        .query(Long.class)
                        .single()
                : jdbc.sql(all).query(Long.class).single();
    }

    private static long most(Field place) {
        var range = place.range();
        return range == null ? Long.MAX_VALUE : range.most().longValue();
    }

    private static boolean has(RecordType recordType, String name) {
        return recordType.fields().stream().anyMatch(field -> field.name().equals(name));
    }
}
