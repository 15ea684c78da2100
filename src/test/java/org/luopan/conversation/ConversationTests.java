package org.luopan.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.SentForm;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.luopan.revision.Revision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An editor and a publisher talk about a figure until it can be published. */
@WritingTest
class ConversationTests {

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

    private static int typed;

    private Editor edith;
    private Editor paul;
    private Revision sent;

    @BeforeEach
    void sendAFigure() throws Exception {
        // Both open the desk, so that they have accounts.
        page("/admin", editor());
        page("/admin", publisher());
        edith = new Editor(account("edith"), "edith", "Edith Editor", Role.EDITOR);
        paul = new Editor(account("paul"), "paul", "Paul Publisher", Role.PUBLISHER);
        jdbc.sql("delete from notification").update();
        sent = send();
    }

    @AfterEach
    void tidy() {
        var open = revisions.open(sent.entryId()).orElseThrow().open();
        if (open != null) {
            decisions.discard(open.id(), paul);
        }
        jdbc.sql("delete from review_comment").update();
        jdbc.sql("delete from notification").update();
    }

    @Test
    void isHeldAtTheRowAnsweredAndResolved() throws Exception {
        var review = page(address(), publisher());
        var row = review.selectFirst("details.compared-row.added");
        assertThat(submit(row.selectFirst(".say form"), Map.of("words", "Which page of the report?"), publisher()))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo(address() + "#" + row.id());

        assertThat(bell(editor())).isEqualTo("1");
        assertThat(page("/admin/notifications", editor())
                        .select(".notifications li")
                        .text())
                .contains("Paul Publisher commented on WeChat")
                .contains("Which page of the report?");

        var thread = page(address(), editor()).selectFirst("#" + row.id() + " .thread");
        assertThat(thread.text()).contains("Paul Publisher").contains("Which page of the report?");
        submit(thread.selectFirst(".say form"), Map.of("words", "Page 12."), editor());
        assertThat(bell(publisher()))
                .as("the figure was sent, and the comment answered")
                .isEqualTo("2");

        thread = page(address(), publisher()).selectFirst("#" + row.id() + " .thread");
        assertThat(thread.select("> p").eachText()).hasSize(2).last().asString().contains("Page 12.");
        submit(thread.selectFirst("form.inline"), Map.of(), publisher());
        thread = page(address(), publisher()).selectFirst("#" + row.id() + " .thread");
        assertThat(thread.classNames()).contains("resolved");
        assertThat(thread.text()).contains("resolved by Paul Publisher");
    }

    @Test
    void standsInTheAuthorsFormWithWhatIsAskedAndTheTabThatItIsAbout() throws Exception {
        var review = page(address(), publisher());
        submit(
                review.selectFirst("details.compared-row.added .say form"),
                Map.of("words", "Which page of the report?"),
                publisher());
        decisions.askForChanges(sent.id(), "Nearly there", paul);

        var form = page("/admin/entries/platforms/" + sent.entryId(), editor());
        assertThat(form.select(".notice .comment").text())
                .contains("Paul Publisher asks for changes")
                .contains("UTC")
                .contains("Nearly there");
        assertThat(form.select(".notice .remarks li").text())
                .contains("Paul Publisher")
                .contains("Which page of the report?");
        assertThat(form.select(".notice .remarks a").first().attr("href")).endsWith("#part-figures");
        assertThat(page("/admin", editor()).select("main").text()).contains("Nearly there");
        assertThat(page("/admin/notifications", editor())
                        .select(".notifications .unread")
                        .eachText())
                .first()
                .asString()
                .contains("Paul Publisher asks for changes to WeChat")
                .contains("Nearly there");
    }

