package org.luopan.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.language.Worded;

/** How strong platforms are with each audience: a row for an audience, a column for a platform. */
record AudienceMap(List<EntryRef> platforms, List<Row> rows) implements Tabular {

    @Override
    public List<Fact> asTable() {
        return rows.stream()
                .flatMap(row -> row.cells.stream()
                        .map(cell -> Fact.of(
                                        cell.platform,
                                        "audience",
                                        Label.key("facet.platform.audience"),
                                        row.value,
                                        row.label)
                                .holding(cell.strength)))
                .toList();
    }

    /** The place on a platform's page where its audiences are; its top if none is known. */
    public String place(EntryRef platform) {
        var known = rows.stream()
                .flatMap(row -> row.cells.stream())
                .anyMatch(cell -> cell.platform.equals(platform) && cell.known());
        return platform.path() + (known ? "#audiences" : "");
    }

    /** One audience, with a cell for every platform in order. */
    record Row(String value, String label, @Nullable String definition, List<Cell> cells) {}

    /** How strong one platform is with one audience; unknown if there is no evidence. */
    record Cell(EntryRef platform, @Worded("strength") String strength, boolean matches) {

        public boolean known() {
            return !strength.equals("unknown");
        }
    }
}
