package org.luopan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.publisher;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WritingTest
class LeadRemarkTests {

    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Autowired
    private Decisions decisions;

    @Test
    void isGivenAtTheRowAndOnTheReviewPageWhereANewerValueWillNotLead() {
        var opened = revisions
                .open(revisions
                        .subject(EntryKind.PLATFORM, "wechat")
                        .orElseThrow()
                        .id())
                .orElseThrow();
        var figures = new ArrayList<>(opened.typed().rows("figures"));
        figures.add(RecordData.of(Map.of(
                "metric", "mau",
                "unit", "accounts",
                "amount", "1434000000",
                "as_of", "2026-Q3",
                "source", "tencent-ir",
                "confidence", "third-party-estimate")));
        var draft = saves.save(
                new Save(
                        opened.subject().id(),
                        opened.token(),
                        opened.typed().with("figures", figures),
                        "Newest",
                        false,
                        Save.Action.REVIEW,
                        null,
                        false),
                LIN);
        try {
            var row = page(opened.subject().form() + "?tab=figures")
                    .select("#figures-" + (figures.size() - 1) + " summary .remark");
            assertThat(row.text())
                    .contains("The page will still lead with")
                    .contains("because it is an official filing or statistic, and this is a third-party estimate");
            assertThat(page(opened.subject().form() + "?tab=figures")
                            .select(".remark")
                            .eachText())
                    .contains("Leads because it is the newest official filing or statistic.");
            assertThat(page("/admin/revisions/" + draft.id()).select(".remarks li"))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.text().replace('\u00a0', ' '))
                            .contains("1.434 billion (Q3 2026)")
                            .contains("The page will still lead with"));
        } finally {
            decisions.reject(draft.id(), "Only tried", LIN);
        }
    }

    private Document page(String uri) {
        var result = mvc.get().uri(uri).with(publisher()).exchange();
        assertThat(result).as(uri).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
