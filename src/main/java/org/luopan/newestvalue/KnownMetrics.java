package org.luopan.newestvalue;

import java.util.Locale;
import java.util.Optional;
import org.luopan.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The metrics of the base by their codes and their names. */
@Component
@Transactional(readOnly = true)
class KnownMetrics {

    private final JdbcClient jdbc;

    KnownMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of the metric with this code or one of its names, in either language; what was typed if there is none. */
    String code(String typed) {
        return jdbc
                .sql(
                        "select slug from metric where lower(slug) = :name or lower(label_en) = :name or lower(label_sv) = :name"
                                + " or ', ' || lower(coalesce(found_by, '')) || ', ' like '%, ' || :name || ', %'"
                                + " order by sort_order, slug")
                .param("name", typed.toLowerCase(Locale.ROOT))
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .orElse(typed);
    }

    /** What a metric is called; its code if there is none. */
    String label(String code, Language language) {
        return jdbc.sql("select coalesce(label_" + language.code() + ", label_en) from metric where slug = :code")
                .param("code", code)
                .query(String.class)
                .optional()
                .orElse(code);
    }

    /** Whose figure a row is, and what it counts. */
    record Counted(long entry, String metric, String product) {}

    Optional<Counted> ofFigure(long figure) {
        return jdbc.sql("select f.entry_id, m.slug, coalesce(f.product, '') as product from figure f"
                        + " join metric m on m.id = f.metric_id where f.id = :figure")
                .param("figure", figure)
                .query((row, number) ->
                        new Counted(row.getLong("entry_id"), row.getString("slug"), row.getString("product")))
                .optional();
    }
}
