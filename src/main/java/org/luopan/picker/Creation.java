package org.luopan.picker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.address.QueryString;
import org.luopan.entry.EntryKind;

/**
 * The link or button that creates what somebody typed the name of and the base does not have yet.
 *
 * @param words its name, as typed
 * @param address the form for it, filled with its name; null if it becomes a row of the form that refers to it
 */
record Creation(String words, @Nullable String address) {

    private static final String ENTRIES = "/admin/entries";

    /** A source that comes with the record; whoever may edit the record may bring one along. */
    static Creation row(String words) {
        return new Creation(words, null);
    }

    /** A form in a tab of its own; null if this editor cannot create what can be chosen at once. */
    static @Nullable Creation tab(String what, List<String> of, String words, Editor editor) {
        var alone = of.size() == 1 ? of.get(0) : "";
        return switch (what) {
            case "word", "value" ->
                admins(new QueryString().unless("", "facet", alone), "word", "label_en", words, editor);
            case "metric" -> admins(new QueryString(), what, "label_en", words, editor);
            case "tier-list" -> admins(new QueryString(), what, "name_en", words, editor);
            case "source" -> entry(EntryKind.SOURCE.code(), words, editor);
            default -> entry(alone, words, editor);
        };
    }

    private static @Nullable Creation admins(
            QueryString query, String record, String field, String words, Editor editor) {
        return editor.administers()
                ? new Creation(words, "/admin/vocabulary/" + record + "/new" + query.with(field, words))
                : null;
    }

    /** Drafts cannot be referred to, so only those who publish can create entries in between. */
    private static @Nullable Creation entry(String kind, String words, Editor editor) {
        var form = kind.isEmpty() ? "" : "/" + EntryKind.of(kind).folder() + "/new";
        return editor.publishes()
                ? new Creation(words, ENTRIES + form + new QueryString().with("called", words))
                : null;
    }
}
