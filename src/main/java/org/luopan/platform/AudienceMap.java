package org.luopan.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;

/** How strong platforms are with each audience: a row for an audience, a column for a platform. */
record AudienceMap(List<EntryRef> platforms, List<Row> rows) {

    /** One audience, with a cell for every platform in order. */
    record Row(String value, String label, @Nullable String definition, List<Cell> cells) {}

    /** How strong one platform is with one audience; unknown if there is no evidence. */
    record Cell(EntryRef platform, String strength, boolean matches) {

        public boolean known() {
            return !strength.equals("unknown");
        }
    }
}
