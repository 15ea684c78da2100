package org.luopan.reportparts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.readership.Reads;
import org.luopan.reportparts.Report.Asked;
import org.luopan.reportparts.Report.Listing;
import org.luopan.reportparts.Report.Page;
import org.luopan.reportparts.RowCounts.OfEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows about entries that the database finds, filters, sorts and pages, with one query for a page and one for their number. */
public class EntryListing implements Listing {

    /** Added up once for all entries: a sum for each row would be most of the work where there are many. */
    private static final String WITH_READS = "select x.*, coalesce(d.read_times, 0) as reads from (%s) x left join"
            + " (select entry_id, sum(times) as read_times from entry_read where read_on > :since group by entry_id) d"
            + " on d.entry_id = x.id";

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String OF_THESE = " and e.id in (:ids)";

    private static final String MENTIONS = " and (lower(e.name_en) like :like escape '!'"
            + " or lower(coalesce(e.name_sv, '')) like :like escape '!' or e.slug like :like escape '!'"
            + " or lower(%s) like :like escape '!' or exists (select 1 from entry_ownership d join account a on a.id = d.owner_id"
            + " where d.entry_id = e.id and lower(a.name) like :like escape '!')%s)";

    private static final Pattern CODE = Pattern.compile(" ");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<Query> queries;
    private final @Nullable Supplier<RowCounts> held;
    private final BiFunction<ListedRow, Asked, ReportRow> wording;

