package org.luopan.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.luopan.SentForm;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What happens to lists and search when something by which entries are found is renamed. */
@WritingTest
class RenamingTests {

    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsPlatformsCitiesAndBriefsUnderATier() {
        var platforms = total("/en/platforms?tier=tier-3");
        var cities = total("/en/cities?tier=tier-3");
        assertThat(platforms).isPositive();
        rename(EntryKind.TIER, "tier-3", "third-tier");
        try {
            assertThat(total("/en/platforms?tier=third-tier")).isEqualTo(platforms);
            assertThat(total("/en/platforms?tier=tier-3")).isEqualTo(platforms);
            assertThat(total("/sv/platforms?tier=!tier-3")).isEqualTo(total("/sv/platforms?tier=!third-tier"));
            assertThat(total("/en/cities?tier=tier-3")).isEqualTo(cities);
            assertThat(read("/en/finder?tier=tier-3&must=tier/tier-3")
                            .select("form")
                            .outerHtml())
                    .contains("third-tier")
                    .doesNotContain("\"tier-3\"");
        } finally {
            rename(EntryKind.TIER, "third-tier", "tier-3");
        }
        assertThat(total("/en/platforms?tier=tier-3")).isEqualTo(platforms);
    }

    @Test
    void keepsPlatformsUnderATrend() {
        var platforms = total("/en/platforms?trend=livestreaming");
        assertThat(platforms).isPositive();
        rename(EntryKind.TREND, "livestreaming", "live-video");
        try {
            assertThat(total("/en/platforms?trend=live-video")).isEqualTo(platforms);
            assertThat(total("/en/platforms?trend=livestreaming")).isEqualTo(platforms);
        } finally {
            rename(EntryKind.TREND, "live-video", "livestreaming");
        }
    }

    @Test
    void findsEntriesByWhatTheirFiguresAreCalledNow() {
        var before = label("metric", "mau", "Wombats per month");
        try {
            assertThat(read("/en/search?q=wombats&kind=platform").select("[data-entry^=platform/]"))
                    .hasSizeGreaterThan(10);
        } finally {
            label("metric", "mau", before);
        }
        assertThat(read("/en/search?q=wombats&kind=platform").select("[data-entry^=platform/]"))
                .isEmpty();
    }

    @Test
    void findsPlatformsByWhatTheirTraitsAreCalledNow() {
        var slug = jdbc.sql("select v.slug from trait t join facet_value v on v.id = t.facet_value_id"
                        + " join entry e on e.id = t.platform_id where e.slug = 'douyin' and v.facet = 'audience'"
                        + " and t.strength = 'core' order by v.slug fetch first 1 rows only")
                .query(String.class)
                .single();
        var before = label("word", slug, "Quokkas and their friends");
        try {
            assertThat(read("/en/search?q=quokkas&kind=platform").select("[data-entry=platform/douyin]"))
                    .isNotEmpty();
        } finally {
            label("word", slug, before);
        }
    }

    /** Gives a word or metric another label at the desk; returns the one it had. */
    private String label(String name, String slug, String label) {
        var id = jdbc.sql("select id from "
                        + (name.equals("word") ? "facet_value where facet = 'audience' and" : "metric where")
                        + " slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
        var address = "/admin/vocabulary/" + name + "/" + id;
        var page =
                Jsoup.parse(body(mvc.get().uri(address).with(admin()).exchange().getResponse()));
        var fields = SentForm.of(page, "form.entry-form");
        fields.set("label_en", label);
        assertThat(mvc.post().uri(address).params(fields).with(admin()).with(csrf()))
                .hasStatus(303);
        return page.select("#label_en").val();
    }

    private void rename(EntryKind kind, String from, String to) {
        var subject = revisions.subject(kind, from).orElseThrow();
        var opened = revisions.open(subject.id()).orElseThrow();
        saves.save(
                new Save(
                        subject.id(),
                        opened.token(),
                        opened.typed().with("slug", to),
                        "Renamed",
                        false,
                        Save.Action.PUBLISH,
                        null,
                        true),
                LIN);
    }

    private int total(String path) {
        return Integer.parseInt(read(path).select("[data-total]").attr("data-total"));
    }

    private Document read(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return Jsoup.parse(body(answer.getResponse()));
    }

    private static String body(MockHttpServletResponse response) {
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
