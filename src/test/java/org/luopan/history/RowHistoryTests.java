package org.luopan.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.QueryCount;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who changed a value, when, from what to what, and why. */
@WritingTest
class RowHistoryTests {

    private static final Editor PETRA = new Editor(2, "petra", "Petra Publisher", Role.PUBLISHER);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    private DeskEntry momo;
    private String row = "";

    @BeforeEach
    void find() {
        momo = revisions.subject(EntryKind.PLATFORM, "momo").orElseThrow();
        row = figures().get(0).get(RecordData.ID);
    }

    @Test
    void listsTheVersionsInWhichTheRowChangedTheLatestFirst() throws Exception {
        var before = figures().get(0).get("note_en");
        publish("note_en", "As the company counts.", "Says how they count");
        publishName("Momo, renamed");
        publish("note_en", "As the company has counted since 2020.", "More exact");

        var changes = page("en").select("ol.history > li");
        assertThat(changes.size()).isGreaterThanOrEqualTo(2);
        assertThat(changes.get(0).text()).contains("Petra Publisher", "More exact", "UTC");
        assertThat(changes.get(0).select("ins").text()).contains("has counted since 2020");
        assertThat(changes.get(1).text()).contains("Says how they count");
        assertThat(changes.text()).doesNotContain("renamed");
        assertThat(changes.last().text()).contains("there from the first known version");
        assertThat(page("sv").select("ol.history > li").first().text()).contains("ändrad");
        publish("note_en", before, "As it was");
    }

    @Test
    void isLinkedFromEachRowOfTheForm() throws Exception {
        var form = read(momo.form() + "?tab=figures", "en");
        assertThat(form.select("#figures-0 .row-actions a[href$=/rows/figures-id-" + row + "]")
                        .text())
                .isEqualTo("History");
    }

    @Test
    void needsNoMoreQueriesWhereThereIsMore() throws Exception {
        page("en");
        var few = QueryCount.of(this::look);
        for (var i = 0; i < 5; i++) {
            publish("note_en", "Counted " + i, "Again " + i);
        }
        page("en");
        assertThat(QueryCount.of(this::look)).isLessThanOrEqualTo(few + 2);
    }

    @Test
    void isNotFoundForRowsThatTheKindDoesNotHave() {
        for (var address : new String[] {
            momo.form() + "/rows/placements-id-1",
            momo.form() + "/rows/figures-id-x",
            "/admin/entries/cities/" + momo.id() + "/rows/figures-id-1"
        }) {
            assertThat(mvc.get().uri(address).with(editor()).exchange())
                    .as(address)
                    .hasStatus(404);
        }
    }

    private List<RecordData> figures() {
        return revisions.published(momo).rows("figures");
    }

    private void publish(String field, String words, String why) {
        var rows = new ArrayList<>(figures());
        rows.set(0, rows.get(0).with(field, words));
        save(revisions.open(momo.id()).orElseThrow().live().with("figures", rows), why);
    }

    private void publishName(String name) {
        var live = revisions.open(momo.id()).orElseThrow().live();
        save(live.with("name_en", name), "Renamed it");
        save(live, "Named it back");
    }

    private void save(RecordData typed, String why) {
        saves.save(
                new Save(
                        momo.id(),
                        revisions.open(momo.id()).orElseThrow().token(),
                        typed,
                        why,
                        false,
                        Save.Action.PUBLISH,
                        null,
                        true),
                PETRA);
    }

    private void look() {
        assertThat(mvc.get()
                        .uri(momo.form() + "/rows/figures-id-" + row)
                        .with(editor())
                        .exchange())
                .hasStatusOk();
    }

    private Document page(String language) throws Exception {
        return read(momo.form() + "/rows/figures-id-" + row, language);
    }

    private Document read(String address, String language) throws Exception {
        var got = mvc.get()
                .uri(address)
                .header("Accept-Language", language)
                .with(editor())
                .exchange();
        assertThat(got).hasStatusOk();
        return Jsoup.parse(got.getResponse().getContentAsString());
    }
}
