package org.luopan.reportparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.somebody;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.luopan.content.ContentWrites;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.RevisionFixtures;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.revision.Revision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

@WritingTest
class ReportTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ContentWrites writes;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Saves saves;

    @Autowired
    private WebApplicationContext context;

    @AfterEach
    void forget() {
        jdbc.sql("update figure set verified_on = null").update();
        jdbc.sql("delete from verification").update();
        jdbc.sql("delete from entry_ownership").update();
        jdbc.sql("delete from entry_read").update();
        jdbc.sql("delete from recheck").update();
        contentChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stale",
                "competing",
                "unsupported",
                "retracted",
                "untranslated",
                "unknown-reach",
                "dead-links",
                "unseen-links",
                "incomplete-sources",
                "due",
                "mine"
            })
    void areListedFilteredTurnedAndDownloaded(String name) {
        assertThat(page("/admin/reports").select("a[href=/admin/reports/" + name + "]"))
                .isNotEmpty();
        assertThat(page("/admin/reports/" + name).select("h1")).hasSize(1);
        for (var odd : new String[] {
            "?kind=nonsense&page=99999999999&differ=-1&source=%3Cscript%3E&q=%25_'",
            "?page=0&kind=platform&differ=abc&tick=all",
            "?q=" + "x".repeat(3000)
        }) {
            assertThat(mvc.get()
                            .uri(java.net.URI.create("/admin/reports/" + name + odd))
                            .with(editor()))
                    .as(name + odd)
                    .hasStatusOk();
        }
        assertThat(mvc.get().uri("/admin/reports/" + name + ".csv").with(editor()))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/csv")
                .bodyText()
                .contains("Entry,What,Why");
        assertThat(mvc.get().uri("/admin/reports/" + name)).hasStatus(302);
    }

    @Test
    void doNotExistUnderEveryName() {
        assertThat(mvc.get().uri("/admin/reports/nothing").with(editor())).hasStatus(404);
        assertThat(mvc.get().uri("/admin/reports/nothing.csv").with(editor())).hasStatus(404);
        assertThat(mvc.post().uri("/admin/reports/mine").with(editor()).with(csrf()))
                .hasStatus(404);
    }

    @Test
    void showTheMostReadOfTheStaleValuesFirst() {
        var rows = page("/admin/reports/stale?kind=platform").select("tbody th a");
        assertThat(rows).isNotEmpty();
        var last = jdbc.sql(
                        "select f.entry_id from figure f join metric m on m.id = f.metric_id join entry e on e.id = f.entry_id"
                                + " where m.half_life_months is not null and e.kind = 'platform' and e.slug = 'weibo'")
                .query(Long.class)
                .list()
                .get(0);
        jdbc.sql("insert into entry_read (entry_id, read_on, times) values (:id, date '2026-11-21', 500)")
                .param("id", last)
                .update();
        var stale = page("/admin/reports/stale?kind=platform");
        var weibo = stale.select("tbody tr:has(.badge.stale)").first();
        assertThat(weibo).isNotNull();
        assertThat(weibo.text()).contains("Weibo").contains("500");
    }

    @Test
    void confirmAllStaleValuesThatRestOnOneSource() {
        var link = page("/admin/reports/stale").select(".rests-on a").first();
        assertThat(link.text()).contains(" ");
        var source = link.attr("href").replaceFirst(".*source=", "");
        var ticked = page("/admin/reports/stale?source=" + source + "&tick=all").select("input[name=value][checked]");
        assertThat(ticked).isNotEmpty();
        var keys = ticked.eachAttr("value").toArray(String[]::new);
        assertThat(mvc.post()
                        .uri("/admin/reports/stale")
                        .param("value", keys)
                        .param("filter-source", source)
                        .param("source", "cnnic")
                        .param("day", "2026-11-22")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(303);
        assertThat(page("/admin/reports/stale?source=" + source)
                        .select("input[name=value]")
                        .eachAttr("value"))
                .doesNotContain(keys);
    }

    @Test
    void keepTheTicksWhereSomethingIsWrong() {
        var key =
                page("/admin/reports/stale").select("input[name=value]").first().attr("value");
        assertThat(mvc.post()
                        .uri("/admin/reports/stale")
                        .param("value", key)
                        .param("day", "2030-01-01")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("This day has not come yet")
                .containsPattern("value=\"" + key + "\"[^>]* checked");
    }

    @Test
    void findValuesThatContradictEachOther() {
        var wechat = wechat();
        var ids = jdbc.sql(
                        "select id from figure where entry_id = :id and metric_id = (select id from metric where slug = 'mau')"
                                + " and source_id not in (select id from source where founding) and rank = 'normal'"
                                + " and amount is not null order by id")
                .param("id", wechat)
                .query(Long.class)
                .list();
        var before = page("/admin/reports/competing?kind=platform&differ=900")
                .select("tbody tr")
                .size();
        jdbc.sql(
                        "insert into figure (id, entry_id, metric_id, amount, unit, qualifier, as_of, source_id, confidence, label_en,"
                                + " product, basis_en, scope)"
                                + " select 900001, entry_id, metric_id, amount * 20, unit, qualifier, as_of, source_id, confidence, label_en,"
                                + " product, basis_en, scope"
                                + " from figure where id = :id")
                .param("id", ids.get(0))
                .update();
        try {
            assertThat(page("/admin/reports/competing?kind=platform&differ=900")
                            .select("tbody tr")
                            .size())
                    .isGreaterThan(before);
        } finally {
            jdbc.sql("delete from figure where id = 900001").update();
        }
    }

    @Test
    void findTextsWithoutSwedish() {
        var swedish = jdbc.sql("select summary_sv from entry where id = :id")
                .param("id", wechat())
                .query(String.class)
                .single();
        jdbc.sql("update entry set summary_sv = null where id = :id")
                .param("id", wechat())
                .update();
        try {
            assertThat(page("/admin/reports/untranslated?kind=platform&q=wechat")
                            .text())
                    .contains("WeChat")
                    .contains("Summary");
        } finally {
            jdbc.sql("update entry set summary_sv = :words where id = :id")
                    .param("words", swedish)
                    .param("id", wechat())
                    .update();
        }
    }

    @Test
    void findWhatNoLivingSourceSupports() {
        assertThat(page("/admin/reports/unsupported?source=tencent-ir").select("tbody tr"))
                .isEmpty();
        link("dead");
        try {
            assertThat(page("/admin/reports/unsupported?source=tencent-ir").text())
                    .contains("the link of its source is broken");
        } finally {
            link("answers");
        }
    }

    @Test
    void putTheTraitsOfAnEntryWithoutASourceInOneRow() {
        var traits = jdbc.sql(
                        "select count(*) from trait t where t.platform_id = :id and t.strength <> 'unknown'"
                                + " and not exists (select 1 from statement_source b where b.what = 'trait' and b.row_id = t.id)")
                .param("id", wechat())
                .query(Long.class)
                .single();
        assertThat(traits).isGreaterThan(5);
        var rows = page("/admin/reports/unsupported?kind=platform&q=wechat")
                .select("tbody tr:has(input[value='" + wechat() + "/unsourced-trait/0'])");
        assertThat(rows).hasSize(1);
        assertThat(rows.text()).contains(traits + " traits have no source").contains("and " + (traits - 5) + " more");
        assertThat(rows.select("th a").attr("href")).endsWith("/" + wechat() + "?tab=traits");
        assertThat(page("/admin/reports/unsupported").select("input[value^=trait-]"))
                .isEmpty();

        assertThat(mvc.post()
                        .uri("/admin/reports/unsupported")
                        .param("value", wechat() + "/unsourced-trait/0")
                        .param("day", "2026-11-22")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("give them sources in the form");
        assertThat(mvc.post()
                        .uri("/admin/reports/unsupported/marks")
                        .param("value", wechat() + "/unsourced-trait/0")
                        .param("reason", "The editors’ own judgement")
                        .with(editor())
                        .with(csrf()))
                .hasStatus(303);
        assertThat(page("/admin/reports/unsupported").select("input[value='" + wechat() + "/unsourced-trait/0']"))
                .isEmpty();
        assertThat(page("/admin/reports/unsupported?show=marked").text()).contains("The editors’ own judgement");
        jdbc.sql("delete from report_mark").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tencent-ir",
                "Quarterly and annual results announcements [tencent-ir]",
                "http://tencent.com/en-us/investors.html?utm_source=mail"
            })
    void areFilteredByASourceOfAnyName(String source) {
        var query = "?source=" + source;
        var report = page("/admin/reports/stale" + query);
        assertThat(report.select(".rests-on a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(link -> link.endsWith("?source=tencent-ir"));
        assertThat(report.select("#source").attr("value"))
                .endsWith("[tencent-ir]")
                .contains(" ");
        assertThat(report.select("#source").attr("data-suggest")).isEqualTo("/admin/pick/source");
        assertThat(report.select("a[href*=.csv]").attr("href")).endsWith("?source=tencent-ir");
        assertThat(report.select("datalist")).isEmpty();
        assertThat(text("/admin/reports/stale.csv" + query).lines().count())
                .isEqualTo(text("/admin/reports/stale.csv?source=tencent-ir")
                        .lines()
                        .count())
                .isGreaterThan(1);
    }

    @Test
    void nameASourceThatNothingIsCalledAndShowEverything() {
        var all = page("/admin/reports/stale").select("tbody tr").size();
        var report = page("/admin/reports/stale?source=tencent-ri");
        assertThat(report.select("tbody tr")).hasSize(all);
        assertThat(report.select("#e-asked").text()).startsWith("No source is called “tencent-ri”");
        assertThat(report.select("#source").attr("value")).isEqualTo("tencent-ri");
    }

    @Test
    void tellAnAddressThatNobodyLookedAtFromADeadOne() {
        link("unknown");
        try {
            assertThat(page("/admin/reports/unsupported?source=tencent-ir").select("tbody tr"))
                    .isEmpty();
            assertThat(page("/admin/reports/unseen-links?source=tencent-ir").text())
                    .contains("Quarterly and annual results announcements")
                    .contains("https://www.tencent.com/en-us/investors.html")
                    .containsPattern("cited in \\d+ places");
        } finally {
            link("answers");
        }
        assertThat(page("/admin/reports/unseen-links?source=tencent-ir").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void areCountedOnTheOverviewAsTheyAre() {
        var counted = page("/admin").select(".report-counts li");
        assertThat(counted).hasSize(11);
        for (var count : counted) {
            var report = page(count.select("a").attr("href"));
            var shown = report.select("p.note:has(a[href*=.csv])").text().replaceAll("^.* of |\\D", "");
            var number = count.select("b").text();
            assertThat(shown.isEmpty() ? report.text().contains("One row") ? "1" : "0" : shown)
                    .as(count.text())
                    .isEqualTo(number);
            var csv = text(count.select("a").attr("href") + ".csv");
            assertThat(csv.lines().count() - 1).as(count.text()).isGreaterThanOrEqualTo(Long.parseLong(number));
        }
    }

    @Test
    void areAllThatTheOverviewHasOnAQuietDay() {
        var newcomer = somebody("quinn-quiet", "Quinn Quiet", Role.EDITOR);
        page("/admin", newcomer);
        RevisionFixtures.closeDrafts(jdbc);
        for (var table : List.of("audit_event", "entry_ownership", "entry_read", "unanswered_search")) {
            jdbc.sql("delete from " + table).update();
        }

        var home = page("/admin", newcomer);

        assertThat(home.select("main h2").eachText()).containsExactly("Reports");
        assertThat(home.select("main").text()).containsOnlyOnce("All quiet:");
    }

    private void link(String state) {
        jdbc.sql("update source set link_state = :state where id = (select id from entry where slug = 'tencent-ir')")
                .param("state", state)
                .update();
        contentChanged();
    }

    private void contentChanged() {
        writes.exclusively(() -> {
            writes.touch("term", 1);
            return 1;
        });
    }

    private String text(String uri) {
        try {
            return mvc.get().uri(uri).with(editor()).exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void remindOfDuties() {
        mvc.get().uri("/admin/reports").with(editor()).exchange();
        jdbc.sql("insert into entry_ownership (entry_id, owner_id, due_on)"
                        + " select :id, id, date '2026-11-20' from account where username = 'edith'")
                .param("id", wechat())
                .update();
        assertThat(page("/admin/reports/due").text()).contains("WeChat").contains("its date has passed");
        assertThat(page("/admin").select("section:has(#mine-heading)").text()).contains("WeChat");
        assertThat(page("/admin/reports/stale?q=wechat").text()).contains("Edith Editor");
    }

    @Test
    void beginWithWhatIsMineAndWhatWaits() {
        var draft = save("wechat", Save.Action.DRAFT);
        var waiting = save("weibo", Save.Action.REVIEW);
        try {
            var home = page("/admin");
            assertThat(home.select("section:has(#mine-heading)").text()).contains("WeChat");
            assertThat(home.select("section:has(#waiting-heading) a[href=/admin/revisions/" + waiting.id() + "]"))
                    .hasSize(1);
            assertThat(home.select("#stale-heading")).isEmpty();
            assertThat(home.text()).doesNotContain("All quiet");
            jdbc.sql("insert into entry_read (entry_id, read_on, times) select id, date '2026-11-21', 500 from entry"
                            + " where kind = 'platform' and slug = 'dianping'")
                    .update();
            assertThat(page("/admin")
                            .select("section:has(#stale-heading) tbody th")
                            .eachText())
                    .isNotEmpty()
                    .containsOnly("Dianping");
            assertThat(home.select(".report-counts li")).hasSize(11);

            assertThat(page("/admin/review").text()).contains("Weibo, revision").doesNotContain("WeChat, revision");
            assertThat(page("/admin/review?kind=city").text())
                    .contains("Nothing is waiting")
                    .doesNotContain("Weibo");
            assertThat(page("/admin/review?kind=nonsense&page=x").text()).contains("Weibo");
        } finally {
            decisions.discard(draft.id(), edith());
            decisions.discard(waiting.id(), edith());
        }
    }

    private Revision save(String slug, Save.Action wish) {
        var opened = revisions
                .open(revisions.subject(EntryKind.PLATFORM, slug).orElseThrow().id())
                .orElseThrow();
        return saves.save(
                new Save(
                        opened.subject().id(),
                        opened.token(),
                        opened.typed().with("summary_en", "Another summary."),
                        "why",
                        false,
                        wish,
                        null,
                        false),
                edith());
    }

    private Editor edith() {
        EditorFixtures.open(context, "edith", "Edith Editor", Role.EDITOR);
        var id = jdbc.sql("select id from account where username = 'edith'")
                .query(Long.class)
                .single();
        return new Editor(id, "edith", "Edith Editor", Role.EDITOR);
    }

    private long wechat() {
        return revisions.subject(EntryKind.PLATFORM, "wechat").orElseThrow().id();
    }

    private Document page(String uri) {
        return page(uri, editor());
    }

    private Document page(String uri, RequestPostProcessor who) {
        var result = mvc.get().uri(uri).with(who).exchange();
        assertThat(result).as(uri).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
