package org.luopan.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two states of a record as a page shows them side by side. */
public record DiffView(List<PartView> parts, long changes) {

    public boolean changed() {
        return changes > 0;
    }

    /** One part, with its changed and unchanged fields. */
    public record PartView(String label, boolean changed, List<FieldView> fields, List<RowsView> groups) {}

    /** One field; {@code lang} is set if its words are in one known language. */
    public record FieldView(
            String path,
            String label,
            String change,
            @Nullable String lang,
            boolean set,
            String before,
            String after,
            List<DiffPart> pieces) {

        public boolean changed() {
            return !change.equals("same");
        }
    }

    /** One group of rows. */
    public record RowsView(String label, boolean changed, List<RowView> rows) {}

    /** One row. */
    public record RowView(String path, String title, String change, List<FieldView> fields) {

        public boolean changed() {
            return !change.equals("same");
        }
    }
}
