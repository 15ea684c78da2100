package org.luopan.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Which part of a report is requested: a kind of entry, words, a source, a minimum difference, and the page. */
public record ReportFilter(String kind, String q, String source, int differ, int page, boolean all) {

    public static final int DIFFER = 20;
    public static final List<String> KINDS =
            Arrays.stream(EntryKind.values()).map(Coded::code).toList();

    public static final ReportFilter NONE = new ReportFilter("", "", "", DIFFER, 1, false);

    private static final int LONGEST = 100;

    /** Parses the query; ignores invalid parts. */
    public static ReportFilter from(MultiValueMap<String, String> query) {
        var kind = first(query, "kind");
        var q = first(query, "q");
        var source = first(query, "source");
        return new ReportFilter(
                KINDS.contains(kind) ? kind : "",
                q.length() > LONGEST ? q.substring(0, LONGEST) : q,
                source.matches("[a-z0-9-]{1,64}") ? source : "",
                number(first(query, "differ"), "[1-9]\\d{0,2}", DIFFER),
                number(first(query, "page"), "[1-9]\\d{0,5}", 1),
                first(query, "tick").equals("all"));
    }

    /** Reads the filter from a form of the report, which carries it beside its own fields. */
    public static ReportFilter ofForm(MultiValueMap<String, String> typed) {
        var query = new LinkedMultiValueMap<String, String>();
        for (var key : List.of("kind", "q", "source", "differ", "page")) {
            query.add(key, Objects.requireNonNullElse(typed.getFirst("filter-" + key), ""));
        }
        return from(query);
    }

    boolean takes(ReportRow row, Language language) {
        return (kind.isEmpty() || row.kind().code().equals(kind))
                && (source.isEmpty() || row.source().equals(source))
                && (q.isEmpty() || row.mentions(q.toLowerCase(language.locale()), language.locale()));
    }

    /** The query for the same filter, without page and ticks; starts with a question mark. */
    public String query() {
        return "?kind=" + kind + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&source=" + source
                + (differ == DIFFER ? "" : "&differ=" + differ);
    }

    public String onPage(int number) {
        return query() + "&page=" + number;
    }

    /** The query for the same page with everything ticked. */
    public String ticked() {
        return onPage(page) + "&tick=all";
    }

    private static int number(String words, String pattern, int otherwise) {
        return words.matches(pattern) ? Integer.parseInt(words) : otherwise;
    }

    private static String first(MultiValueMap<String, String> query, String key) {
        return Objects.requireNonNullElse(query.getFirst(key), "").strip();
    }
}
