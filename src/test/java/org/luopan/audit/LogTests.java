package org.luopan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.publisher;

import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PageTest
@Tag("database")
class LogTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from audit_event").update();
        audit.record("edith", "entry.publish", "platform/wechat", "summary");
        audit.record("paul", "account.sign-in", null, "password, 127.0.0.1");
        audit.record("edith", "figure.verify", "platform/weibo", "=HYPERLINK(\"https://evil.example\")");
    }

    @Test
    void showsTheNewestFirst() {
        assertThat(log("").select("tbody tr").eachAttr("data-action"))
                .containsExactly("figure.verify", "account.sign-in", "entry.publish");
        assertThat(log("").select("tbody tr:eq(1)").text())
                .contains("22 November 2026, 12:00 UTC Paul Publisher Signed in");
    }

    @Test
    void namesPeopleAndDaysAsTheRestOfTheDeskDoes() {
        audit.record("paul", "duty.take", "platform/wechat", "until 2027-01-31");
        audit.record("gone", "duty.take", "platform/wechat", null);
        var log = log("");
        assertThat(log.select("tbody tr td").eachText())
                .contains("Paul Publisher", "until 31 January 2027", "gone")
                .doesNotContain("paul");
        assertThat(log.select("#f-who option[value=paul]").text()).isEqualTo("Paul Publisher");
        assertThat(log.select("#f-who option[value=gone]").text()).isEqualTo("gone");
    }

    @Test
    void saysInWordsHowSomebodySignedIn() throws Exception {
        var swedish = mvc.get()
                .uri("/admin/log?action=account.sign-in")
                .header("Accept-Language", "sv")
                .with(admin())
                .exchange()
                .getResponse();
        assertThat(swedish.getContentAsString()).contains("lösenord, 127.0.0.1");
        assertThat(log("").select("tbody tr:eq(1)").text()).endsWith("password, 127.0.0.1");
    }

    @Test
    void isNarrowedByPersonActionSubjectAndDay() {
        assertThat(rows("?who=edith")).isEqualTo(2);
        assertThat(rows("?who=edith&action=entry.publish")).isEqualTo(1);
        assertThat(rows("?subject=WeChat")).isEqualTo(1);
        assertThat(rows("?subject=%25")).isZero();
        assertThat(rows("?from=2026-11-22&to=2026-11-22")).isEqualTo(3);
        assertThat(rows("?to=2026-11-21")).isZero();
        assertThat(rows("?from=2026-11-23")).isZero();
    }

    @Test
    void passesOverWhatMeansNothing() {
        var page = log("?from=yesterday&to=2026-02-31&page=x");
        assertThat(page.select(".ignored")).hasSize(3);
        assertThat(log("?page=4000000").select(".ignored").eachText()).hasSize(1);
        assertThat(rows("?page=4000000")).isEqualTo(rows(""));
        assertThat(mvc.get().uri(URI.create("/admin/log?who=%00")).with(editor()))
                .hasStatus(400);
    }

    @Test
    void keepsTheFilterWhenTurningThePage() {
        for (var i = 0; i < 60; i++) {
            audit.record("edith", "entry.draft", "term/a&b", null);
        }
        var page = log("?who=edith&subject=a%26b");
        assertThat(page.select("tbody tr")).hasSize(50);
        var next = page.select("a[rel=next]").attr("href");
        assertThat(next).contains("who=edith").contains("subject=a%26b").endsWith("page=2");
        assertThat(log(next.substring(next.indexOf('?'))).select("tbody tr")).hasSize(10);
    }

    @Test
    void speaksTheLanguageOfTheReader() throws UnsupportedEncodingException {
        // Other tests choose a language for this account.
        jdbc.sql("update account set language = null where username = 'admin'").update();
        var answer = mvc.get()
                .uri("/admin/log")
                .header("Accept-Language", "sv")
                .with(admin())
                .exchange();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                        .select("tbody")
                        .text())
                .contains("Loggade in");
    }

    @Test
    void comesAsATableThatNoSpreadsheetTakesForFormulas() throws Exception {
        audit.record("edith", "entry.note", "term/koc", "two\r\nlines, \"quoted\"");
        var answer = mvc.get().uri("/admin/log.csv?who=edith").with(editor()).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Type")).startsWith("text/csv");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("luopan-log.csv");
        var text = answer.getResponse().getContentAsString();
        assertThat(text).contains("\r\n").doesNotContain(",=", "\"=");
        var records = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
        assertThat(records).hasSize(4);
        assertThat(records.get(0).toList()).containsExactly("at", "who", "action", "subject", "detail");
        assertThat(records.get(1).get(4)).isEqualTo("two\r\nlines, \"quoted\"");
        assertThat(records.get(2).get(4)).startsWith("'=HYPERLINK");
    }

    @Test
    void showsHowOthersSignInToAdminsAlone() throws Exception {
        audit.record("edith", "password.change", null, null);
        audit.record("admin", "passkey.add", null, "phone");
        for (var who : List.of(editor(), publisher())) {
            assertThat(log("", who).select("tbody tr").eachAttr("data-action"))
                    .contains("figure.verify", "entry.publish");
        }
        assertThat(log("", editor()).select("tbody tr").eachAttr("data-action"))
                .as("her own")
                .contains("password.change")
                .doesNotContain("account.sign-in", "passkey.add");
        assertThat(log("?who=paul&action=account.sign-in", editor()).select("tbody tr"))
                .isEmpty();
        assertThat(log("", editor()).select("#f-action option").eachAttr("value"))
                .contains("password.change")
                .doesNotContain("account.sign-in");
        assertThat(log("", publisher()).select("tbody tr").eachAttr("data-action"))
                .as("his own")
                .contains("account.sign-in")
                .doesNotContain("password.change");
        assertThat(mvc.get()
                        .uri("/admin/log.csv")
                        .with(editor())
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .contains("entry.publish")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void isNotPublic() {
        assertThat(mvc.get().uri("/admin/log")).hasStatus(302);
        assertThat(mvc.get().uri("/admin/log.csv")).hasStatus(302);
    }

    private int rows(String query) {
        return log(query).select("tbody tr").size();
    }

    private Document log(String query) {
        return log(query, admin());
    }

    private Document log(String query, RequestPostProcessor who) {
        var answer = mvc.get().uri(URI.create("/admin/log" + query)).with(who).exchange();
        assertThat(answer).as(query).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
