package org.luopan.vocabularyform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.SentForm;
import org.luopan.WritingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is kept of each change to a word, a metric or a tier list, and how an earlier version comes back. */
@WritingTest
class WordHistoryTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private String form = "";

    @BeforeEach
    void create() {
        var created = mvc.post()
                .uri("/admin/vocabulary/word/new")
                .param("facet", "audience")
                .param("slug", "night-owls")
                .param("label_en", "Night owls")
                .param("label_sv", "Nattugglor")
                .with(admin())
                .with(csrf())
                .exchange();
        assertThat(created).hasStatus(303);
        form = "/admin/vocabulary/word/" + id("night-owls");
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from facet_value where slug = 'night-owls'").update();
        jdbc.sql("delete from word_change").update();
        jdbc.sql("delete from audit_event where subject = 'word/night-owls'").update();
    }

    @Test
    void keepsEachChangeWithWhoAndWhenTheLatestFirst() {
        assertThat(save(Map.of("label_en", "People awake at night", "definition_en", "They buy after midnight.")))
                .hasStatus(303);
        assertThat(save(Map.of("label_sv", "Nattfolk"))).hasStatus(303);

        var changes = page(form, "en").select("ol.history > li");
        assertThat(changes).hasSize(3);
        assertThat(changes.get(0).text()).startsWith("Changed").contains("Admin", "UTC");
        assertThat(changes.get(0).select("del").text()).isEqualTo("Nattugglor");
        assertThat(changes.get(0).select("ins").text()).isEqualTo("Nattfolk");
        assertThat(changes.get(1).select("dt").eachText()).hasSize(2);
        assertThat(changes.get(1).text()).contains("They buy after midnight.");
        assertThat(changes.get(2).text()).startsWith("Created");
        assertThat(page(form, "sv").select("ol.history > li").first().text()).startsWith("Ändrad");
    }

    @Test
    void keepsNothingOfASaveThatChangesNothing() {
        assertThat(save(Map.of())).hasStatus(303);
        assertThat(page(form, "en").select("ol.history > li")).hasSize(1);
    }

    @Test
    void fillsTheFormWithWhatWasBefore() {
        save(Map.of("label_en", "People awake at night"));
        var earlier = page(form, "en").selectFirst("ol.history a[href*=from]").attr("href");
        var filled = page(earlier, "en");
        assertThat(filled.select("#label_en").val()).isEqualTo("Night owls");
        assertThat(filled.select("[role=status]").text()).contains("earlier values");
        assertThat(label()).isEqualTo("People awake at night");

        assertThat(send(filled, Map.of())).hasStatus(303);
        assertThat(label()).isEqualTo("Night owls");
        assertThat(page(form, "en").select("ol.history > li")).hasSize(3);
    }

    @Test
    void fillsTheFormWithNothingOfAnotherKindOrOfNoChange() {
        save(Map.of("label_en", "People awake at night"));
        var change = page(form, "en")
                .selectFirst("ol.history a[href*=from]")
                .attr("href")
                .replaceFirst(".*=", "");
        assertThat(get("/admin/vocabulary/metric/1?from=" + change, "en")).hasStatus(404);
        assertThat(get(form + "?from=0", "en")).hasStatus(404);
    }

    @Test
    void asksBeforeItDeletesAndGivesBackWhatWasDeleted() {
        var link = page(form, "en").selectFirst("a[href$=/deletion]").attr("href");
        assertThat(page(form, "en").select("form[action$=/deletion]")).isEmpty();
        var asked = page(link, "en");
        assertThat(asked.selectFirst("h1").text()).isEqualTo("Delete Night owls");
        assertThat(jdbc.sql("select count(*) from facet_value where slug = 'night-owls'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        assertThat(mvc.post().uri(link).with(admin()).with(csrf()).exchange()).hasStatus(303);
        var gone = page("/admin/vocabulary/word", "en").selectFirst("#gone-heading + ul li");
        assertThat(gone.text()).contains("Night owls", "Admin");
        var again = page(gone.selectFirst("a").attr("href"), "en");
        assertThat(send(again, Map.of())).hasStatus(303);
        assertThat(label()).isEqualTo("Night owls");
        assertThat(page("/admin/vocabulary/word", "en").select("#gone-heading")).isEmpty();
    }

    private MvcTestResult save(Map<String, String> changed) {
        return send(page(form, "en"), changed);
    }

    private MvcTestResult send(Document page, Map<String, String> changed) {
        var form = page.selectFirst("form.entry-form");
        var fields = SentForm.of(form);
        changed.forEach(fields::set);
        return mvc.post()
                .uri(form.attr("action"))
                .params(fields)
                .with(admin())
                .with(csrf())
                .exchange();
    }

    private String label() {
        return jdbc.sql("select label_en from facet_value where slug = 'night-owls'")
                .query(String.class)
                .single();
    }

    private long id(String slug) {
        return jdbc.sql("select id from facet_value where slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(String path, String language) {
        return mvc.get()
                .uri(path)
                .header("Accept-Language", language)
                .with(admin())
                .exchange();
    }

    private Document page(String path, String language) {
        var got = get(path, language);
        assertThat(got).hasStatusOk();
        try {
            return Jsoup.parse(got.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
