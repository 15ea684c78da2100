package org.luopan.vocabularyform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.luopan.account.EditorFixtures.somebody;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.luopan.SentForm;
import org.luopan.WritingTest;
import org.luopan.account.Role;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.MultiValueMap;

/** The lists of words, metrics, corrections and synonyms at the desk, and their forms. */
@WritingTest
class WordFormsTests {

    private static final RequestPostProcessor LIN = somebody("lin-of-words", "Lin Admin", Role.ADMIN);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Messages words;

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
        typed.set(row, unsaid().get(0));
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
    void areWordsInTheLogWhateverIsDoneWithThem() {
        for (var name : WordRecords.NAMES) {
            for (var deed : List.of("save", "delete", "take", "keep")) {
                for (var language : Language.values()) {
                    assertThat(words.find(language, "action." + name + "." + deed))
                            .as(name + " " + deed)
                            .isPresent();
                }
            }
        }
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
    void mergeWhatTwoAdminsChangedAndKeepTheRowsOfBoth() throws Exception {
        var form = synonymList();
        var all = all();
        var last = lastChange();
        var opened = html(form);
        var rows = opened.select("details.row").size();
        var unsaid = unsaid();
        // Somebody else adds a row, changes the first and removes the last, while mine is open.
        var theirs = typed(send(form, typed(opened), "add:synonyms"));
        fill(theirs, unsaid.get(0), "blorft people");
        theirs = typed(send(form, theirs, "open:synonyms:0"));
        theirs.set("synonyms.0.said", theirs.getFirst("synonyms.0.said") + ", flumkin");
        theirs = typed(send(form, theirs, "remove:synonyms:" + (rows - 1)));
        assertThat(sent(form, theirs, LIN)).hasStatus(303);

        var mine = typed(send(form, typed(opened), "add:synonyms"));
        fill(mine, unsaid.get(1), "glumphet people");
        var answer = sent(form, mine, admin());
        assertThat(answer).hasStatus(303);
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("notice")))
                .contains("Merged with what Lin Admin saved");
        assertThat(said("blorft people")).isEqualTo(1);
        assertThat(said("glumphet people")).isEqualTo(1);
        assertThat(said("%, flumkin")).isEqualTo(1);
        assertThat(synonyms()).isEqualTo(all.size() + 1L);
        restore(all, last, form);
    }

    @Test
    void showBothWhereTwoAdminsChangedTheSameAndSaveNothing() throws Exception {
        var form = links("/admin/vocabulary/metric", "/admin/vocabulary/metric/").stream()
                .filter(address -> address.matches(".*/\\d+"))
                .toList()
                .get(0);
        var opened = html(form);
        var before = opened.selectFirst("[name=definition_en]").val();
        var theirs = typed(opened);
        theirs.set("definition_en", before + " Theirs.");
        assertThat(sent(form, theirs, LIN)).hasStatus(303);

        var mine = typed(opened);
        mine.set("definition_en", before + " Mine.");
        mine.set("definition_sv", "Min.");
        var answer = sent(form, mine, admin());
        assertThat(answer).hasStatus(409);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("table.conflict tbody tr")).hasSize(1);
        assertThat(page.select(".scroll:has(table.conflict)").attr("tabindex"))
                .as("reached from the keyboard")
                .isEqualTo("0");
        assertThat(page.select("table.conflict").text())
                .contains("As Lin Admin saved it")
                .contains(before + " Theirs.")
                .contains(before + " Mine.");
        assertThat(page.selectFirst("form.entry-form [name=definition_en]").val())
                .isEqualTo(before + " Mine.");
        assertThat(html(form).selectFirst("[name=definition_en]").val()).isEqualTo(before + " Theirs.");

        var decided = typed(page);
        decided.set("definition_en", before);
        decided.set("definition_sv", opened.selectFirst("[name=definition_sv]").val());
        send(form, decided, "");
        assertThat(html(form).selectFirst("[name=definition_en]").val()).isEqualTo(before);
    }

    @Test
    void keepARowThatOneAdminRemovedAndAnotherChanged() throws Exception {
        var form = synonymList();
        var all = all();
        var last = lastChange();
        var opened = html(form);
        var theirs = typed(send(form, typed(opened), "open:synonyms:0"));
        theirs.set("synonyms.0.said", theirs.getFirst("synonyms.0.said") + ", flumkin");
        assertThat(sent(form, theirs, LIN)).hasStatus(303);

        var answer = sent(form, typed(send(form, typed(opened), "remove:synonyms:0")), admin());
        assertThat(answer).hasStatus(409);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("table.conflict").text()).contains("flumkin").contains("not there");
        send(form, typed(page), "");
        assertThat(said("%, flumkin")).isEqualTo(1);
        restore(all, last, form);
    }

    private String synonymList() throws Exception {
        return links("/admin/vocabulary/synonym", "/admin/vocabulary/synonym/").stream()
                .filter(address -> address.matches(".*/\\d+"))
                .toList()
                .get(0);
    }
    /** Types into the row that was added last. */
    private static void fill(MultiValueMap<String, String> typed, String means, String said) {
        var row = typed.keySet().stream()
                .filter(key -> key.matches("synonyms\\.\\d+\\.means"))
                .max(Comparator.comparingInt(key -> Integer.parseInt(key.split("\\.")[1])))
                .orElseThrow();
        typed.set(row, means);
        typed.set(row.replace(".means", ".said"), said);
    }

    private long lastChange() {
        return jdbc.sql("select coalesce(max(id), 0) from word_change")
                .query(Long.class)
                .single();
    }

    /** Brings back what there was before the first change after the given one. */
    private void restore(List<String> all, long last, String form) throws Exception {
        var first = jdbc.sql("select min(id) from word_change where kind = 'synonym' and id > :last")
                .param("last", last)
                .query(Long.class)
                .single();
        send(form, typed(html(form + "?from=" + first)), "");
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

    /** Cities without synonyms in any language. */
    private List<String> unsaid() {
        return jdbc.sql(
                        "select e.kind || '/' || e.slug from entry e where e.kind = 'city' and e.status = 'published' and not exists"
                                + " (select 1 from synonym s where s.means = e.kind || '/' || e.slug) order by e.slug")
                .query(String.class)
                .list();
    }

    private long said(String words) {
        return jdbc.sql("select count(*) from synonym where said like :words")
                .param("words", words)
                .query(Long.class)
                .single();
    }

    /** What a browser sends of the form. */
    private static MultiValueMap<String, String> typed(Document page) {
        return SentForm.of(page, "form.entry-form");
    }

    private MvcTestResult sent(String form, MultiValueMap<String, String> typed, RequestPostProcessor who) {
        return mvc.post().uri(form).params(typed).with(who).with(csrf()).exchange();
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
