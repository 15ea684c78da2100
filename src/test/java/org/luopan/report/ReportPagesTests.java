package org.luopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.language.Language;
import org.luopan.reportparts.ReportFilter;
import org.luopan.reportparts.ReportRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages of a report, each of which reads only the entries that it shows, are together what the report is as a whole. */
@WritingTest
class ReportPagesTests {

    private static final Editor EDITOR = new Editor(1, "edith", "Edith Editor", Role.EDITOR);

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        jdbc.execute("create table before_pages as select id, summary_sv from entry where kind <> 'source'");
        jdbc.update("update entry set summary_sv = null where kind <> 'source'");
        jdbc.update("update content_version set version = version + 1");
        jdbc.update(
                "insert into entry_read (entry_id, read_on, times) select id, date '2026-11-20', sort_order from entry"
                        + " where kind = 'term' and mod(id, 7) = 0 and not exists (select 1 from entry_read r where r.entry_id = entry.id)");
        for (var name : List.of("untranslated", "unknown-reach")) {
            var rows = all(name, ReportFilter.NONE);
            for (var at = 3; at < rows.size(); at += 11) {
                jdbc.update(
                        "insert into report_mark (report, row_key, entry_id, reason, by_name, marked_at)"
                                + " values (?, ?, ?, 'So it is', 'Edith', timestamp '2026-11-20 10:00:00')",
                        name,
                        rows.get(at).key(),
                        rows.get(at).entry().id());
            }
        }
    }

    @AfterEach
    void putBack() {
        jdbc.update("delete from report_mark");
        jdbc.update("delete from entry_read");
        jdbc.update("update entry e set summary_sv = (select b.summary_sv from before_pages b where b.id = e.id)"
                + " where e.kind <> 'source'");
        jdbc.execute("drop table before_pages");
        jdbc.update("update content_version set version = version + 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"untranslated", "unknown-reach", "unsupported", "stale"})
    void areTogetherTheWholeReport(String name) {
        for (var kind : List.of("", "term", "platform")) {
            for (var marked : List.of(false, true)) {
                var filter = new ReportFilter(kind, "", "", ReportFilter.DIFFER, 1, false, marked);
                assertThat(pages(name, filter))
                        .as(name + " " + filter)
                        .containsExactlyElementsOf(
                                all(name, filter).stream().map(ReportRow::key).toList());
            }
        }
        assertThat(all(name, ReportFilter.NONE))
                .hasSizeGreaterThan(name.equals("untranslated") ? Reports.PAGE_SIZE : 1);
        assertThat(reports.counts(EDITOR, Language.EN))
                .contains(new Reports.Count(name, pages(name, ReportFilter.NONE).size()));
    }

    private List<ReportRow> all(String name, ReportFilter filter) {
        var all = new ArrayList<ReportRow>();
        reports.inParts(reports.find(name).orElseThrow(), filter, EDITOR, Language.EN, all::addAll);
        return all;
    }

    private List<String> pages(String name, ReportFilter filter) {
        var keys = new ArrayList<String>();
        var pages = 1;
        for (var page = 1; page <= pages; page++) {
            var one = reports.page(
                    reports.find(name).orElseThrow(),
                    new ReportFilter(filter.kind(), "", "", filter.differ(), page, false, filter.marked()),
                    null,
                    "",
                    EDITOR,
                    Language.EN);
            pages = one.pagination().pages();
            one.rows().forEach(row -> keys.add(row.key()));
        }
        return keys;
    }
}
