package org.luopan.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.source.Citation;
import org.luopan.source.Footnotes;
import org.luopan.web.Choice;

/** Everything the page of a comparison shows: its columns, its rows by group, what is unknown for all, and the choices. */
record SideBySide(
        String heading,
        Selection selection,
        List<EntryRef> columns,
        List<Group> groups,
        List<Group> unknown,
        int alike,
        List<LinesView> lines,
        List<Choice> rows,
        List<Offered> offered,
        List<Footnotes.Note> footnotes) {

    /** Whether there is a comparison to show. */
    public boolean table() {
        return columns.size() > 1;
    }

    /** Rows that belong together. */
    record Group(String key, String label, List<RowView> rows) {

        /** The labels of the rows, as a list in a sentence. */
        public String labels() {
            return String.join(", ", rows.stream().map(RowView::label).toList());
        }
    }

    /** One row as shown, with a remark on what it cannot show. */
    record RowView(String label, @Nullable String note, List<CellView> cells) {}

    /** What one row says about one entry; with a bar in percent of the longest, if bars are drawn. */
    record CellView(
            List<StatementView> statements,
            @Nullable FigureView figure,
            @Nullable Integer length) {

        public boolean unknown() {
            return statements.isEmpty() && figure == null;
        }

        /** The sources that it cites, without duplicates. */
        public List<Citation> sources() {
            return figure != null
                    ? List.of(figure.source())
                    : statements.stream()
                            .flatMap(statement -> statement.sources().stream())
                            .distinct()
                            .toList();
        }
    }

    /** One statement about an entry, as shown. */
    record StatementView(
            Text text,
            @Nullable String strength,
            @Nullable String path,
            @Nullable Text note,
            List<Citation> sources) {}

    /** Values over time for one definition: a column for each entry that has them, a row for each date. */
    record LinesView(String id, String label, List<EntryRef> columns, List<DateView> dates) {}

    /** The values for one date, in the order of the columns. */
    record DateView(Time asOf, List<@Nullable FigureView> values) {}

    /** The entries of one kind that can be chosen. */
    record Offered(EntryKind kind, List<EntryRef> entries) {}
}