    @Test
    void staysAtItsRowWhenTheAuthorSavesAgainAndIsSettledByPublishing() throws Exception {
        var review = page(address(), publisher());
        submit(
                review.selectFirst("details.compared-row.added .say form"),
                Map.of("words", "Which page of the report?"),
                publisher());
        decisions.askForChanges(sent.id(), "Nearly there", paul);
        sent = send();

        assertThat(page(address(), publisher())
                        .select("details.compared-row.added .thread")
                        .text())
                .contains("Which page of the report?");
        decisions.approve(sent.id(), paul);
        assertThat(page("/admin/notifications", editor())
                        .select(".notifications .unread")
                        .text())
                .contains("Paul Publisher published your draft of WeChat");
        sent = send();
        assertThat(page(address(), publisher()).select(".thread")).isEmpty();
    }

    @Test
    void isRefusedWhereNothingIsSaidAndKeepsWhatIsTooLong() throws Exception {
        var form = page(address(), publisher()).selectFirst("details.compared-row.added .say form");
        assertThat(submit(form, Map.of("words", " "), publisher())).hasStatus(422);
        var tooLong = submit(form, Map.of("words", "x".repeat(1001)), publisher());
        assertThat(tooLong).hasStatus(422);
        var page = Jsoup.parse(tooLong.getResponse().getContentAsString());
        assertThat(page.select("#remark").text()).hasSize(1001);
        assertThat(page.select(".error-summary a[href='#remark']")).isNotEmpty();
    }

    @Test
    void ringsForNobodyElseAndIsReadWhereItIsOpened() throws Exception {
        assertThat(bell(editor())).as("one's own").isEmpty();
        assertThat(bell(publisher())).isEqualTo("1");
        var row = page("/admin/notifications", publisher()).selectFirst(".notifications form");
        assertThat(submit(row, Map.of(), editor())).as("another's").hasStatus(404);
        assertThat(submit(row, Map.of(), publisher()))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo(address());
        assertThat(bell(publisher())).isEmpty();
    }

    @Test
    void tellsAnAuthorWhatWasRejected() throws Exception {
        decisions.reject(sent.id(), "The report says something else", paul);

        assertThat(page("/admin/notifications", editor())
                        .select(".notifications .unread")
                        .text())
                .contains("Paul Publisher rejected your draft of WeChat")
                .contains("The report says something else");
        var page = page(address(), editor());
        assertThat(page.select("h1 .state-badge.rejected").text()).isEqualTo("rejected");
        assertThat(page.select("form[action$=taking-up]")).isNotEmpty();
    }

    /** A figure that nobody has typed before. */
    private Revision send() {
        typed++;
        var amount = String.valueOf(1_434_000_000 + typed);
        var opened = revisions
                .open(revisions
                        .subject(EntryKind.PLATFORM, "wechat")
                        .orElseThrow()
                        .id())
                .orElseThrow();
        var figures = new ArrayList<>(opened.live().rows("figures"));
        figures.add(RecordData.of(Map.of(
                "metric", "mau",
                "unit", "accounts",
                "amount", amount,
                "as_of", "2026-Q3",
                "label_en", "Conversation " + amount,
                "source", "tencent-ir",
                "confidence", "third-party-estimate")));
        return saves.save(
                new Save(
                        opened.subject().id(),
                        opened.token(),
                        opened.live().with("figures", List.copyOf(figures)),
                        "Newest",
                        false,
                        Save.Action.REVIEW,
                        null,
                        false),
                edith);
    }

    private long account(String username) {
        return jdbc.sql("select id from account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    private String address() {
        return "/admin/revisions/" + sent.id();
    }

    /** The number that the bell shows; empty if none. */
    private String bell(RequestPostProcessor who) throws UnsupportedEncodingException {
        return page("/admin/log", who).select(".bell .count b").text();
    }

    private MvcTestResult submit(Element form, Map<String, String> typed, RequestPostProcessor who) {
        var fields = SentForm.of(form);
        typed.forEach(fields::set);
        return mvc.post()
                .uri(form.attr("action"))
                .params(fields)
                .with(who)
                .with(csrf())
                .exchange();
    }

    private Document page(String uri, RequestPostProcessor who) throws UnsupportedEncodingException {
        var result = mvc.get().uri(uri).with(who).exchange();
        assertThat(result).as(uri).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
