package org.luopan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was just published can be undone from the notice that says so. */
@WritingTest
class UndoTests {

    private static final Editor EDITH = new Editor(3, "edith", "Edith Editor", Role.EDITOR);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Test
    void leadsToAComparisonThatAsksWhyAndRestoresWhatWas() throws Exception {
        var before = summary();
        var undo = String.valueOf(approved().getMvcResult().getFlashMap().get("undo"));

        var page = page(undo);
        assertThat(page.select("#restore-heading")).hasSize(1);
        assertThat(page.select(".compared ins").text()).isNotEmpty();
        var refused = post(undo + "/restoration", "note", "");
        assertThat(refused).hasStatus(422);
        var asked = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(asked.select(".error-summary li").text()).startsWith("What changed, and why");
        assertThat(asked.select("#note").attr("aria-invalid")).isEqualTo("true");
        assertThat(asked.select("#"
                                + asked.select("#note").attr("aria-describedby").split(" ")[0])
                        .text())
                .contains("say why");
        assertThat(summary()).isEqualTo("Published by mistake.");
        assertThat(post(undo + "/restoration", "note", "By mistake")).hasStatus3xxRedirection();
        assertThat(summary()).isEqualTo(before);
    }

    @Test
    void saysWhatElseItTakesBackThatWasPublishedSince() throws Exception {
        var undo = String.valueOf(approved().getMvcResult().getFlashMap().get("undo"));
        assertThat(page(undo).select(".taken-back li").eachText())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Edith Editor").contains("Newer"));

        approved("advice_en", "Try it first.", "Advice");
        assertThat(page(undo).select(".taken-back li").eachText())
                .hasSize(2)
                .first()
                .satisfies(text -> assertThat(text).contains("Edith Editor").contains("Advice"));

        assertThat(post(undo + "/restoration", "note", "By mistake")).hasStatus3xxRedirection();
    }

    private MvcTestResult approved() {
        return approved("summary_en", "Published by mistake.", "Newer");
    }

    private MvcTestResult approved(String field, String words, String note) {
        var subject = revisions.subject(EntryKind.TREND, "xiachen-marketing").orElseThrow();
        var opened = revisions.open(subject.id()).orElseThrow();
        var sent = saves.save(
                new Save(
                        subject.id(),
                        opened.token(),
                        opened.typed().with(field, words),
                        note,
                        false,
                        Save.Action.REVIEW,
                        null,
                        false),
                EDITH);
        return post("/admin/revisions/" + sent.id() + "/approval", "note", "");
    }

    private String summary() {
        var subject = revisions.subject(EntryKind.TREND, "xiachen-marketing").orElseThrow();
        return revisions.published(subject).get("summary_en");
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
