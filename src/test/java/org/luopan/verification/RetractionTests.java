package org.luopan.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.Restorations;
import org.luopan.publishing.RevisionFixtures;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.statement.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WritingTest
class RetractionTests {

    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Restorations restorations;

    @Autowired
    private Saves saves;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Statements statements;

    @Autowired
    private Values values;

    @AfterEach
    void takeItBack() {
        RevisionFixtures.restoreDelivered(revisions, restorations, source(), LIN);
        jdbc.sql("delete from recheck").update();
        jdbc.sql("delete from verification").update();
    }

    @Test
    void showsFirstWhatRestsOnTheSource() {
        var values = jdbc.sql("select count(*) from statement_source where source_id = :id")
                .param("id", source())
                .query(Long.class)
                .single();
        assertThat(mvc.get().uri(page()).with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains(values + " values are based on it")
                .contains("no other source")
                .doesNotContain("<button>Mark as withdrawn");
    }

    @Test
    void marksTheSourceAndPutsEverythingOnTheReviewList() {
        assertThat(retract("2026-11-01", "Made up.")).hasStatus(303);

        assertThat(mvc.get().uri("/en/sources/tencent-ir"))
                .hasStatusOk()
                .bodyText()
                .contains("1\u00a0November 2026")
                .contains("Made up.");
        assertThat(mvc.get().uri("/en/platforms/wechat"))
                .hasStatusOk()
                .bodyText()
                .contains("withdrawn");
        assertThat(revisions.history(source(), false)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(open()).isPositive();
        var wechat =
                revisions.subject(EntryKind.PLATFORM, "wechat").orElseThrow().id();
        assertThat(mvc.get()
                        .uri("/admin/entries/platforms/" + wechat + "/verification")
                        .with(editor()))
                .bodyText()
                .contains("based on a withdrawn source");
    }

    @Test
    void saysOfSourcesWhatTheListOfSourcesSays() {
        var ids =
                jdbc.sql("select id from source order by id").query(Long.class).list();
        var counts = statements.counts(ids);
        var shown = counted();
        assertThat(ids).hasSizeGreaterThan(300);
        for (var id : ids) {
            var slug = revisions.subject(id).orElseThrow().slug();
            assertThat(shown.get(slug)).as(slug).isEqualTo(counts.getOrDefault(id, 0L));
        }
        // The entries with most statements have every kind of statement; of the others one in ten is checked.
        var most = ids.stream()
                .sorted(Comparator.comparing((Long id) -> -counts.getOrDefault(id, 0L)))
                .limit(20);
        var some = ids.stream().filter(id -> ids.indexOf(id) % 10 == 0);
        for (var id : Stream.concat(most, some).distinct().toList()) {
            assertThat(values.restingOn(id, values.firstEntriesOn(id, 100_000), Language.EN))
                    .as("the statements that rest on source " + id)
                    .hasSize(counts.getOrDefault(id, 0L).intValue());
        }
    }

    @Test
    void putsTheTextsThatRestOnASourceOnTheReportAsWell() {
        var id = jdbc.sql(
                        "select t.source_id from entry_source t join statement_source b on b.source_id = t.source_id"
                                + " where b.what = 'figure' group by t.source_id order by count(distinct t.entry_id) desc, 1 limit 1")
                .query(Long.class)
                .single();
        var source = revisions.subject(id).orElseThrow();
        var all = statements.counts(List.of(id)).get(id);
        var page = source.form() + "/retraction";
        assertThat(mvc.get().uri("/en/sources/" + source.slug())).bodyText().contains("Cited in " + all + " places");
        assertThat(mvc.get().uri(page).with(editor())).bodyText().contains(all + " values are based on it");
        assertThat(mvc.post()
                        .uri(page)
                        .param("day", "2026-11-01")
                        .param("reasonEn", "Made up.")
                        .with(publisher())
                        .with(csrf()))
                .hasStatus(303);
        try {
            assertThat(open()).isEqualTo(all);
            assertThat(mvc.get()
                            .uri("/admin/reports/retracted?source=" + source.slug())
                            .with(editor()))
                    .bodyText()
                    .contains(all + " rows");
        } finally {
            RevisionFixtures.restoreDelivered(revisions, restorations, id, LIN);
        }
    }

    /** How many statements the list of sources shows for each. */
    private Map<String, Long> counted() {
        var counted = new HashMap<String, Long>();
        for (var page = 1; page < 20; page++) {
            var list = Jsoup.parse(body("/en/sources?page=" + page));
            list.select("[data-statements]")
                    .forEach(row -> counted.put(
                            row.attr("data-entry").substring("source/".length()),
                            Long.parseLong(row.attr("data-statements"))));
        }
        return counted;
    }

    private String body(String uri) {
        try {
            return mvc.get().uri(uri).exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void takesAValueOffTheListOnceItIsVerified() {
        retract("2026-11-01", "Made up.");
        var before = open();
        var wechat =
                revisions.subject(EntryKind.PLATFORM, "wechat").orElseThrow().id();
        var figure = jdbc.sql("select min(row_id) from recheck where what = 'figure' and entry_id = :id")
                .param("id", wechat)
                .query(Long.class)
                .single();
        var verification = "/admin/entries/platforms/" + wechat + "/verification";
        assertThat(mvc.post()
                        .uri(verification)
                        .param("value", "figure-" + figure)
                        .param("source", "tencent-ir")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("it confirms nothing");
        assertThat(mvc.post()
                        .uri(verification)
                        .param("value", "figure-" + figure)
                        .with(editor())
                        .with(csrf()))
                .hasStatus(303);
        assertThat(open()).isEqualTo(before - 1);
    }

    @Test
    void isForPublishers() {
        assertThat(mvc.post()
                        .uri(page())
                        .param("day", "2026-11-01")
                        .param("reasonEn", "Because")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(retract("2026-12-01", ""))
                .hasStatus(422)
                .bodyText()
                .contains("This day has not come yet")
                .contains("The reason is missing")
                .contains("2026-12-01");
        assertThat(retract("2026-11-01", "x".repeat(401))).hasStatus(422);
    }

    @Test
    void waitsForAnOpenDraft() {
        var opened = revisions.open(source()).orElseThrow();
        var draft = saves.save(
                new Save(
                        source(),
                        opened.token(),
                        opened.typed().with("summary_en", "Draft"),
                        "",
                        false,
                        Save.Action.DRAFT,
                        null,
                        false),
                LIN);
        assertThat(retract("2026-11-01", "Made up.")).hasStatus(409).bodyText().contains("open draft");
        decisions.discard(draft.id(), LIN);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult retract(String day, String reason) {
        return mvc.post()
                .uri(page())
                .param("day", day)
                .param("reasonEn", reason)
                .with(publisher())
                .with(csrf())
                .exchange();
    }

    private long open() {
        return jdbc.sql("select count(*) from recheck").query(Long.class).single();
    }

    private String page() {
        return "/admin/entries/sources/" + source() + "/retraction";
    }

    private long source() {
        return revisions.subject(EntryKind.SOURCE, "tencent-ir").orElseThrow().id();
    }
}
