package org.luopan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.publisher;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.QueryCount;
import org.luopan.WritingTest;
import org.luopan.audit.AuditLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What people did, in words and with links. */
@WritingTest
class ActivityTests {

    private static final int MOST_QUERIES = 8;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AuditLog log;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void work() {
        page("/admin/log");
        mvc.get().uri("/admin/log").with(publisher()).exchange();
        log.record("paul", "entry.publish", "platform/wechat", "Only for the feed");
        log.record("edith", "entry.save", "platform/weibo", "Only for the feed");
        log.record("paul", "account.sign-in", "account/paul", "203.0.113.9");
    }

    @AfterEach
    void tidy() {
        jdbc.sql("delete from audit_event where detail in ('Only for the feed', '203.0.113.9')")
                .update();
    }

    @Test
    void namesPeopleAndLinksWhatTheyDidItTo() {
        var feed = page("/admin/activity");

        assertThat(feed.select("main li").text())
                .contains("Paul Publisher")
                .contains("WeChat")
                .contains("Only for the feed")
                .doesNotContain("platform/wechat")
                .doesNotContain("203.0.113.9");
        assertThat(feed.select("main li a[href^=/admin/entries/platforms/]")).isNotEmpty();
        assertThat(page("/admin").select("main li").text()).contains("Only for the feed");
    }

    @Test
    void saysWhatTheNumbersOfTheLogAre() {
        log.record("paul", "entry.take-up", "platform/weibo", "987");

        assertThat(page("/admin/activity").select("main li").eachText())
                .anyMatch(deed -> deed.contains("Weibo") && deed.endsWith(" Revision 987"));
        jdbc.sql("delete from audit_event where detail = '987'").update();
    }

    @Test
    void callsTheProgramByItsName() {
        log.record("luopan", "entry.publish", "platform/weibo", "Only for the feed");

        assertThat(page("/admin/activity").select("main li").eachText())
                .anyMatch(deed -> deed.startsWith("Luopan · Published"))
                .noneMatch(deed -> deed.startsWith("luopan"));
    }

    @Test
    void hasAPageForEachPerson() {
        var feed = page(page("/admin/activity")
                .select("main li a[href=/admin/activity/paul]")
                .attr("href"));

        assertThat(feed.select("h1").text()).isEqualTo("Paul Publisher");
        assertThat(feed.select("main li").text()).contains("WeChat").doesNotContain("Edith Editor");
        assertThat(mvc.get().uri("/admin/activity/nobody").with(editor())).hasStatus(404);
    }

    @Test
    void asksABoundedNumberOfQueries() {
        assertThat(QueryCount.of(() -> page("/admin/activity"))).isBetween(2L, (long) MOST_QUERIES);
    }

    private Document page(String uri) {
        var result = mvc.get().uri(uri).with(editor()).exchange();
        assertThat(result).as(uri).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
