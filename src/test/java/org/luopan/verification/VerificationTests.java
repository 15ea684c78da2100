package org.luopan.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.content.ContentVersion;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Revisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WritingTest
class VerificationTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private ContentVersion contentVersion;

    @AfterEach
    void forgetWhatWasConfirmed() {
        for (var table : new String[] {"figure", "claim", "account_route"}) {
            jdbc.sql("update " + table + " set verified_on = null").update();
        }
        jdbc.sql("delete from verification").update();
        jdbc.sql("delete from entry_ownership").update();
    }

    @Test
    void listsEveryFigureClaimAndRouteOfAnEntry() {
        assertThat(body(page()))
                .contains("value=\"figure-" + first("figure", "entry_id"))
                .contains("value=\"claim-" + first("claim", "entry_id"))
                .contains("value=\"route-" + first("account_route", "platform_id"))
                .contains("Monthly active users")
                .contains("never");
    }

    @Test
    void isLinkedFromTheForm() {
        assertThat(mvc.get().uri("/admin/entries/platforms/" + wechat()).with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains("/verification\"");
    }

    @Test
    void confirmsEverythingTickedInOneGo() {
        var figure = first("figure", "entry_id");
        var claim = first("claim", "entry_id");
        var route = first("account_route", "platform_id");
        var before = contentVersion.stored();

        assertThat(mvc.post()
                        .uri(page())
                        .param("value", "figure-" + figure, "claim-" + claim, "route-" + route)
                        .param("source", "tencent-ir")
                        .param("day", "2026-11-20")
                        .param("note", "Read it again")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(page());

        assertThat(stamp("figure", figure)).isEqualTo("2026-11-20");
        assertThat(stamp("claim", claim)).isEqualTo("2026-11-20");
        assertThat(stamp("account_route", route)).isEqualTo("2026-11-20");
        assertThat(contentVersion.stored()).isGreaterThan(before);
        assertThat(body(page()))
                .contains("20\u00a0November 2026")
                .contains("Read it again")
                .contains("Edith Editor");
        assertThat(body("/en/platforms/wechat")).contains("confirmed 20\u00a0November 2026");
        assertThat(jdbc.sql("select detail from audit_event where action = 'verification.add' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("Monthly active users", "Quarterly and annual results announcements", "Read it again");
    }

    @Test
    void confirmsOnceWhatIsSentTwice() {
        var figure = first("figure", "entry_id");
        confirm("figure-" + figure, "2026-11-20");
        confirm("figure-" + figure, "2026-11-20");
        assertThat(jdbc.sql("select count(*) from verification where what = 'figure' and row_id = :id"
                                + " and who_id = (select id from account where username = 'edith')")
                        .param("id", figure)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsALaterConfirmation() {
        var figure = first("figure", "entry_id");
        confirm("figure-" + figure, "2026-11-20");
        confirm("figure-" + figure, "2026-01-01");
        assertThat(stamp("figure", figure)).isEqualTo("2026-11-20");
    }

    @Test
    void makesAnOldFigureFreshAgainAndSaysSo() {
        var old = old();
        confirm("figure-" + old, "2026-11-22");
        var row = Jsoup.parse(body(page())).selectFirst("#figure-" + old);
        assertThat(row).isNotNull();
        assertThat(row.select(".badge.fresh")).hasSize(1);
        assertThat(row.text()).contains("22 November 2026");
    }

    @Test
    void renewsNothingWithoutASource() {
        var old = old();
        var before = Jsoup.parse(body(page())).select("#figure-" + old).text();
        assertThat(before).contains("stale");
        assertThat(Jsoup.parse(body(page())).select(".stamp").text()).contains("If this is empty, nothing is renewed");
        assertThat(mvc.post()
                        .uri(page())
                        .param("value", "figure-" + old)
                        .param("day", "2026-11-22")
                        .param("note", "Surely still so")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(303);
        assertThat(Jsoup.parse(body(page())).select("#figure-" + old).text()).isEqualTo(before);
        assertThat(body(page())).contains("Surely still so").contains("no source: renews nothing");
        assertThat(jdbc.sql("select count(*) from figure where id = :id and verified_on is not null")
                        .param("id", old)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysOnThePageWhenAValueHeldAndWhenItWasConfirmed() {
        var douban = revisions.subject(EntryKind.PLATFORM, "douban").orElseThrow();
        var figure = jdbc.sql("select f.id from figure f join metric m on m.id = f.metric_id where f.entry_id = :id"
                        + " and m.half_life_months is not null and f.as_of < '2020' order by f.id limit 1")
                .param("id", douban.id())
                .query(Long.class)
                .single();
        jdbc.sql("update figure set rank = 'preferred' where id = :id")
                .param("id", figure)
                .update();
        try {
            assertThat(mvc.post()
                            .uri(douban.form() + "/verification")
                            .param("value", "figure-" + figure)
                            .param("source", "tencent-ir")
                            .param("day", "2026-11-20")
                            .with(editor())
                            .with(csrf()))
                    .hasStatus(303);
            assertThat(Jsoup.parse(body("/en/platforms/douban"))
                            .select(".figure-card .means .badge.fresh")
                            .eachText())
                    .contains("fresh · confirmed 20 November 2026");
        } finally {
            jdbc.sql("update figure set rank = 'normal' where id = :id")
                    .param("id", figure)
                    .update();
        }
    }

    private long old() {
        return jdbc.sql("select f.id from figure f join metric m on m.id = f.metric_id where f.entry_id = :id"
                        + " and m.half_life_months is not null and f.as_of < '2020' order by f.id limit 1")
                .param("id", wechat())
                .query(Long.class)
                .single();
    }

    @Test
    void takesTheSourceByItsTitleAndLogsWordsInsteadOfCodes() {
        var figure = "figure-" + first("figure", "entry_id");
        assertThat(mvc.get().uri(page()).with(editor()))
                .bodyText()
                .contains("data-suggest=\"/admin/pick/source\"")
                .doesNotContain("<datalist");
        assertThat(mvc.post()
                        .uri(page())
                        .param("value", figure)
                        .param("source", "https://www.tencent.com/en-us/investors.html")
                        .param("day", "2026-11-22")
                        .param("note", "by address")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(303);
        assertThat(jdbc.sql(
                                "select s.slug from verification v join entry s on s.id = v.source_id where v.note = 'by address'")
                        .query(String.class)
                        .single())
                .isEqualTo("tencent-ir");
        assertThat(jdbc.sql("select detail from audit_event where action = 'verification.add' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("Quarterly and annual results announcements", "by address", "2026-11-22")
                .doesNotContain("figure-")
                .doesNotContain("tencent-ir");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var figure = "figure-" + first("figure", "entry_id");
        assertThat(mvc.post()
                        .uri(page())
                        .param("value", figure)
                        .param("source", "no-such-source")
                        .param("day", "2027-01-01")
                        .param("note", "my note")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("No source is called")
                .contains("This day has not come yet")
                .contains("my note")
                .contains("no-such-source")
                .containsPattern("value=\"" + figure + "\" checked");
        assertThat(mvc.post().uri(page()).param("day", "soon").with(editor()).with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing is ticked")
                .contains("This is not a day");
    }

    @Test
    void confirmsNothingOfAnotherEntry() {
        var other = jdbc.sql("select min(id) from figure where entry_id <> :id")
                .param("id", wechat())
                .query(Long.class)
                .single();
        for (var key : new String[] {"figure-" + other, "figure-999999999", "nonsense", "figure-", "text-999"}) {
            assertThat(mvc.post().uri(page()).param("value", key).with(editor()).with(csrf()))
                    .as(key)
                    .hasStatus(422);
        }
    }

    @Test
    void isForEditorsAndForEntriesThatExist() {
        assertThat(mvc.get().uri(page())).hasStatus(302);
        assertThat(mvc.post().uri(page()).with(editor())).hasStatus(403);
        assertThat(mvc.get().uri("/admin/entries/platforms/999999/verification").with(editor()))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/admin/entries/cities/" + wechat() + "/verification")
                        .with(editor()))
                .hasStatus(404);
    }

    @Test
    void givesAnEntryAnOwnerAndADay() {
        var duty = "/admin/entries/platforms/" + wechat() + "/duty";
        assertThat(mvc.post()
                        .uri(duty)
                        .param("owner", "edith")
                        .param("due", "2026-12-24")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(303);
        assertThat(body(page())).contains("2026-12-24").containsPattern("value=\"edith\"[^>]* selected");
        assertThat(mvc.post()
                        .uri(duty)
                        .param("owner", "nobody-here")
                        .param("due", "2026-13-01")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("There is no editor called")
                .contains("2026-13-01");
    }

    private void confirm(String key, String day) {
        assertThat(mvc.post()
                        .uri(page())
                        .param("value", key)
                        .param("day", day)
                        .param("source", "tencent-ir")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(303);
    }

    private String page() {
        return "/admin/entries/platforms/" + wechat() + "/verification";
    }

    private long wechat() {
        return revisions.subject(EntryKind.PLATFORM, "wechat").orElseThrow().id();
    }

    private long first(String table, String parent) {
        return jdbc.sql("select min(id) from " + table + " where " + parent + " = :id")
                .param("id", wechat())
                .query(Long.class)
                .single();
    }

    private String stamp(String table, long id) {
        return jdbc.sql("select cast(verified_on as varchar) from " + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private String body(String uri) {
        try {
            return mvc.get().uri(uri).with(editor()).exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
