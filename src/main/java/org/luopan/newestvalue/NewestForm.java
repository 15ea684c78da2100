package org.luopan.newestvalue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.address.QueryString;
import org.luopan.language.AsOf;
import org.luopan.language.Visible;
import org.luopan.sourcelookup.NewSource;
import org.luopan.spelling.WrittenTime;
import org.springframework.util.MultiValueMap;

/**
 * What was typed: one value or rows of a spreadsheet, sources that are new, and everything else about the value.
 *
 * @param like the id of a figure whose series is meant; empty for the series of the leading value
 * @param rows the pasted rows; null if the form is for one value
 * @param rest what else is said of the value, by field; null if nothing was opened or sent yet
 */
record NewestForm(
        String metric,
        String product,
        String like,
        @Nullable String rows,
        TypedValue value,
        @Nullable Map<String, String> rest,
        List<NewSource> sources,
        Saving saving) {

    /** The fields that a new value takes from the last one, as far as they can be changed here. */
    static final List<String> REST = List.of(
            "unit",
            "qualifier",
            "confidence",
            "rank",
            "label_en",
            "label_sv",
            "basis_en",
            "basis_sv",
            "scope",
            "locator",
            "note_en",
            "note_sv");

    private static final int MOST_SOURCES = PastedRows.MOST;

    /**
     * How it is to be saved.
     *
     * @param seen what the page said it had understood when the button was pressed; empty if it had said nothing yet
     * @param state the values of the metric as that page knew them
     * @param read whether the editor has read the value in the source
     */
    record Saving(String note, String seen, String state, boolean read, boolean overruling) {}

    static NewestForm blank(String metric, String product, String like, boolean pasted) {
        return new NewestForm(
                metric,
                product,
                like,
                pasted ? "" : null,
                TypedValue.NOTHING,
                null,
                List.of(),
                new Saving("", "", "", true, false));
    }

    /** The same for a product. */
    NewestForm of(String other) {
        return new NewestForm(metric, other, like, rows, value, rest, sources, saving);
    }

    static NewestForm from(MultiValueMap<String, String> typed) {
        var seen = first(typed, "seen");
        return new NewestForm(
                first(typed, "metric"),
                first(typed, "product"),
                first(typed, "like"),
                typed.containsKey("rows") ? rows(typed) : null,
                new TypedValue(
                        first(typed, "amount"),
                        first(typed, "time"),
                        first(typed, "address"),
                        "",
                        first(typed, "meant")),
                typed.containsKey("unit") ? rest(typed) : null,
                sources(typed),
                new Saving(
                        first(typed, "note"),
                        seen,
                        first(typed, "state"),
                        seen.isEmpty() || "yes".equals(first(typed, "read")),
                        "yes".equals(first(typed, "overrule"))));
    }

    private static Map<String, String> rest(MultiValueMap<String, String> typed) {
        var rest = new LinkedHashMap<String, String>();
        REST.forEach(field -> rest.put(field, first(typed, field)));
        return rest;
    }

    private static List<NewSource> sources(MultiValueMap<String, String> typed) {
        var sources = new ArrayList<NewSource>();
        for (var at = 0; at < MOST_SOURCES && typed.containsKey("source-" + at + "-address"); at++) {
            var of = "source-" + at + "-";
            var published = first(typed, of + "published");
            sources.add(new NewSource(
                    first(typed, of + "address"),
                    first(typed, of + "title"),
                    first(typed, of + "publisher"),
                    WrittenTime.of(published).map(AsOf::code).orElse(published),
                    first(typed, of + "kind"),
                    first(typed, of + "language")));
        }
        return List.copyOf(sources);
    }

    /** Tabs stand between the cells of a spreadsheet, so they are kept. */
    private static String rows(MultiValueMap<String, String> typed) {
        var words = QueryString.first(typed, "rows");
        return words == null ? "" : words;
    }

    private static String first(MultiValueMap<String, String> typed, String key) {
        return Visible.of(QueryString.first(typed, key));
    }

    public boolean isPasted() {
        return rows != null;
    }

    /** The values that were typed. */
    List<TypedValue> values() {
        return rows == null
                ? List.of(value)
                : pasted().stream().limit(PastedRows.MOST).toList();
    }

    /** All rows that were pasted, even if they are too many to be saved together. */
    List<TypedValue> pasted() {
        return rows == null ? List.of() : PastedRows.of(rows);
    }
}
