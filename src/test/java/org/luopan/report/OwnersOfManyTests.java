package org.luopan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luopan.SentForm;
import org.luopan.WritingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Everything ticked on a report gets one owner at once. */
@WritingTest
class OwnersOfManyTests {

    private static final String REPORT = "/admin/reports/stale";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from entry_ownership").update();
        jdbc.sql("delete from audit_event where action = 'ownership.set'").update();
    }

    @Test
    void setsTheOwnerOfEachEntryOnceAndKeepsDayAndFilter() throws Exception {
        var page = page(REPORT + "?kind=platform&tick=all");
        var names = page.select(".report-table tbody th").eachText().stream()
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(1);
        jdbc.sql(
                        "insert into entry_ownership (entry_id, due_on) select id, date '2027-01-31' from entry where name_en = :name")
                .param("name", names.get(0))
                .update();

        var set = send(page, "edith");
        assertThat(set).hasStatus(303);
        assertThat(set.getResponse().getRedirectedUrl()).startsWith(REPORT + "?kind=platform");
        assertThat(set.getMvcResult().getFlashMap().get("notice"))
                .isEqualTo(names.size() + " entries have a new owner.");
        assertThat(jdbc.sql(
                                "select count(*) from entry_ownership d join account a on a.id = d.owner_id where a.username = 'edith'")
                        .query(Long.class)
                        .single())
                .isEqualTo(names.size());
        assertThat(jdbc.sql("select count(*) from entry_ownership where due_on = date '2027-01-31'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesWhereNothingIsTickedOrNobodyHasTheName() throws Exception {
        assertThat(send(page(REPORT), "edith")).hasStatus(422);
        var ticked = page(REPORT + "?tick=all");
        var refused = send(ticked, "nobody-at-all");
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString()).select("input[name=value][checked]"))
                .hasSameSizeAs(ticked.select("input[name=value][checked]"));
        assertThat(jdbc.sql("select count(*) from entry_ownership")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private MvcTestResult send(Document page, String owner) {
        var button = page.selectFirst("button[formaction$=/owner]");
        var fields = SentForm.of(button.closest("form"));
        fields.set("owner", owner);
        return mvc.post()
                .uri(button.attr("formaction"))
                .params(fields)
                .header("Accept-Language", "en")
                .with(editor())
                .with(csrf())
                .exchange();
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
