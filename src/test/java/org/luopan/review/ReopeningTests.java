package org.luopan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.somebody;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luopan.SentForm;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.RevisionFixtures;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.luopan.revision.Revision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A rejected revision is taken up again while another draft of its entry is open. */
@WritingTest
class ReopeningTests {

    private static final Editor LIN = new Editor(9161, "lin9161", "Lin Reopening", Role.PUBLISHER);
    private static final RequestPostProcessor PUBLISHER = somebody("lin-reopening", "Lin Reopening", Role.PUBLISHER);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Autowired
    private Decisions decisions;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void leaveNothingOpen() {
        RevisionFixtures.closeDrafts(jdbc);
    }

    @Test
    void asksOnOnePageWhatBothChangedAndMergesTheRest() throws Exception {
        var entry = saves.create(
                EntryKind.TERM,
                RecordData.NOTHING
                        .with("slug", "reopening")
                        .with("name_en", "Reopening")
                        .with("name_sv", "Reopening")
                        .with("summary_en", "A summary.")
                        .with("summary_sv", "En text."),
                "",
                LIN);
        save(entry, "A summary.", "", Save.Action.PUBLISH);
        var rejected = save(entry, "Fine work.", "Only here.", Save.Action.DRAFT);
        decisions.reject(rejected.id(), "No.", LIN);
        save(entry, "Other work.", "", Save.Action.DRAFT);

        var address = "/admin/revisions/" + rejected.id();
        var before = Jsoup.parse(
                mvc.get().uri(address).with(PUBLISHER).exchange().getResponse().getContentAsString());
        assertThat(before.select("form[action$=taking-up]").text()).contains("Another draft of this entry is open");

        var answer = mvc.post()
                .uri(address + "/taking-up")
                .with(PUBLISHER)
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(409);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("h1").text())
                .contains("Revision " + rejected.number())
                .contains("open draft");
        assertThat(page.select("table.conflict tbody tr")).hasSize(1);
        assertThat(page.select("table.conflict").text())
                .contains("Fine work.", "Other work.", "In the open draft", "In revision " + rejected.number());

        var typed = SentForm.of(page, "main form");
        typed.set("take:summary_en", "theirs");
        assertThat(mvc.post()
                        .uri(page.selectFirst("main form").attr("action"))
                        .params(typed)
                        .param("do", "draft")
                        .with(PUBLISHER)
                        .with(csrf()))
                .hasStatus(303);
        var open = revisions.open(entry).orElseThrow().typed();
        assertThat(open.get("summary_en")).isEqualTo("Other work.");
        assertThat(open.get("editor_note")).isEqualTo("Only here.");
    }

    private Revision save(long entry, String summary, String note, Save.Action action) {
        var opened = revisions.open(entry).orElseThrow();
        var typed = opened.typed().with("summary_en", summary).with("editor_note", note);
        return saves.save(new Save(entry, opened.token(), typed, "Note", false, action, null, false), LIN);
    }
}
