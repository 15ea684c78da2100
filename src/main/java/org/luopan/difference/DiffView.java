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

    /** One group of rows; of many changed ones only the headings are shown until one is opened. */
    public record RowsView(String label, boolean changed, boolean many, List<RowView> rows) {}

    /**
     * One row.
     *
     * @param anchor what names it in every comparison of the entry
     * @param moved whether it changed its place
     * @param sources what its values rest on
     */
    public record RowView(
            String path,
            String anchor,
            String title,
            String change,
            boolean moved,
            List<SourceView> sources,
            List<FieldView> fields) {

        public boolean changed() {
            return moved || !change.equals("same");
        }
    }

    /** A source, and where it can be opened; null if it has no address. */
    public record SourceView(String label, @Nullable String address) {}
}
