package org.luopan.picker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.content.ContentChanges;
import org.luopan.content.Touched;
import org.luopan.entry.EntryKind;
import org.luopan.language.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the names of entries: all at first, then of those that changed. */
@Component
class NamedEntries {

    static final List<String> KINDS =
            Stream.of(EntryKind.values()).map(EntryKind::code).toList();

    private static final List<String> WORDS =
            List.of("name_en", "name_sv", "name_zh", "slug", "found_by", "publisher", "url", "published", "website");

    private static final int CHUNK = 500;
    private static final Localized NOT_READ = new Localized(null, null);

    private static final String NAMES =
            "select e.id, e.kind, e.slug, e.sort_order, e.name_en, e.name_sv, e.name_zh, e.pinyin,"
                    + " e.found_by, s.publisher, s.published, s.url, p.website from entry e left join source s on s.id = e.id"
                    + " left join platform p on p.id = e.id"
                    + " where e.status = 'published'";

    private final JdbcClient jdbc;

    NamedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All published entries, by kind. */
    Map<String, Named> all() {
        var all = new TreeMap<String, Named>();
        read(jdbc.sql(NAMES)).forEach((kind, ones) -> all.put(kind, Named.ordered(ones)));
        return all;
    }

    /** The same after a change: only what it touched is read, because there may be very many. */
    Map<String, Named> changed(Map<String, Named> before, ContentChanges changes) {
        var touched = changes.touched().stream()
                .filter(one -> KINDS.contains(one.kind()))
                .collect(Collectors.groupingBy(Touched::kind, Collectors.mapping(Touched::id, Collectors.toSet())));
        var after = new TreeMap<>(before);
        touched.forEach((kind, ids) ->
                after.put(kind, after.getOrDefault(kind, Named.of(List.of())).with(ids, some(kind, List.copyOf(ids)))));
        return after;
    }

    private List<Named.One> some(String kind, List<Long> ids) {
        var some = new ArrayList<Named.One>();
        for (var from = 0; from < ids.size(); from += CHUNK) {
            var these = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            some.addAll(read(jdbc.sql(NAMES + " and e.id in (:ids)").param("ids", these))
                    .getOrDefault(kind, List.of()));
        }
        return some;
    }

    private static Map<String, List<Named.One>> read(JdbcClient.StatementSpec select) {
        var all = new HashMap<String, List<Named.One>>();
        select.query(row -> {
            all.computeIfAbsent(row.getString("kind"), kind -> new ArrayList<>())
                    .add(new Named.One(row.getLong("id"), row.getInt("sort_order"), words(row), named(row)));
        });
        return all;
    }

    /**
     * All by which editors know an entry: its names, its address, and of a source its publisher, its address on the web and its time; last
     * the website of a platform.
     */
    private static String words(ResultSet row) throws SQLException {
        var words = new StringBuilder();
        for (var column : WORDS) {
            words.append(orEmpty(row.getString(column))).append(' ');
        }
        return SearchWords.folded(words.toString());
    }

    private static Pickable named(ResultSet row) throws SQLException {
        var publisher = row.getString("publisher");
        var chinese = orEmpty(row.getString("name_zh"));
        return Pickable.of(
                row.getString("slug"),
                new Localized(row.getString("name_en"), row.getString("name_sv")),
                NOT_READ,
                List.of(chinese, orEmpty(row.getString("pinyin")), orEmpty(row.getString("found_by"))),
                publisher == null
                        ? chinese
                        : Stream.of(publisher, orEmpty(row.getString("published")))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" · ")),
                row.getString("url"));
    }

    /** The summaries of entries that are not sources, by kind and slug: {@code platform/wechat}. */
    Map<String, Localized> meanings(Collection<String> codes) {
        var meanings = new HashMap<String, Localized>();
        jdbc.sql("select kind || '/' || slug as code, summary_en, summary_sv from entry where kind in (:kinds)"
                        + " and slug in (:slugs) and kind <> 'source'")
                .param("kinds", codes.stream().map(NamedEntries::kind).toList())
                .param("slugs", codes.stream().map(NamedEntries::slug).toList())
                .query(row -> {
                    meanings.put(
                            row.getString("code"),
                            new Localized(row.getString("summary_en"), row.getString("summary_sv")));
                });
        return meanings;
    }

    private static String kind(String code) {
        return code.substring(0, code.indexOf('/'));
    }

    private static String slug(String code) {
        return code.substring(code.indexOf('/') + 1);
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
