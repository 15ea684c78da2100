package org.luopan.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luopan.entry.DeskEntry;
import org.luopan.language.Language;
import org.luopan.reportparts.Marks;
import org.luopan.verification.Values;
import org.luopan.verification.VerificationForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what the ticked rows of a report are about. */
@Component
class TickedRows {

    /** A page has no more rows. */
    private static final int MOST = Reports.PAGE_SIZE;

    private final Values values;
    private final JdbcClient jdbc;

    TickedRows(Values values, JdbcClient jdbc) {
        this.values = values;
        this.jdbc = jdbc;
    }

    /** The entries that the ticked rows are about, by the keys of the rows; what does not exist is left out. */
    Map<String, DeskEntry> entries(VerificationForm form, Language language) {
        var found = new LinkedHashMap<String, DeskEntry>();
        values.of(form.values().stream().filter(Values::isKey).limit(MOST).toList(), language)
                .forEach((key, value) -> found.put(key, value.entry()));
        var keys =
                form.values().stream().filter(Marks::isKeyOfAnEntry).limit(MOST).toList();
        var entries = read(keys.stream().map(Marks::entryOf).distinct().toList());
        keys.forEach(key -> {
            var entry = entries.get(Marks.entryOf(key));
            if (entry != null) {
                found.put(key, entry);
            }
        });
        return found;
    }

    private Map<Long, DeskEntry> read(List<Long> ids) {
        var entries = new LinkedHashMap<Long, DeskEntry>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "select e.id, e.kind, e.slug, e.name_en, e.name_sv, e.status, e.version from entry e where e.id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        entries.put(row.getLong("id"), DeskEntry.of(row));
                    });
        }
        return entries;
    }
}
