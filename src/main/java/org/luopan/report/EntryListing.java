package org.luopan.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.luopan.readership.Reads;
import org.luopan.report.Report.Asked;
import org.luopan.report.Report.Listing;
import org.luopan.report.Report.Page;
import org.luopan.revision.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows about entries that one query of the database finds, filters, orders and cuts into pages. */
class EntryListing implements Listing {

    private static final String BY_READS = " order by x.times desc, coalesce(r.times, 0) desc, x.kind, x.sort_order, x.id,"
            + " x.place, x.words";

    private static final String TAKEN = " where (:kind = '' or x.kind = :kind) and (:source = '' or x.source = :source)"
            + " and (:q = '' or lower(x.name_en) like :like escape '!' or lower(coalesce(x.name_sv, '')) like :like escape '!'"
            + " or x.slug like :like escape '!' or lower(x.words) like :like escape '!' or lower(o.name) like :like escape '!'"
            + " or x.place in (:places))";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<String> rows;
    private final ToLongFunction<Asked> count;
    private final BiFunction<Row, Asked, ReportRow> wording;

    EntryListing(
            JdbcClient jdbc,
            Clock clock,
            Supplier<String> rows,
            ToLongFunction<Asked> count,
            BiFunction<Row, Asked, ReportRow> wording) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rows = rows;
        this.count = count;
        this.wording = wording;
    }

    /** One row: its entry, which of several queries found it, and what that query says of it. */
    record Row(Subject entry, int place, String words, String swedish, long times) {}

    /** The columns that each query has to give; the entry is called {@code e} in it. */
    static String select(int place, String words, String swedish, String source, String times) {
        return "select e.id, e.kind, e.slug, e.name_en, e.name_sv, e.status, e.version, e.sort_order, " + place
                + " as place, " + words + " as words, " + swedish + " as swedish, " + source + " as source, " + times
                + " as times";
    }

    /** The queries whose rows all say these words. */
    List<Integer> places(String words, Asked asked) {
        return List.of();
    }

    @Override
    public long count(Asked asked) {
        return count.applyAsLong(asked);
    }

    @Override
    public Page page(Asked asked, ReportFilter filter, int size) {
        var total = filtered("select count(*)", "", asked, filter).query(Long.class).single();
        var pagination = Page.at(filter.page(), size, total);
        return new Page(
                read(" limit " + size + " offset " + (pagination.page() - 1) * size, asked, filter), pagination);
    }

    @Override
    public List<ReportRow> all(Asked asked, ReportFilter filter) {
        return read("", asked, filter);
    }

    private List<ReportRow> read(String cut, Asked asked, ReportFilter filter) {
        return asked.readers().dressed(filtered("select x.*", BY_READS + cut, asked, filter)
                .query((row, number) -> new Row(
                        EntryRows.subject(row),
                        row.getInt("place"),
                        Objects.requireNonNullElse(row.getString("words"), ""),
                        Objects.requireNonNullElse(row.getString("swedish"), ""),
                        row.getLong("times")))
                .list()
                .stream()
                .map(row -> wording.apply(row, asked))
                .toList());
    }

    private JdbcClient.StatementSpec filtered(String what, String order, Asked asked, ReportFilter filter) {
        var words = filter.q().toLowerCase(asked.language().locale());
        var places = words.isEmpty() ? List.<Integer>of() : places(words, asked);
        return jdbc.sql(what + " from (" + rows.get() + ") x left join (select entry_id, sum(times) as times from entry_read"
                        + " where read_on > :since group by entry_id) r on r.entry_id = x.id"
                        + " left join entry_duty d on d.entry_id = x.id left join account o on o.id = d.owner_id" + TAKEN
                        + order)
                .param("since", LocalDate.now(clock).minusDays(Reads.DAYS))
                .param("kind", filter.kind())
                .param("source", filter.source())
                .param("q", words)
                .param("like", "%" + words.replaceAll("[!%_]", "!$0") + "%")
                .param("places", places.isEmpty() ? List.of(-1) : places);
    }
}
