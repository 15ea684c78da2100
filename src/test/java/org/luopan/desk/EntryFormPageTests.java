package org.luopan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.luopan.account.EditorFixtures.editor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageReader;
import org.luopan.QueryCount;
import org.luopan.SentForm;
import org.luopan.WritingTest;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.RevisionFixtures;
import org.luopan.publishing.Revisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The form of an entry as one page: all of it comes back as it was, says what differs, and stays light. */
@WritingTest
class EntryFormPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private JdbcClient jdbc;

    /** The forms show published entries, even if other tests have begun a draft. */
    @BeforeEach
    void closeDrafts() {
        RevisionFixtures.closeDrafts(jdbc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "platforms/wechat",
                "platforms/momo",
                "tiers/tier-3",
                "cities/qingdao",
                "trends/livestreaming",
                "glossary/koc",
                "guide/agency-or-tp",
                "market/china",
                "sources/tenba-2021"
            })
    void sentBackAsItIsDiffersInNothing(String entry) throws Exception {
        var form = form(entry);
        var sent = page(mvc.get().uri(form).with(admin()).exchange());
        var again = page(send(form, sent, "tab:all", "", ""));
        assertThat(again.select("[data-change], [data-changed], [data-gone]")).isEmpty();
        assertThat(again.select(".contents a[href^='#part-'] .mark:not([hidden])"))
                .isEmpty();
        assertThat(again.select("details.row").eachAttr("id"))
                .isEqualTo(sent.select("details.row").eachAttr("id"));
        assertThat(again.select("input[name$=.kept]").eachAttr("value"))
                .isEqualTo(sent.select("input[name$=.kept]").eachAttr("value"))
                .allMatch(row -> row.matches("\\{\"id\":\"\\d+\"}"));
    }

    @Test
    void countsChangesAndErrorsInTheContents() throws Exception {
        var form = form("platforms/momo");
        var sent = page(mvc.get().uri(form).with(admin()).exchange());
        var moved = page(send(form, sent, "remove:traits:0", "operator", "Somebody else"));
        assertThat(mark(moved, "about", "changed")).isEqualTo("Changed: 1");
        assertThat(mark(moved, "traits", "changed")).isEqualTo("Changed: 1");
        assertThat(mark(moved, "figures", "changed")).isEmpty();
        assertThat(moved.select(".field:has(#operator)").attr("data-live")).startsWith("=");

        var refused = page(send(form, sent, "draft", "website", "javascript:alert(1)"));
        assertThat(mark(refused, "about", "wrong")).isEqualTo("Errors: 1");
        assertThat(mark(refused, "figures", "wrong")).isEmpty();
        assertThat(refused.select("#wrong a").attr("href")).isEqualTo("#website");
    }

    @Test
    void opensAtThePartThatIsAskedFor() throws Exception {
        var page = page(mvc.get()
                .uri(form("platforms/momo") + "?tab=figures")
                .with(admin())
                .exchange());
        assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("part-figures");
    }

    @ParameterizedTest
    @CsvSource({"platforms/wechat", "market/china", "trends/livestreaming", "cities/qingdao"})
    void weighsLittleHoweverManyRowsThereAre(String entry) throws Exception {
        var html = mvc.get()
                .uri(form(entry))
                .with(admin())
                .exchange()
                .getResponse()
                .getContentAsString();
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(html.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes.size()).isLessThanOrEqualTo(PageReader.BUDGET);
    }

    /** Five colleagues with much typed cost as many statements as one. */
    @ParameterizedTest
    @CsvSource({"'', 50, 50", "/presence, 6, 26"})
    void asksABoundedNumberOfQuestions(String address, long alone, long most) throws Exception {
        var form = form("platforms/momo");
        var sent = page(mvc.get().uri(form).with(admin()).exchange());
        jdbc.sql("delete from typed_form").update();
        assertThat(queries(form + address)).isLessThanOrEqualTo(alone);
        for (var page = 0; page < 8; page++) {
            keep(form, sent, "page-000" + page);
        }
        assertThat(page(mvc.get().uri(form).with(admin()).exchange())
                        .select(".typing")
                        .eachText())
                .filteredOn(words -> !words.isEmpty())
                .containsExactly("Edith Editor is editing here (just now).");
        assertThat(queries(form + address)).isLessThanOrEqualTo(most);
        jdbc.sql("delete from typed_form").update();
    }

    private long queries(String address) {
        mvc.get().uri(address).with(admin()).exchange();
        return QueryCount.of(
                () -> assertThat(mvc.get().uri(address).with(admin())).hasStatusOk());
    }

    private void keep(String form, Document sent, String page) {
        var fields = SentForm.of(sent, "form.entry-form");
        fields.set("operator", "Somebody else");
        fields.set("typed", page);
        fields.set("address", form);
        assertThat(mvc.post().uri("/admin/typed").params(fields).with(editor()).with(csrf()))
                .hasStatus(204);
    }

    private static String mark(Document page, String part, String mark) {
        return page.select(".contents [href=#part-" + part + "] .mark." + mark + ":not([hidden])")
                .text();
    }

    private MvcTestResult send(String form, Document page, String action, String field, String words)
            throws IOException {
        var fields = SentForm.of(page, "form.entry-form");
        fields.set("do", action);
        if (!field.isEmpty()) {
            fields.set(field, words);
        }
        return mvc.post().uri(form).params(fields).with(admin()).with(csrf()).exchange();
    }

    private static Document page(MvcTestResult answer) throws IOException {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private String form(String entry) {
        var slash = entry.indexOf('/');
        return revisions
                .subject(EntryKind.ofFolder(entry.substring(0, slash)).orElseThrow(), entry.substring(slash + 1))
                .orElseThrow()
                .form();
    }
}
