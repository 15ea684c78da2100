package org.luopan.vocabularyform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The lists of words, metrics, corrections and synonyms at the desk, and their forms. */
@WritingTest
class WordFormsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void open() throws Exception {
        var lists = links("/admin/vocabulary", "/admin/vocabulary/");
        assertThat(lists).hasSizeGreaterThan(4);
        var forms = new ArrayList<String>();
        for (var list : lists) {
            var all = links(list, list + "/");
            assertThat(all).as(list).isNotEmpty();
            all.stream().filter(form -> form.endsWith("/new")).forEach(forms::add);
            all.stream().filter(form -> form.matches(".*/\\d+")).limit(2).forEach(forms::add);
        }
        assertThat(forms).hasSizeGreaterThan(2 * lists.size());
        assertThat(forms)
                .allSatisfy(form ->
                        assertThat(mvc.get().uri(form).with(admin())).as(form).hasStatusOk());
    }

    private List<String> links(String page, String beginning) throws Exception {
        var html = mvc.get().uri(page).with(admin()).exchange().getResponse().getContentAsString();
        return Jsoup.parse(html).select("main a[href^=" + beginning + "]").eachAttr("href").stream()
                .distinct()
                .toList();
    }

    @Test
    void addAndRemoveSynonymsAndLeaveAllOthers() throws Exception {
        var form = links("/admin/vocabulary/synonym", "/admin/vocabulary/synonym/").stream()
                .filter(address -> address.matches(".*/\\d+"))
                .toList()
                .get(0);
        var before = synonyms();
        var all = all();
        assertThat(before).isGreaterThan(300);
        // Rows that are as they were are sent by what they mean alone.
        assertThat(typed(html(form)).values().toString()).hasSizeLessThan(30_000);

        var typed = typed(send(form, typed(html(form)), "add:synonyms"));
        assertThat(synonyms()).isEqualTo(before);
        var row = typed.keySet().stream()
                .filter(key -> key.endsWith(".means"))
                .findFirst()
                .orElseThrow();
        typed.set(row, "city/shanghai");
        typed.set(row.replace(".means", ".said"), "blorft people");
        send(form, typed, "");
        assertThat(synonyms()).isEqualTo(before + 1);
        assertThat(said("blorft people")).isEqualTo(1);

        var at = html(form).select("details.row").size() - 1;
        send(form, typed(send(form, typed(html(form)), "remove:synonyms:" + at)), "");
        assertThat(synonyms()).isEqualTo(before);
        assertThat(said("blorft people")).isZero();
        assertThat(all()).isEqualTo(all);
    }

    @Test
    void sayThatAnAddressStaysAsItIs() throws Exception {
        for (var form : List.of("/admin/vocabulary/metric/new", "/admin/vocabulary/word/new")) {
            assertThat(html(form).text())
                    .as(form)
                    .contains("It cannot be changed later")
                    .doesNotContain("redirects");
        }
        assertThat(html("/admin/entries/platforms/new").text()).contains("An old address redirects");
    }

    @Test
    void keepWhatWasSentWhereSomebodyElseRemovedItMeanwhile() throws Exception {
        var form = links("/admin/vocabulary/synonym", "/admin/vocabulary/synonym/").stream()
                .filter(address -> address.matches(".*/\\d+"))
                .toList()
                .get(0);
        var all = all();
        var opened = html(form);
        var rows = opened.select("details.row").size();
        var mine = typed(opened);
        // Somebody else removes the last row, which is sent by what it means alone, and saves.
        send(form, typed(send(form, typed(opened), "remove:synonyms:" + (rows - 1))), "");
        assertThat(synonyms()).isEqualTo(all.size() - 1L);

        var conflict = mvc.post()
                .uri(form)
                .params(mine)
                .with(admin())
                .with(csrf())
                .exchange()
                .getResponse();
        assertThat(conflict.getStatus()).isEqualTo(409);
        var page = Jsoup.parse(conflict.getContentAsString());
        assertThat(page.select("details.row")).hasSize(rows);
        send(form, typed(page), "");
        assertThat(all()).isEqualTo(all);
    }

    private List<String> all() {
        return jdbc.sql(
                        "select list_id || ' ' || sort_order || ' ' || means || ' ' || said from synonym order by list_id, sort_order")
                .query(String.class)
                .list();
    }

    private long synonyms() {
        return jdbc.sql("select count(*) from synonym").query(Long.class).single();
    }

    private long said(String words) {
        return jdbc.sql("select count(*) from synonym where said = :words")
                .param("words", words)
                .query(Long.class)
                .single();
    }

    /** What a browser sends of the form. */
    private static MultiValueMap<String, String> typed(Document page) {
        var typed = new LinkedMultiValueMap<String, String>();
        var form = (FormElement) page.selectFirst("form.entry-form");
        form.formData().forEach(field -> typed.add(field.key(), field.value()));
        return typed;
    }

    private Document send(String form, MultiValueMap<String, String> typed, String action) throws Exception {
        var answer = mvc.post()
                .uri(form)
                .params(typed)
                .param("do", action)
                .with(admin())
                .with(csrf())
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(action.isEmpty() ? 303 : 200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private Document html(String page) throws Exception {
        return Jsoup.parse(
                mvc.get().uri(page).with(admin()).exchange().getResponse().getContentAsString());
    }
}
