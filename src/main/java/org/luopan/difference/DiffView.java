package org.luopan.difference;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two states of a record as a page shows them side by side. */
public record DiffView(List<PartView> parts, long changes) {

    public boolean changed() {
        return changes > 0;
    }

    /** The anchors of all rows and fields that changed and can be commented on. */
    public List<String> anchors() {
        var fields = parts.stream()
                .flatMap(part -> part.fields().stream())
                .filter(FieldView::changed)
                .map(FieldView::anchor);
        var rows = parts.stream()
                .flatMap(part -> part.groups().stream())
                .flatMap(group -> group.rows().stream())
                .filter(RowView::changed)
                .map(RowView::anchor);
        return Stream.concat(fields, rows).toList();
    }

    /** One part, with its changed and unchanged fields. */
    public record PartView(String name, String label, boolean changed, List<FieldView> fields, List<RowsView> groups) {}

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

        /** What names it in every comparison of the entry, if it is in no row. */
        public String anchor() {
            return "field-" + path;
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
