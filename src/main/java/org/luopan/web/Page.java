package org.luopan.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.language.Language;
import org.luopan.language.Time;

/**
 * What the layout needs to know of the page: its language, its address with and without the query, the public address of the site,
 * and what was asked for.
 */
public record Page(Language language, String path, String query, String site, String asked) {

    private static final List<String> SECTIONS = Stream.concat(
                    Stream.of(EntryKind.values())
                            .filter(kind -> kind != EntryKind.SOURCE)
                            .map(EntryKind::folder),
                    Stream.of("compare", "finder"))
            .toList();

    private static final Pattern RESERVED_IN_TEX = Pattern.compile("[&%$#_{}]");

    /** The first folder below the language, which the navigation uses to mark the current section. */
    public String section() {
        var parts = path.split("/");
        return parts.length > 1 ? parts[1] : "";
    }

    /** The folders that the head of every page leads to: the kinds of entry, and what readers decide with; sources stand at the foot. */
    public List<String> sections() {
        return SECTIONS;
    }

    /** The first folder below {@code /admin}; empty for the home page of the desk. */
    public String deskSection() {
        var parts = asked.split("/");
        return parts.length > 2 ? parts[2] : "";
    }

    /** This page's address without its query. */
    public String canonical() {
        return address(language);
    }

    /** This page in a language, without its query. */
    public String address(Language target) {
        return site + "/" + target.code() + path;
    }

    /** This page in the other language, with its query. */
    public String otherLanguage() {
        return "/" + language.other().code() + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** The path of the site on its host, empty if it has the host to itself. */
    public String sitePath() {
        var start = site.indexOf('/', site.indexOf("//") + 2);
        return start < 0 ? "" : site.substring(start);
    }

    /** The feed of what this page shows: the changes of its entry, or of the whole base. */
    public String feed() {
        var parts = path.split("/");
        return isOfAnEntry() ? to("/" + parts[1] + "/" + parts[2] + "/history.atom") : to("/changes.atom");
    }

    /** What previews take it for: an entry is an article, anything else a part of the site. */
    public String previewed() {
        return isOfAnEntry() ? "article" : "website";
    }

    /**
     * This page of an entry as BibTeX.
     *
     * @param on the day as of which it is cited, if one is known
     */
    public String bibtex(EntryRef entry, @Nullable Time on) {
        var year =
                on == null ? "" : "  year = {" + on.end().substring(0, 4) + "},\n  note = {As of " + on.code() + "},\n";
        return "@misc{luopan-" + entry.kind().code() + "-" + entry.slug() + ",\n  author = {{Luopan}},\n  title = {{"
                + RESERVED_IN_TEX.matcher(entry.name().words()).replaceAll("\\\\$0") + "}},\n" + year + "  url = {"
                + canonical()
                + "}\n}";
    }

    /** Whether it is the page of an entry or of its history; below the market there are pages of metrics. */
    private boolean isOfAnEntry() {
        var parts = path.split("/");
        var kind = EntryKind.ofFolder(section());
        var history = parts.length > 3 && parts[3].equals("history");
        return kind.isPresent() && parts.length > 2 && (history || parts.length == 3 && kind.get() != EntryKind.MARKET);
    }

    /** What of this page is the same for all pages in its language. */
    public Page plain() {
        return new Page(language, "", "", "", "");
    }

    /** The same page without the query. */
    public Page bare() {
        return new Page(language, path, "", site, path);
    }

    /** The address of a page in this page's language. */
    public String to(String below) {
        return "/" + language.code() + below;
    }
}
