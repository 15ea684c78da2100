package org.luopan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.delivery.Staging.Coming;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Restorations;
import org.luopan.publishing.RevisionFixtures;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who is told of what a release does to what somebody wrote. */
@WritingTest
class DeliveredNotificationsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Restorations restorations;

    @Autowired
    private Saves saves;

    @Autowired
    private RecordJson json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate batches;

    private Editor paul;
    private String term = "";
    private String cameTerm = "";
    private String cameWord = "";

    @BeforeEach
    void open() throws Exception {
        for (var somebody : List.of(editor(), publisher(), admin())) {
            bell(somebody);
        }
        paul = new Editor(account("paul"), "paul", "Paul Publisher", Role.PUBLISHER);
        jdbc.sql("delete from notification").update();
        cameWord = came("word", "audience/gen-z");
    }

    @AfterEach
    void putBack() {
        RevisionFixtures.closeDrafts(jdbc);
        if (!term.isEmpty()) {
            RevisionFixtures.restoreDelivered(revisions, restorations, term().id(), paul);
        }
        back("term", term, cameTerm);
        back("word", "audience/gen-z", cameWord);
        jdbc.sql("update facet_value set label_en = 'Generation Z' where facet = 'audience' and slug = 'gen-z'")
                .update();
        jdbc.sql("delete from notification").update();
        jdbc.sql("delete from word_change").update();
    }

    @Test
    void tellsWhoWroteItThatAReleaseChangedIt() throws Exception {
        of("advertising-law");
        edit(live -> live.with("summary_sv", "Ett bolag."));
        release("term", term, came -> came.with("summary_en", "An agency."));

        var told = bell(publisher()).selectFirst(".notifications li");
        assertThat(told.text()).contains("A release or an import changed", "which you edited", "Luopan 9.9");
        assertThat(bell(editor()).select(".notifications li")).isEmpty();
    }

    @Test
    void tellsNobodyOfWhatNobodyWrote() throws Exception {
        of("ai-label");
        release("term", term, came -> came.with("summary_en", "An agency."));
        for (var somebody : List.of(editor(), publisher(), admin())) {
            assertThat(bell(somebody).select(".notifications li")).isEmpty();
        }
    }

    @Test
    void tellsPublishersThatAReleaseProposesOtherValues() throws Exception {
        of("cac");
        edit(live -> live.with("summary_en", "What Paul wrote."));
        release("term", term, came -> came.with("summary_en", "What came."));

        for (var somebody : List.of(publisher(), admin())) {
            assertThat(bell(somebody).select(".notifications li").text()).contains("proposes other values for");
        }
        assertThat(bell(editor()).select(".notifications li")).isEmpty();
        var opened = mvc.post()
                .uri(bell(publisher()).selectFirst(".notifications form").attr("action"))
                .with(publisher())
                .with(csrf())
                .exchange();
        assertThat(opened.getResponse().getRedirectedUrl()).startsWith("/admin/revisions/");
    }

    @Test
    void tellsTheAuthorOfADraftOnceThatAReleaseWaitsForIt() throws Exception {
        of("cnnic");
        edit(live -> live.with("summary_en", "What Paul wrote."));
        save(live -> live.with("summary_sv", "Ett utkast."), Save.Action.DRAFT, paul);
        release("term", term, came -> came.with("summary_en", "What came."));

        var told = bell(publisher()).selectFirst(".notifications li.unread");
        assertThat(told.text()).contains("has other values for", "waits for your draft", "Luopan 9.9");
        for (var somebody : List.of(editor(), admin())) {
            assertThat(bell(somebody).select(".notifications li")).isEmpty();
        }
        deliveries.deliver();
        assertThat(bell(publisher()).select(".notifications li")).hasSize(1);
    }

    @Test
    void tellsPublishersToDecideOnARevisionThatAReleaseWaitsFor() throws Exception {
        of("cnnic");
        edit(live -> live.with("summary_en", "What Paul wrote."));
        var edith = new Editor(account("edith"), "edith", "Edith Editor", Role.EDITOR);
        save(live -> live.with("summary_sv", "Ett utkast."), Save.Action.REVIEW, edith);
        jdbc.sql("delete from notification").update();
        release("term", term, came -> came.with("summary_en", "What came."));

        for (var somebody : List.of(editor(), publisher(), admin())) {
            assertThat(bell(somebody).select(".notifications li").text())
                    .contains("waits until somebody decides on the open revision");
        }
    }

    @Test
    void tellsAdminsThatAReleaseDiffersInAWord() throws Exception {
        jdbc.sql("update facet_value set label_en = 'Ours' where facet = 'audience' and slug = 'gen-z'")
                .update();
        release("word", "audience/gen-z", came -> came.with("label_en", "Zoomers"));

        assertThat(bell(publisher()).select(".notifications li")).isEmpty();
        var told = bell(admin()).selectFirst(".notifications li.unread");
        assertThat(told.text()).contains("Changed here and by a release or an import: Ours", "Luopan 9.9");
        var opened = mvc.post()
                .uri(told.selectFirst("form").attr("action"))
                .with(admin())
                .with(csrf())
                .exchange();
        assertThat(opened)
                .hasRedirectedUrl("/admin/vocabulary/word/"
                        + jdbc.sql("select id from facet_value where facet = 'audience' and slug = 'gen-z'")
                                .query(Long.class)
                                .single());
        assertThat(bell(admin()).select(".notifications li.unread")).isEmpty();
    }

    private void of(String slug) {
        term = slug;
        cameTerm = came("term", slug);
    }

    private String came(String kind, String name) {
        return jdbc.sql("select came from delivery where kind = :kind and name = :name and origin = 'release'")
                .param("kind", kind)
                .param("name", name)
                .query(String.class)
                .single();
    }

    private void back(String kind, String name, String came) {
        jdbc.sql(
                        "update delivery set came = :came, delivered = null, state = 'delivered' where kind = :kind and name = :name")
                .param("came", came)
                .param("kind", kind)
                .param("name", name)
                .update();
    }

    private void release(String kind, String name, UnaryOperator<RecordData> change) {
        var came = json.read(came(kind, name));
        new Staging(batches)
                .release(
                        List.of(new Coming(kind, name, "", json.write(change.apply(came)), "Luopan 9.9")),
                        Set.of(kind + "/" + name),
                        Set.of());
        deliveries.deliver();
    }

    private void edit(UnaryOperator<RecordData> change) {
        save(change, Save.Action.PUBLISH, paul);
    }

    private void save(UnaryOperator<RecordData> change, Save.Action action, Editor by) {
        var opened = revisions.open(term().id()).orElseThrow();
        saves.save(
                new Save(
                        term().id(), opened.token(), change.apply(opened.typed()), "Better", false, action, null, true),
                by);
    }

    private DeskEntry term() {
        return revisions.subject(EntryKind.TERM, term).orElseThrow();
    }

    private long account(String username) {
        return jdbc.sql("select id from account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    private Document bell(RequestPostProcessor somebody) throws Exception {
        var got = mvc.get()
                .uri("/admin/notifications")
                .header("Accept-Language", "en")
                .with(somebody)
                .exchange();
        assertThat(got).hasStatusOk();
        return Jsoup.parse(got.getResponse().getContentAsString());
    }
}
