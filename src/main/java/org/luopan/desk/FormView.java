package org.luopan.desk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.recordstore.KnownReferences.Choice;

/** One part of a record as a form shows it. */
public record FormView(
        String part, List<Tab> tabs, List<Block> blocks, List<Group> groups, List<Choices> choices, List<Wrong> wrong) {

    /** A part of the record, and whether it is the one shown. */
    record Tab(String name, String label, boolean current, long wrong) {}

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
            @Nullable String error) {

        /** Its id on the page. */
        public String id() {
            return path.replace('.', '-');
        }

        public boolean offers(String code) {
            return options.stream().anyMatch(option -> option.code().equals(code));
        }
    }

    /** The address that proposes what to choose, and the list for browsers without scripts if it is short. */
    record Pick(String from, @Nullable String choices) {}

    /** Rows that can be added, removed and moved, and removed rows that can be restored. */
    record Group(String name, String label, boolean ordered, boolean many, List<Row> rows, List<Removed> removed) {}

    /** A row removed since the form was saved; {@code kept} is its whole content. */
    record Removed(String title, String kept) {}

    /**
     * One row with its warning and the way to a newer value; it is open if it has errors or is new; {@code kept} is its whole content if
     * its fields are not shown.
     */
    record Row(
            int at,
            String path,
            String id,
            String title,
            @Nullable String remark,
            boolean newest,
            boolean open,
            @Nullable String newer,
            @Nullable String kept,
            List<Block> blocks) {}

    /** Suggestions for some fields, by an id on the page. */
    record Choices(String id, List<Choice> options) {}

    /** An error and its place. */
    public record Wrong(String target, String label, String message, boolean overridable) {}
}
