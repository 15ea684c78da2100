package org.luopan.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.publisher;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Bin;
import org.luopan.publishing.Restorations;
import org.luopan.publishing.RevisionFixtures;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.luopan.recordstore.RecordCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WritingTest
class NewSourceTests {

    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);
    private static final Editor ADA = new Editor(3, "ada", "Ada", Role.ADMIN);
    private static final String ADDRESS = "https://ir.example.com/2026-q2";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Restorations restorations;

    @Autowired
    private Bin bin;

    @Autowired
    private Saves saves;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void closeDrafts() {
        RevisionFixtures.closeDrafts(jdbc);
    }

    @AfterEach
    void takeItBack() {
        RevisionFixtures.restoreDelivered(revisions, restorations, EntryKind.PLATFORM, "momo", LIN);
        revisions.subject(EntryKind.SOURCE, "example-2026-q2").ifPresent(source -> {
            if (!source.binned()) {
                bin.delete(source.id(), "", LIN);
            }
            bin.purge(source.id(), ADA);
        });
    }

    @Test
    void keepsItsAddressForReaders() {
        publish(RecordData.of(Map.of("url", ADDRESS)));
        assertThat(page("/en/platforms/momo").select(".footnotes a[href=" + ADDRESS + "]"))
                .as("footnote")
                .hasSize(1);
        var source = page("/en/sources/example-2026-q2");
        assertThat(source.select(".facts a[href=" + ADDRESS + "]")).hasSize(1);
        assertThat(source.text())
                .contains("nobody has checked whether the link works")
                .doesNotContain("no public link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "dead", "unknown"})
    void saysOnWhichDaySomebodyLookedAndWhatTheyFound(String state) {
        publish(RecordData.of(Map.of("url", ADDRESS, "link_state", state, "link_seen_on", "2026-11-20")));
        var source = page("/en/sources/example-2026-q2").select(".facts");
        assertThat(source.text()).contains("20 November 2026").doesNotContain("no public link");
        var links = state.equals("dead") ? 0 : 1;
        assertThat(source.select("a[href=" + ADDRESS + "]")).hasSize(links);
        assertThat(page("/en/platforms/momo").select(".footnotes a[href=" + ADDRESS + "]"))
                .hasSize(links);
        if (state.equals("dead")) {
            assertThat(source.text()).contains(ADDRESS).contains("no longer works");
            assertThat(page("/en/platforms/momo").select(".footnotes").text()).contains("link no longer works");
        }
    }

    @Test
    void isEditedWithTheStateOfItsAddress() {
        publish(RecordData.of(Map.of("url", ADDRESS)));
        var id = revisions
                .subject(EntryKind.SOURCE, "example-2026-q2")
                .orElseThrow()
                .id();
        var form = page("/admin/entries/sources/" + id);
        assertThat(form.select("select[name=link_state] option[selected]").attr("value"))
                .isEqualTo("unknown");
        assertThat(form.select("input[name=link_seen_on]")).hasSize(1);
    }

    @Test
    void takesItsClaimsForItsOwnAndNotForThoseOfTheArticle() {
        publish(RecordData.of(Map.of("url", ADDRESS)));
        var momo = page("/en/platforms/momo");
        assertThat(momo.select("#article").text()).doesNotContain("Momo pays its hosts weekly");
        var claims = momo.select("#claims");
        assertThat(claims.select("h2").text()).isEqualTo("Claims");
        assertThat(claims.select("[data-claim] > sup.cite a[data-source=example-2026-q2]"))
                .hasSize(1);
        assertThat(claims.text()).contains("Momo pays its hosts weekly").doesNotContain("article's");
        assertThat(page("/en/sources/example-2026-q2").select(".footnotes a[href=" + ADDRESS + "]"))
                .as("a source does not cite itself")
                .isEmpty();
    }

    private void publish(RecordData link) {
        var opened = revisions
                .open(revisions
                        .subject(EntryKind.PLATFORM, "momo")
                        .orElseThrow()
                        .id())
                .orElseThrow();
        var source = link.with("name_en", "Results Q2 2026")
                .with("slug", "example-2026-q2")
                .with("publisher", "Example")
                .with("source_kind", "press-release")
                .with("language", "en");
        var figures = new ArrayList<>(opened.typed().rows("figures"));
        figures.add(RecordData.of(Map.of(
                "metric", "mau",
                "unit", "accounts",
                "amount", "51000000",
                "as_of", "2026-Q2",
                "source", "example-2026-q2",
                "confidence", "company-statement")));
        var claims = new ArrayList<>(opened.typed().rows("claims"));
        claims.add(RecordData.of(Map.of(
                "text_en", "Momo pays its hosts weekly.",
                "text_sv", "Momo betalar sina värdar varje vecka.",
                "source", "example-2026-q2",
                "state", "unverified")));
        var typed = opened.typed()
                .with("figures", figures)
                .with("claims", claims)
                .with(RecordCheck.NEW_SOURCES, List.of(source));
        saves.save(
                new Save(
                        opened.subject().id(),
                        opened.token(),
                        typed,
                        "Newest",
                        false,
                        Save.Action.PUBLISH,
                        null,
                        false),
                LIN);
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
