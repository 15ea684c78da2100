package org.luopan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
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
import org.luopan.revision.EditSession;
import org.luopan.revision.Revision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a publisher reads of a revision before deciding on it. */
@WritingTest
class ReviewPageTests {

    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Autowired
    private Decisions decisions;

    private Revision sent;

    @AfterEach
    void discard() {
        decisions.discard(sent.id(), LIN);
    }

    @Test
    void saysInWordsWhatChangesAndWhatThatDoesToThePage() throws Exception {
        var page = sentWith(Map.of(
                "metric", "mau",
                "unit", "accounts",
                "amount", "1434000000",
                "as_of", "2026-Q3",
                "source", "tencent-ir",
                "confidence", "official-filing"));

        var row = page.select("details.compared-row.added");
        assertThat(row.select("summary").text().replace('\u00a0', ' '))
                .contains("Monthly active users")
                .contains("1,434,000,000")
                .contains("Q3 2026");
        assertThat(row.text()).contains("official filing or statistic").doesNotContain("official-filing");
        assertThat(row.select("a[rel=noreferrer]").eachAttr("href"))
                .singleElement()
                .asString()
                .startsWith("https://");
        var effect = page.select(".effects li");
        assertThat(effect).hasSize(1);
        assertThat(effect.text().replace('\u00a0', ' '))
                .contains("Monthly active users: The page will lead with 1.434 billion (Q3 2026).")
                .contains("fresh")
                .contains("Leads because it is the newest official filing or statistic.")
                .containsPattern("At present it leads with [0-9.]+ billion .*[.]");
    }

    @Test
    void saysThatThePageLeadsWithTheSameValueAsBefore() throws Exception {
        var page = sentWith(Map.of(
                "metric", "mau",
                "unit", "accounts",
                "amount", "1200000000",
                "as_of", "2020-Q3",
                "source", "tencent-ir",
                "confidence", "official-filing"));

        assertThat(page.select(".effects li").text().replace('\u00a0', ' '))
                .containsPattern("The page still leads with [0-9.]+ billion .*202[5-9]")
                .doesNotContain("At present");
    }

    @Test
    void saysUnderWhatFiltersFindTheEntryAndNoLonger() throws Exception {
        var opened = wechat();
        var traits = new ArrayList<>(opened.typed().rows("traits"));
        var core = traits.stream()
                .filter(trait -> trait.get("strength").equals("core"))
                .findFirst()
                .orElseThrow();
        traits.set(traits.indexOf(core), core.with("strength", "weak"));
        traits.removeIf(trait -> trait.get("value").equals("analogue:pinterest"));
        traits.add(RecordData.of(Map.of("value", "analogue:pinterest", "strength", "present", "source", "tencent-ir")));
        var strong = traits.stream()
                .filter(trait -> trait.get("strength").equals("strong"))
                .findFirst()
                .orElseThrow();
        traits.set(traits.indexOf(strong), strong.with("strength", "core"));
        var page = sent(opened.typed().with("traits", List.copyOf(traits)), opened.token());

        var label = page.select("details.compared-row.changed summary").eachText().stream()
                .filter(title -> title.contains("Weak"))
                .findFirst()
                .orElseThrow();
        var says = page.select(".effects .filters").eachText();
        assertThat(says).hasSize(2);
        assertThat(says.get(0)).isEqualTo("Filters will find it under Pinterest.");
        assertThat(says.get(1))
                .startsWith("Filters will no longer find it under ")
                .endsWith(".");
        assertThat(label)
                .contains(says.get(1)
                        .replace("Filters will no longer find it under ", "")
                        .replaceFirst("[.]$", ""));
    }

    @Test
    void saysSoOfOpennessOperatorAndLaunchYearToo() throws Exception {
        var opened = wechat();
        var typed = opened.typed();
        var page = sent(typed.with("operator", "Lantern Group").with("launched", "2012"), opened.token());

        assertThat(page.select(".effects .filters").eachText())
                .containsExactly(
                        "Filters will find it under Lantern Group (Operator) and 2012 (Launch year).",
                        "Filters will no longer find it under " + typed.get("operator") + " (Operator) and "
                                + typed.get("launched") + " (Launch year).");

        var again = revisions.open(opened.subject().id()).orElseThrow();
        var open = typed.get("openness").equals("open") ? "limited" : "open";
        assertThat(sent(typed.with("openness", open), again.token())
                        .select(".effects .filters")
                        .eachText())
                .hasSize(2)
                .allSatisfy(says -> assertThat(says).endsWith(" (Openness)."));
    }

    @Test
    void saysAtTheCommentThatItIsMissing() throws Exception {
        sentWith(Map.of(
                "metric", "mau",
                "unit", "accounts",
                "amount", "1434000000",
                "as_of", "2026-Q3",
                "source", "tencent-ir",
                "confidence", "official-filing"));
        for (var decision : List.of("rejection", "changes-request")) {
            var answer = mvc.post()
                    .uri("/admin/revisions/" + sent.id() + "/" + decision)
                    .param("comment", " ")
                    .with(publisher())
                    .with(csrf())
                    .exchange();
            assertThat(answer).hasStatus(422);
            var page = Jsoup.parse(answer.getResponse().getContentAsString());
            assertThat(page.select("#comment").attr("aria-invalid")).isEqualTo("true");
            assertThat(page.select("#comment-error").text()).isNotBlank();
        }
    }

    @Test
    void foldsTheRowsWhereManyChangedAndKeepsThePageLight() throws Exception {
        var opened = wechat();
        var changed = opened.typed().withEach("figures", figure -> figure.with("editor_note", "Checked in November"));
        var page = sent(changed, opened.token());

        assertThat(page.select("details.compared-row").size()).isGreaterThan(30);
        assertThat(page.select("details.compared-row[open]")).isEmpty();
    }

    private Document sentWith(Map<String, String> figure) throws UnsupportedEncodingException {
        var opened = wechat();
        var figures = new ArrayList<>(opened.typed().rows("figures"));
        figures.add(RecordData.of(figure));
        return sent(opened.typed().with("figures", List.copyOf(figures)), opened.token());
    }

    private EditSession wechat() {
        return revisions
                .open(revisions
                        .subject(EntryKind.PLATFORM, "wechat")
                        .orElseThrow()
                        .id())
                .orElseThrow();
    }

    private Document sent(RecordData typed, String token) throws UnsupportedEncodingException {
        var wechat = revisions.subject(EntryKind.PLATFORM, "wechat").orElseThrow();
        sent = saves.save(new Save(wechat.id(), token, typed, "Newest", false, Save.Action.REVIEW, null, false), LIN);
        return Jsoup.parse(mvc.get()
                .uri("/admin/revisions/" + sent.id())
                .with(publisher())
                .exchange()
                .getResponse()
                .getContentAsString());
    }
}