    /** @param held how many rows each entry has; null if the database counts them, or if the queries say which come first */
    public EntryListing(
            JdbcClient jdbc,
            Clock clock,
            List<Query> queries,
            @Nullable Supplier<RowCounts> held,
            BiFunction<ListedRow, Asked, ReportRow> wording) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.queries = queries;
        this.held = held;
        this.wording = wording;
    }

    /**
     * One row: its entry, the query that found it, its words, and the row of the entry's form it is about.
     *
     * @param codes what the query found out about it
     */
    public record ListedRow(
            DeskEntry entry, int place, String words, String swedish, List<String> codes, long times, long rowId) {}

    /**
     * A query for rows: expressions for their words, and the tables they come from; the entry has the alias {@code e}.
     *
     * @param code what it is about, the same in every release
     * @param times the factor by which a row comes before others
     * @param rowId the row of the entry's form that it is about; 0 if it is about a field of its own
     * @param codes an expression for codes of what it found out, each followed by a space
     */
    public record Query(
            int place,
            String code,
            String words,
            String swedish,
            String source,
            String times,
            String rowId,
            String from,
            String codes) {

        public Query(
                int place,
                String code,
                String words,
                String swedish,
                String source,
                String times,
                String rowId,
                String from) {
            this(place, code, words, swedish, source, times, rowId, from, "''");
        }

        /** The same rows, with codes of what this expression finds out. */
        public Query with(String expression) {
            return new Query(place, code, words, swedish, source, times, rowId, from, expression);
        }

        public String count() {
            return "select count(*) as n" + from;
        }
    }

    private static String key(Query query) {
        return "cast(e.id as varchar(20)) || '/" + query.code + "/' || cast(" + query.rowId + " as varchar(20))";
    }

    private static String marked(Query query, boolean marked) {
        return " and " + (marked ? "" : "not ")
                + "exists (select 1 from report_mark k where k.report = :report and k.row_key = " + key(query) + ")";
    }

    /** How many rows of each entry these queries find, for those that have any: of all entries, or of some. */
    public static Map<Long, OfEntry> counts(JdbcClient jdbc, List<Query> queries, @Nullable Collection<Long> ids) {
        return counts(ids, query -> "", queries, jdbc::sql);
    }

    private static Map<Long, OfEntry> counts(
            @Nullable Collection<Long> ids,
            Function<Query, String> taken,
            List<Query> queries,
            Function<String, JdbcClient.StatementSpec> bound) {
        if (ids != null && ids.isEmpty()) {
            return Map.of();
        }
        var counts = new HashMap<Long, OfEntry>();
        bound.apply("select x.id, x.kind, x.sort_order, sum(x.n) as times from ("
                        + queries.stream()
                                .map(query -> "select e.id, e.kind, e.sort_order, count(*) as n" + query.from
                                        + (ids == null ? "" : OF_THESE) + taken.apply(query)
                                        + " group by e.id, e.kind, e.sort_order")
                                .collect(Collectors.joining(" union all "))
                        + ") x group by x.id, x.kind, x.sort_order")
                .param("ids", ids == null ? List.of() : ids)
                .query(row -> {
                    counts.put(
                            row.getLong("id"),
                            new OfEntry(
                                    row.getLong("id"),
                                    EntryKind.of(row.getString("kind")),
                                    row.getInt("sort_order"),
                                    row.getLong("times")));
                });
        return counts;
    }

    private static String all(List<String> counts) {
        return "select sum(n) from (" + String.join(" union all ", counts) + ") x";
    }

    /** The kinds of entry for which a query's fixed words match the search. */
    protected List<String> kindsSaying(String words, int place, Asked asked) {
        return List.of();
    }

    @Override
    public long count(Asked asked) {
        return held == null
                ? counted(asked, ReportFilter.NONE)
                : counts(held.get(), asked, ReportFilter.NONE).total();
    }

    @Override
    public Page page(Asked asked, ReportFilter filter, int size) {
        if (isHeld(filter)) {
            return page(counts(Objects.requireNonNull(held).get(), asked, filter), asked, filter, size);
        }
        var pagination = Page.at(filter.page(), size, counted(asked, filter));
        return new Page(read(null, cut(size, (pagination.page() - 1L) * size), asked, filter), pagination);
    }

    private Page page(RowCounts counts, Asked asked, ReportFilter filter, int size) {
        var pagination = Page.at(filter.page(), size, counts.total());
        var part = counts.part((pagination.page() - 1L) * size, size, asked.readers()::reads);
        return new Page(
                part.ids().isEmpty() ? List.of() : read(part.ids(), cut(size, part.before()), asked, filter),
                pagination);
    }

    private static String cut(int size, long from) {
        return " limit " + size + " offset " + from;
    }

    /** What the filter takes of what is in memory; of entries with marks, the database counts what is marked, or what is not. */
    private RowCounts counts(RowCounts all, Asked asked, ReportFilter filter) {
        var marks = asked.marks();
        if (marks.isEmpty()) {
            return filter.marked() ? RowCounts.of(List.of()) : all.of(filter.kind());
        }
        var ids = marks.keySet().stream()
                .filter(Marks::isKeyOfAnEntry)
                .map(key -> Long.valueOf(key.substring(0, key.indexOf('/'))))
                .collect(Collectors.toSet());
        var counted = counts(ids, query -> marked(query, filter.marked()), queries, sql -> bound(sql, asked, filter));
        return (filter.marked() ? RowCounts.of(counted.values()) : all.with(ids, counted)).of(filter.kind());
    }

    private long counted(Asked asked, ReportFilter filter) {
        return bound(
                        all(queries.stream()
                                .map(query -> query.count() + taken(query, asked, filter))
                                .toList()),
                        asked,
                        filter)
                .query(Long.class)
                .single();
    }

    /** The rows come through a cursor, because there may be more than fit into memory at once. */
    @Override
    public void inParts(Asked asked, ReportFilter filter, Consumer<List<ReportRow>> part) {
        var rows = new ArrayList<ReportRow>();
        rows(null, "", asked, filter).withFetchSize(ROWS_AT_ONCE).query(row -> {
            rows.add(row(row, asked));
            if (rows.size() == ROWS_AT_ONCE) {
                part.accept(asked.readers().dressed(List.copyOf(rows)));
                rows.clear();
            }
        });
        part.accept(asked.readers().dressed(rows));
    }

    /** Whether it is known in memory how many rows of each entry the filter takes. */
    private boolean isHeld(ReportFilter filter) {
        return held != null && filter.source().isEmpty() && filter.q().isEmpty();
    }

    @Override
    public List<ReportRow> all(Asked asked, ReportFilter filter) {
        return read(null, "", asked, filter);
    }

    private List<ReportRow> read(@Nullable List<Long> ids, String cut, Asked asked, ReportFilter filter) {
        return asked.readers()
                .dressed(rows(ids, cut, asked, filter)
                        .query((row, number) -> row(row, asked))
                        .list());
    }

    private JdbcClient.StatementSpec rows(@Nullable List<Long> ids, String cut, Asked asked, ReportFilter filter) {
        var rows = queries.stream()
                .map(query -> "select e.id, e.kind, e.slug, e.name_en, e.name_sv, e.status, e.version, e.sort_order, "
                        + query.place + " as place, " + query.words + " as words, " + query.swedish + " as swedish, "
                        + query.codes + " as codes, "
                        + query.times + " as times, " + query.rowId + " as row_id, " + key(query)
                        + " as row_key" + query.from
                        + (ids == null ? "" : OF_THESE)
                        + taken(query, asked, filter))
                .collect(Collectors.joining(" union all "));
        return bound(
                        WITH_READS.formatted(rows)
                                + " order by times desc, reads desc, kind, sort_order, id, place, words" + cut,
                        asked,
                        filter)
                .param("ids", ids == null ? List.of() : ids)
                .param("since", LocalDate.now(clock).minusDays(Reads.DAYS));
    }

    private ReportRow row(ResultSet row, Asked asked) throws SQLException {
        return wording.apply(
                        new ListedRow(
                                DeskEntry.of(row),
                                row.getInt("place"),
                                Objects.requireNonNullElse(row.getString("words"), ""),
                                Objects.requireNonNullElse(row.getString("swedish"), ""),
                                CODE.splitAsStream(Objects.requireNonNullElse(row.getString("codes"), ""))
                                        .filter(code -> !code.isEmpty())
                                        .toList(),
                                row.getLong("times"),
                                row.getLong("row_id")),
                        asked)
                .keyed(row.getString("row_key"));
    }

    private String taken(Query query, Asked asked, ReportFilter filter) {
        var words = words(asked, filter);
        var saying = words.isEmpty() ? List.<String>of() : kindsSaying(words, query.place, asked);
        return (filter.marked() || !asked.marks().isEmpty() ? marked(query, filter.marked()) : "")
                + (filter.kind().isEmpty() ? "" : " and e.kind = :kind")
                + (filter.source().isEmpty() ? "" : " and " + query.source + " = :source")
                + (words.isEmpty()
                        ? ""
                        : MENTIONS.formatted(
                                query.words,
                                saying.isEmpty() ? "" : " or e.kind in ('" + String.join("', '", saying) + "')"));
    }

    private JdbcClient.StatementSpec bound(String sql, Asked asked, ReportFilter filter) {
        return jdbc.sql(sql)
                .param("report", asked.report())
                .param("kind", filter.kind())
                .param("source", filter.source())
                .param("like", "%" + words(asked, filter).replaceAll("[!%_]", "!$0") + "%");
    }

    private static String words(Asked asked, ReportFilter filter) {
        return filter.q().toLowerCase(asked.language().locale());
    }
}
