package org.luopan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.WritingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rows of reports on which nothing is to be done are marked, many at once, and can be put back. */
@WritingTest
class MarksTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private String summary = "";

    @BeforeEach
    void open() {
        summary = jdbc.sql("select summary_sv from entry where kind = 'platform' and slug = 'wechat'")
                .query(String.class)
                .single();
        jdbc.sql("update entry set summary_sv = null where kind = 'platform' and slug = 'wechat'")
                .update();
        jdbc.sql(
                        "update source set link_state = 'dead' where id in (select id from entry where slug in ('cnnic', 'tencent-ir'))")
                .update();
        jdbc.sql("update source set language = 'unknown' where language = 'pl'").update();
        jdbc.sql(
                        "insert into entry_ownership (entry_id, due_on) select id, date '2026-11-20' from entry where kind = 'platform'"
                                + " and slug in ('weibo', 'qq')")
                .update();
        touch();
    }

    @AfterEach
    void putBack() {
        jdbc.sql("delete from report_mark").update();
        jdbc.sql("update source set language = 'pl' where language = 'unknown'").update();
        jdbc.sql("delete from entry_ownership").update();
        jdbc.sql("delete from audit_event where action in ('report.mark', 'report.unmark', 'ownership.set')")
                .update();
        jdbc.sql("update entry set summary_sv = :words where kind = 'platform' and slug = 'wechat'")
                .param("words", summary)
                .update();
        jdbc.sql(
                        "update source set link_state = 'answers' where id in (select id from entry where slug in ('cnnic', 'tencent-ir'))")
                .update();
        touch();
    }

    private void touch() {
        jdbc.sql("update content_version set version = version + 1").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stale",
                "competing",
                "unsupported",
                "dead-links",
                "unseen-links",
                "incomplete-sources",
                "untranslated",
                "unknown-reach",
                "due"
            })
    void leaveTheReportItsCountAndItsFileAndComeBack(String name) throws Exception {
        var report = "/admin/reports/" + name;
        var before = keys(page(report));
        assertThat(before).as(name).isNotEmpty().doesNotHaveDuplicates();
        var count = count(name);
        var lines = csv(name).lines().count();
        var chosen = before.subList(0, Math.min(2, before.size()));

        var marked = send(page(report), report + "/marks", chosen, "Kept as it is");
        assertThat(marked).hasStatus(303).hasRedirectedUrl(report);
        assertThat(keys(page(report))).doesNotContainAnyElementsOf(chosen);
        assertThat(count(name)).isEqualTo(count - chosen.size());
        assertThat(csv(name).lines().count()).isEqualTo(lines - chosen.size());

        var list = page(report + "?show=marked");
        assertThat(keys(list)).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(list.select("tbody tr").eachText())
                .allSatisfy(row -> assertThat(row).contains("Edith Editor, 22 November 2026", "Kept as it is"));
        assertThat(list.select("button[formaction$=/owner], button[formaction$=/marks]"))
                .isEmpty();

        var back = send(list, report + "/marks/removal", chosen, "");
        assertThat(back).hasStatus(303).hasRedirectedUrl(report);
        // Which rows stand on the first page may change meanwhile, because readers go on reading.
        assertThat(csv(name).lines().count()).isEqualTo(lines);
        assertThat(count(name)).isEqualTo(count);
        assertThat(keys(page(report + "?show=marked"))).isEmpty();
    }

    @Test
    void keepTheFilterOfTheReport() throws Exception {
        var report = page("/admin/reports/stale?kind=platform&q=we");
        var marked = send(report, "/admin/reports/stale/marks", keys(report).subList(0, 1), "Seen");
        assertThat(marked.getResponse().getRedirectedUrl()).isEqualTo("/admin/reports/stale?kind=platform&q=we");
        assertThat(page("/admin/reports/stale?kind=platform&q=we")
                        .select("a[href*=show=marked]")
                        .attr("href"))
                .isEqualTo("/admin/reports/stale?kind=platform&q=we&show=marked");
        assertThat(keys(page("/admin/reports/stale?kind=city&show=marked"))).isEmpty();
    }

    @Test
    void needAReasonAndSomethingTicked() throws Exception {
        var report = page("/admin/reports/unknown-reach");
        var keys = keys(report).subList(0, 2);
        var refused = send(report, "/admin/reports/unknown-reach/marks", keys, " ");
        assertThat(refused).hasStatus(422);
        var again = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(again.select(".error-summary a").eachAttr("href")).containsExactly("#f-reason");
        assertThat(again.select("input[name=value][checked]").eachAttr("value")).containsExactlyElementsOf(keys);
        var nothing = send(report, "/admin/reports/unknown-reach/marks", List.of(), "Why");
        assertThat(nothing).hasStatus(422);
        assertThat(Jsoup.parse(nothing.getResponse().getContentAsString())
                        .select("#f-reason")
                        .text())
                .isEqualTo("Why");
        assertThat(send(report, "/admin/reports/unknown-reach/marks/removal", List.of(), ""))
                .hasStatus(422);
        assertThat(send(
                        report,
                        "/admin/reports/unknown-reach/marks",
                        List.of("1/../1", "x", "99999999/reach/1"),
                        "Why"))
                .hasStatus(422);
        assertThat(send(report, "/admin/reports/unknown-reach/marks", keys, "x".repeat(301)))
                .hasStatus(422);
        assertThat(jdbc.sql("select count(*) from report_mark")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void areNotForOnesOwnWork() {
        for (var address : List.of(
                "/admin/reports/mine/marks", "/admin/reports/mine/marks/removal", "/admin/reports/nothing/marks")) {
            assertThat(mvc.post()
                            .uri(address)
                            .param("value", "1/due/0")
                            .param("reason", "x")
                            .with(editor())
                            .with(csrf()))
                    .hasStatus(404);
        }
    }

    @Test
    void giveTheEntriesOfAnyReportAnOwner() throws Exception {
        var report = page("/admin/reports/unknown-reach");
        var keys = keys(report);
        var send = mvc.post()
                .uri("/admin/reports/unknown-reach/owner")
                .param("value", keys.toArray(String[]::new))
                .param("owner", "edith")
                .with(editor())
                .with(csrf());
        assertThat(send.exchange()).hasStatus(303);
        var entries =
                keys.stream().map(key -> key.replaceFirst("/.*", "")).distinct().count();
        assertThat(jdbc.sql(
                                "select count(*) from entry_ownership d join account a on a.id = d.owner_id where a.username = 'edith'")
                        .query(Long.class)
                        .single())
                .isEqualTo(entries);
    }

    @Test
    void ofADayThatIsDueSayNothingOfTheNext() throws Exception {
        var report = page("/admin/reports/due");
        var keys = keys(report);
        assertThat(send(report, "/admin/reports/due/marks", keys, "Seen")).hasStatus(303);
        assertThat(keys(page("/admin/reports/due"))).isEmpty();
        jdbc.sql("update entry_ownership set due_on = date '2026-11-21'").update();
        assertThat(keys(page("/admin/reports/due"))).hasSameSizeAs(keys);
    }

    private MvcTestResult send(Document page, String address, List<String> keys, String reason) {
        var send = mvc.post()
                .uri(address)
                .header("Accept-Language", "en")
                .with(editor())
                .with(csrf());
        page.select("form[method=post] input[type=hidden][name^=filter-]")
                .forEach(field -> send.param(field.attr("name"), field.attr("value")));
        keys.forEach(key -> send.param("value", key));
        return send.param("reason", reason).exchange();
    }

    private static List<String> keys(Document page) {
        return page.select("input[name=value]").eachAttr("value");
    }

    private long count(String name) throws Exception {
        return Long.parseLong(page("/admin")
                .select(".report-counts a[href=/admin/reports/" + name + "] b")
                .text());
    }

    private String csv(String name) throws Exception {
        return mvc.get()
                .uri("/admin/reports/" + name + ".csv")
                .with(editor())
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private Document page(String address) throws Exception {
        var got = mvc.get()
                .uri(address)
                .header("Accept-Language", "en")
                .with(editor())
                .exchange();
        assertThat(got).hasStatusOk();
        return Jsoup.parse(got.getResponse().getContentAsString());
    }
}
