package org.luopan.reportparts;

import java.util.List;
import java.util.Objects;
import org.luopan.address.QueryString;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Which part of a report is requested: a kind of entry, words, a source, a minimum difference, and the page.
 *
 * @param source as typed, then the code of the source that this names
 * @param marked whether it is about the rows that are marked, instead of all others
 */
public record ReportFilter(String kind, String q, String source, int differ, int page, boolean all, boolean marked) {

    public static final int DIFFER = 20;
    public static final List<String> KINDS = Coded.codes(EntryKind.class);

    public static final ReportFilter NONE = new ReportFilter("", "", "", DIFFER, 1, false, false);

    private static final int LONGEST = 100;
    private static final int LONGEST_NAME = 400;
    private static final String MARKED = "marked";

    /** Parses the query; ignores invalid parts. */
    public static ReportFilter from(MultiValueMap<String, String> query) {
        var kind = QueryString.first(query, "kind");
        var q = QueryString.first(query, "q");
        var source = QueryString.first(query, "source");
        return new ReportFilter(
                KINDS.contains(kind) ? kind : "",
                q.length() > LONGEST ? q.substring(0, LONGEST) : q,
                source.length() > LONGEST_NAME ? source.substring(0, LONGEST_NAME) : source,
                number(QueryString.first(query, "differ"), "[1-9]\\d{0,2}", DIFFER),
                number(QueryString.first(query, "page"), "[1-9]\\d{0,5}", 1),
                QueryString.first(query, "tick").equals("all"),
                QueryString.first(query, "show").equals(MARKED));
    }

    /** Reads the filter from a form of the report, which carries it beside its own fields. */
    public static ReportFilter ofForm(MultiValueMap<String, String> typed) {
        var query = new LinkedMultiValueMap<String, String>();
        for (var key : List.of("kind", "q", "source", "differ", "page", "show")) {
            query.add(key, Objects.requireNonNullElse(typed.getFirst("filter-" + key), ""));
        }
        return from(query);
    }

    /** The same filter by another source; by none if it is empty. */
    public ReportFilter restingOn(String code) {
        return new ReportFilter(kind, q, code, differ, page, all, marked);
    }

    boolean takes(ReportRow row, Language language) {
        return (kind.isEmpty() || row.kind().code().equals(kind))
                && (source.isEmpty() || row.source().equals(source))
                && (q.isEmpty() || row.mentions(q.toLowerCase(language.locale()), language.locale()));
    }

    /** The query for the same filter, without page and ticks; starts with a question mark. */
    public String query() {
        return asked().toString();
    }

    private QueryString asked() {
        return new QueryString()
                .unless("", "kind", kind)
                .unless("", "q", q)
                .unless("", "source", source)
                .unless(DIFFER, "differ", differ)
                .unless("", "show", show());
    }

    /** Which rows, as the address says it: {@code marked}, or nothing for all others. */
    public String show() {
        return marked ? MARKED : "";
    }

    /** The query for the marked rows, or for all others, under the same filter. */
    public String showing(boolean theMarked) {
        return new ReportFilter(kind, q, source, differ, 1, false, theMarked).query();
    }

    public String onPage(int number) {
        return asked().with("page", number).toString();
    }

    /** The query for the same page with everything ticked. */
    public String ticked() {
        return asked().with("page", page).with("tick", "all").toString();
    }

    private static int number(String words, String pattern, int otherwise) {
        return words.matches(pattern) ? Integer.parseInt(words) : otherwise;
    }
}
