package org.luopan.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.revision.Revisions;
import org.luopan.revision.Save;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WritingTest
class RetractionTests {

    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Revisions revisions;

    @AfterEach
    void takeItBack() {
        revisions.numbered(source(), 1).ifPresent(delivered -> revisions.restore(delivered.id(), "", LIN));
        jdbc.sql("delete from recheck").update();
        jdbc.sql("delete from verification").update();
    }

    @Test
    void showsFirstWhatRestsOnTheSource() {
        var values = jdbc.sql("select count(distinct what || row_id) from " + Values.BASIS + " b where source_id = :id")
                .param("id", source())
                .query(Long.class)
                .single();
        assertThat(mvc.get().uri(page()).with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains(values + " values rest on it")
                .contains("no other source")
                .doesNotContain("<button>Mark as withdrawn");
    }

    @Test
    void marksTheSourceAndPutsEverythingOnTheReviewList() {
        assertThat(retract("2026-11-01", "Made up.")).hasStatus(303);

        assertThat(mvc.get().uri("/en/sources/tencent-ir"))
                .hasStatusOk()
                .bodyText()
                .contains("1 November 2026")
                .contains("Made up.");
        assertThat(mvc.get().uri("/en/platforms/wechat"))
                .hasStatusOk()
                .bodyText()
                .contains("withdrawn");
        assertThat(revisions.history(source(), false)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(open()).isPositive();
        var wechat =
                revisions.subject(EntryKind.PLATFORM, "wechat").orElseThrow().id();
        assertThat(mvc.get()
                        .uri("/admin/entries/platforms/" + wechat + "/verification")
                        .with(editor()))
                .bodyText()
                .contains("rests on a withdrawn source");
    }

    @Test
    void takesAValueOffTheListOnceItIsVerified() {
        retract("2026-11-01", "Made up.");
        var before = open();
        var wechat =
                revisions.subject(EntryKind.PLATFORM, "wechat").orElseThrow().id();
        var figure = jdbc.sql("select min(row_id) from recheck where what = 'figure' and entry_id = :id")
                .param("id", wechat)
                .query(Long.class)
                .single();
        var verification = "/admin/entries/platforms/" + wechat + "/verification";
        assertThat(mvc.post()
                        .uri(verification)
                        .param("value", "figure-" + figure)
                        .param("source", "tencent-ir")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("it confirms nothing");
        assertThat(mvc.post()
                        .uri(verification)
                        .param("value", "figure-" + figure)
                        .with(editor())
                        .with(csrf()))
                .hasStatus(303);
        assertThat(open()).isEqualTo(before - 1);
    }

    @Test
    void isForPublishers() {
        assertThat(mvc.post()
                        .uri(page())
                        .param("day", "2026-11-01")
                        .param("reasonEn", "Because")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(retract("2026-12-01", ""))
                .hasStatus(422)
                .bodyText()
                .contains("This day has not come yet")
                .contains("The reason is missing")
                .contains("2026-12-01");
        assertThat(retract("2026-11-01", "x".repeat(401))).hasStatus(422);
    }

    @Test
    void waitsForAnOpenDraft() {
        var opened = revisions.open(source()).orElseThrow();
        var draft = revisions.save(
                new Save(
                        source(),
                        opened.token(),
                        opened.typed().with("summary_en", "Draft"),
                        "",
                        false,
                        Save.Wish.DRAFT,
                        null,
                        false),
                LIN);
        assertThat(retract("2026-11-01", "Made up.")).hasStatus(409).bodyText().contains("open draft");
        revisions.discard(draft.id(), LIN);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult retract(String day, String reason) {
        return mvc.post()
                .uri(page())
                .param("day", day)
                .param("reasonEn", reason)
                .with(publisher())
                .with(csrf())
                .exchange();
    }

    private long open() {
        return jdbc.sql("select count(*) from recheck").query(Long.class).single();
    }

    private String page() {
        return "/admin/entries/sources/" + source() + "/retraction";
    }

    private long source() {
        return revisions.subject(EntryKind.SOURCE, "tencent-ir").orElseThrow().id();
    }
}
