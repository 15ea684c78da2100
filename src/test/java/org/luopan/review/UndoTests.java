package org.luopan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Restorations;
import org.luopan.publishing.RevisionFixtures;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was just published can be undone from the notice that says so. */
@WritingTest
class UndoTests {

    private static final Editor ESTHER = new Editor(3, "esther", "Esther Editor", Role.EDITOR);
    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Autowired
    private Restorations restorations;

    @AfterEach
    void restoreWhatWasDelivered() {
        RevisionFixtures.restoreDelivered(revisions, restorations, EntryKind.TREND, "xiachen-marketing", LIN);
    }

    @Test
    void leadsToAComparisonThatAsksWhyAndBringsBackWhatWas() throws Exception {
        var before = summary();
        var undo = String.valueOf(approved().getMvcResult().getFlashMap().get("undo"));

        var page = page(undo);
        assertThat(page.select("h1").text()).startsWith("Undo revision");
        assertThat(page.select(".compared ins").text()).isNotEmpty();
        var refused = post(undo, "note", "");
        assertThat(refused).hasStatus(422);
        var asked = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(asked.select(".error-summary li").text()).startsWith("What changed, and why");
        assertThat(asked.select("#note").attr("aria-invalid")).isEqualTo("true");
        assertThat(asked.select("#"
                                + asked.select("#note").attr("aria-describedby").split(" ")[0])
                        .text())
                .contains("say why");
        assertThat(summary()).isEqualTo("Published by mistake.");
        assertThat(post(undo, "note", "By mistake")).hasStatus3xxRedirection();
        assertThat(summary()).isEqualTo(before);
    }

    @Test
    void leavesWhatWasPublishedSinceAsItIs() throws Exception {
        var before = summary();
        var undo = String.valueOf(approved().getMvcResult().getFlashMap().get("undo"));
        approved("summary_sv", "Prova först.", "Swedish");

        var page = page(undo);
        assertThat(page.select(".compared ins").text()).isNotEmpty();
        assertThat(page.select(".compared ins, .compared del").text()).doesNotContain("Prova");
        assertThat(post(undo, "note", "By mistake")).hasStatus3xxRedirection();
        assertThat(summary()).isEqualTo(before);
        assertThat(published().get("summary_sv")).isEqualTo("Prova först.");
        assertThat(page(undo).select("main").text()).contains("Nothing is left to undo");
    }

    @Test
    void saysWhatWasChangedAgainAndOffersToRestoreAllOfIt() throws Exception {
        var undo = String.valueOf(approved().getMvcResult().getFlashMap().get("undo"));
        approved("summary_en", "Published again.", "Newer still");

        var page = page(undo);
        assertThat(page.select(".conflicts li").eachText()).containsExactly("Summary (English)");
        assertThat(page.select("form[action$='/reversal']")).isEmpty();
        assertThat(post(undo, "note", "By mistake")).hasStatus(409);
        assertThat(summary()).isEqualTo("Published again.");

        var whole = page.select("main a[href^='/admin/revisions/']").last().attr("href");
        assertThat(page(whole).select(".taken-back li").eachText())
                .hasSize(2)
                .first()
                .satisfies(text -> assertThat(text).contains("Esther Editor").contains("Newer still"));
        assertThat(post(whole + "/restoration", "note", "By mistake")).hasStatus3xxRedirection();
    }

    @Test
    void namesTheRowThatALaterRevisionChangedToo() throws Exception {
        var row = published().rows("figures").get(0);
        var undo = String.valueOf(approved(figures(row.with("note_en", "Wrong.")), "Note")
                .getMvcResult()
                .getFlashMap()
                .get("undo"));
        approved(figures(row.with("note_en", "Right.")), "Note again");

        assertThat(page(undo).select(".conflicts li").eachText())
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("Figures: ").endsWith(", Note for readers (English)"));
    }

    private RecordData figures(RecordData first) {
        var rows = new ArrayList<>(published().rows("figures"));
        rows.set(0, first);
        return published().with("figures", rows);
    }

    private RecordData published() {
        return revisions.published(
                revisions.subject(EntryKind.TREND, "xiachen-marketing").orElseThrow());
    }

    private MvcTestResult approved() {
        return approved("summary_en", "Published by mistake.", "Newer");
    }

    private MvcTestResult approved(String field, String words, String note) {
        return approved(published().with(field, words), note);
    }

    private MvcTestResult approved(RecordData typed, String note) {
        var subject = revisions.subject(EntryKind.TREND, "xiachen-marketing").orElseThrow();
        var opened = revisions.open(subject.id()).orElseThrow();
        var sent = saves.save(
                new Save(subject.id(), opened.token(), typed, note, false, Save.Action.REVIEW, null, false), ESTHER);
        return post("/admin/revisions/" + sent.id() + "/approval", "note", "");
    }

    private String summary() {
        return published().get("summary_en");
    }

    private MvcTestResult post(String uri, String field, String words) {
        return mvc.post()
                .uri(uri)
                .param(field, words)
                .with(publisher())
                .with(csrf())
                .exchange();
    }

    private Document page(String uri) throws Exception {
        var result = mvc.get().uri(uri).with(publisher()).exchange();
        assertThat(result).as(uri).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
