package org.luopan.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.recordstore.KnownReferences.Choice;

/** A record as a form shows it, in parts. */
public record FormView(List<FormSection> parts, List<Choices> choices, List<Wrong> wrong) {

    /**
     * A part of the record.
     *
     * @param more fields without a value that wait behind "More"
     * @param changed how many of its fields and rows differ from what is published
     */
    record FormSection(
            String name,
            String label,
            List<Block> blocks,
            List<Block> more,
            List<FormRowGroup> groups,
            long changed,
            long wrong) {}

    /** Fields side by side: one, or a text in both languages. */
    record Block(List<Input> fields) {}

    /** One input with its label, hint and errors. */
    record Input(
            String path,
            String label,
            @Nullable String hint,
            String widget,
            String value,
            @Nullable String lang,
            int longest,
            boolean required,
            List<Choice> options,
            Set<String> chosen,
            @Nullable Pick pick,
            Mark mark) {

        public @Nullable String error() {
            return mark.error();
        }

        /** Its id on the page. */
        public String id() {
            return path.replace('.', '-');
        }

        public boolean offers(String code) {
            return options.stream().anyMatch(option -> option.code().equals(code));
        }
    }

    /**
     * What is to be said about an input.
     *
     * @param changed whether it differs from what is published
     * @param live what is published, as the input would say it; null if it differs by nothing or in several values
     */
    record Mark(
            @Nullable String error,
            boolean changed,
            @Nullable String live) {}

    /** The address that proposes what to choose, and the list for browsers without scripts if it is short. */
    record Pick(String from, @Nullable String choices) {}

    /**
     * Rows that can be added, removed and moved, and removed rows that can be restored.
     *
     * @param gone how many published rows it does not have
     * @param grid whether each row is one line of a grid, with the fields below each other in columns
     * @param ofEntry whether its record is an entry: only rows of entries have a history of their own
     * @param cells what each row says in columns; empty if rows are not shown as a table
     */
    record FormRowGroup(
            String name,
            String label,
            boolean ordered,
            boolean many,
            List<FormRow> rows,
            List<Removed> removed,
            long gone,
            boolean grid,
            boolean ofEntry,
            List<Cells> cells) {}

    /** A figure in columns: what it counts, how many, when, and who says so. */
    record Cells(String metric, String amount, String time, String who) {}

    /** A row removed since the form was saved; {@code kept} is its whole content. */
    record Removed(String title, String kept) {}

    /**
     * One row with its warning and the way to a newer value; it is open if it has errors or is new; {@code kept} is its whole content if
     * its fields are not shown: its id alone if it is as the form was opened.
     *
     * @param change {@code added} or {@code changed}, compared with what is published; null if it is the same
     */
    record FormRow(
            int at,
            String path,
            String id,
            String title,
            @Nullable String remark,
            boolean newest,
            boolean open,
            @Nullable String newer,
            @Nullable String kept,
            List<Block> blocks,
            List<Block> more,
            @Nullable String change) {

        /** The columns of a grid after the first, which says what the row is about. */
        public List<Block> columns() {
            return blocks.subList(1, 3);
        }

        /** What a grid folds away. */
        public List<Block> rest() {
            return Stream.concat(blocks.stream().skip(3), more.stream()).toList();
        }
    }

    /** Suggestions for some fields, by an id on the page. */
    record Choices(String id, List<Choice> options) {}

    /** An error and its place. */
    public record Wrong(String target, String label, String message, boolean overridable) {}
}
