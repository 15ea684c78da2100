package org.luopan.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luopan.address.PageNotFound;
import org.luopan.entry.EntryKind;
import org.luopan.index.Chinese;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.web.Pagination;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists entries for the desk: published ones, drafts, and those in the bin. */
@Component
@Transactional(readOnly = true)
public class EntryLists {

    private static final int PAGE_SIZE = 50;
    private static final Map<String, String> ORDERS = Map.of(
            "order", "e.sort_order, e.id",
            "name", "e.id",
            "updated", "e.updated_at desc, e.id",
            "slug", "e.slug, e.id");
    private static final Map<String, String> STATUSES = Map.of(
            "all", "e.status <> 'deleted'",
            "published", "e.status = 'published'",
            "draft", "e.status = 'draft'",
            "open", "e.status <> 'deleted' and r.id is not null",
            "in-review", "r.state = 'in-review'",
            "untranslated",
                    "e.status = 'published' and e.kind <> 'source' and (e.name_sv is null or e.summary_en is not null and e.summary_sv is null)",
            "deleted", "e.status = 'deleted'");

    private final JdbcClient jdbc;

    EntryLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many entries of one kind there are, and of how many a draft is open. */
    record Count(String folder, long published, long open) {}

    /** The kind with this folder. */
    public static EntryKind kind(String folder) {
        return EntryKind.ofFolder(folder).orElseThrow(PageNotFound::new);
    }

    List<Count> counts() {
        var counts = new HashMap<String, Count>();
        jdbc.sql(
                        "select e.kind, count(case when e.status = 'published' then 1 end) as published, count(r.id) as open_count"
                                + " from entry e left join revision r on r.open_entry_id = e.id where e.status <> 'deleted' group by e.kind")
                .query(row -> {
                    counts.put(
                            row.getString("kind"), new Count("", row.getLong("published"), row.getLong("open_count")));
                });
        return Arrays.stream(EntryKind.values())
                .map(kind -> {
                    var count = counts.getOrDefault(kind.code(), new Count("", 0, 0));
                    return new Count(kind.folder(), count.published, count.open);
                })
                .toList();
    }

    /** A pattern that matches text containing these words, for use with {@code escape '!'}. */
    public static String like(String q) {
        return "%"
                + q.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
    }

    EntriesPage list(EntryKind kind, String q, String status, String sort, String page, Language language) {
        var where = where(status);
        var parameters = parameters(kind, q);
        var total = jdbc.sql("select count(*)" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        var pagination = Pagination.asked(page, PAGE_SIZE, total);
        var from = (pagination.page() - 1) * PAGE_SIZE;
        return new EntriesPage(
                kind.folder(),
                q,
                STATUSES.containsKey(status) ? status : "all",
                ORDERS.containsKey(sort) ? sort : "order",
                rows(where, parameters, sort, from, language),
                pagination);
    }

    /** The condition for the list; {@link #parameters} has its values. */
    private static String where(String status) {
        return " from entry e left join revision r on r.open_entry_id = e.id where e.kind = :kind and "
                + STATUSES.getOrDefault(status, STATUSES.get("all"))
                + " and (:q = '' or lower(e.name_en) like :like escape '!' or lower(coalesce(e.name_sv, '')) like :like escape '!'"
                + " or e.slug like :like escape '!'"
                + " or translate(lower(coalesce(e.name_zh, '')), :traditional, :simplified) like :chinese escape '!')";
    }

    private static Map<String, Object> parameters(EntryKind kind, String q) {
        var folding = Chinese.folding(q);
        return Map.of(
                "kind", kind.code(),
                "q", q,
                "like", like(q),
                "chinese", like(Chinese.simplified(q)),
                "traditional", folding.traditional(),
                "simplified", folding.simplified());
    }

    /** The rows of one page; when sorted by name, their ids are found first. */
    private List<EntriesPage.Row> rows(
            String where, Map<String, Object> parameters, String sort, int from, Language language) {
        var named = sort.equals("name") ? named(where, parameters, from, language) : List.<Long>of();
        var rows = new ArrayList<EntriesPage.Row>();
        jdbc.sql("select e.id, e.slug, e.name_en, e.name_sv, e.status, e.updated_at, r.state, r.author" + where
                        + (named.isEmpty() ? "" : " and e.id in (:ids)") + " order by "
                        + ORDERS.getOrDefault(sort, ORDERS.get("order")) + " limit " + PAGE_SIZE + " offset "
                        + (named.isEmpty() ? from : 0))
                .params(parameters)
                .param("ids", named)
                .query(row -> {
                    rows.add(row(row, language));
                });
        rows.sort(Comparator.comparingInt(row -> named.indexOf(row.id())));
        return rows;
    }

    private static EntriesPage.Row row(ResultSet row, Language language) throws SQLException {
        var swedish = row.getString("name_sv");
        return new EntriesPage.Row(
                row.getLong("id"),
                row.getString("slug"),
                language == Language.SV && swedish != null ? swedish : row.getString("name_en"),
                row.getString("status"),
                row.getString("state"),
                row.getString("author"),
                Days.moment(row.getObject("updated_at", OffsetDateTime.class), language));
    }

    /** The ids of one page by name, in the order that readers of the language expect, because no database sorts words as another does. */
    private List<Long> named(String where, Map<String, Object> parameters, int from, Language language) {
        var name = Comparator.comparing(Named::name, language.collator()).thenComparing(Named::id);
        return jdbc
                .sql("select e.id, " + (language == Language.SV ? "coalesce(e.name_sv, e.name_en)" : "e.name_en")
                        + " as name" + where)
                .params(parameters)
                .query(Named.class)
                .list()
                .stream()
                .sorted(name)
                .skip(from)
                .limit(PAGE_SIZE)
                .map(Named::id)
                .toList();
    }

    private record Named(Long id, String name) {}
}
