package org.luopan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.revision.Revision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WritingTest
class ReportLinksTests {

    private static final Editor ADMIN = new Editor(1, "admin", "Admin", Role.ADMIN);

    private static final List<String> REPORTS =
            List.of("stale", "competing", "unsupported", "retracted", "untranslated", "unknown-reach", "due", "mine");

    /** This many pages of one kind, at one part each, show the errors of all of them. */
    private static final int OF_A_KIND = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Autowired
    private Decisions decisions;

    private final Map<Long, String> swedish = new HashMap<>();

    private Revision draft;

    @BeforeEach
    void leaveSomethingToDoOnEveryReport() {
        mvc.get().uri("/admin").with(admin()).exchange();
        jdbc.sql("select min(id) as id from entry where summary_sv is not null group by kind")
                .query(Long.class)
                .list()
                .forEach(id -> {
                    swedish.put(
                            id,
                            jdbc.sql("select summary_sv from entry where id = :id")
                                    .param("id", id)
                                    .query(String.class)
                                    .single());
                    jdbc.sql("update entry set summary_sv = null where id = :id")
                            .param("id", id)
                            .update();
                });
        jdbc.sql(
                        "update source set link_state = 'dead' where id in (select source_id from figure union select source_id from claim"
                                + " union select source_id from trait union select source_id from reach"
                                + " union select source_id from account_route union select source_id from tier_placement"
                                + " union select source_id from entry_source union select coordinates_source_id from city)")
                .update();
        jdbc.sql("update source set retracted_on = date '2026-11-20' where id = (select min(source_id) from claim)")
                .update();
        jdbc.sql(
                        "insert into recheck (what, row_id, entry_id, source_id, since) select 'claim', id, entry_id, source_id,"
                                + " timestamp with time zone '2026-11-20 12:00:00+00' from claim"
                                + " where source_id = (select min(source_id) from claim)")
                .update();
        jdbc.sql("insert into entry_ownership (entry_id, owner_id, due_on)"
                        + " select e.id, a.id, date '2026-11-20' from entry e, account a"
                        + " where a.username = 'admin' and e.id in (select min(id) from entry group by kind)")
                .update();
        var opened = revisions
                .open(revisions
                        .subject(EntryKind.PLATFORM, "weibo")
                        .orElseThrow()
                        .id())
                .orElseThrow();
        draft = saves.save(
                new Save(
                        opened.subject().id(),
                        opened.token(),
                        opened.typed().with("summary_en", "Another summary."),
                        "why",
                        false,
                        Save.Action.DRAFT,
                        null,
                        false),
                ADMIN);
    }

    @AfterEach
    void takeItBack() {
        decisions.reject(draft.id(), "no longer", ADMIN);
        swedish.forEach((id, words) -> jdbc.sql("update entry set summary_sv = :words where id = :id")
                .param("words", words)
                .param("id", id)
                .update());
        jdbc.sql("update source set link_state = 'answers', retracted_on = null")
                .update();
        jdbc.sql("delete from recheck").update();
        jdbc.sql("delete from entry_ownership").update();
    }

    @Test
    void leadToThePartAndTheRowTheyName() {
        var links = new TreeSet<String>();
        for (var report : REPORTS) {
            var rows = addresses(report);
            assertThat(rows).as(report).isNotEmpty();
            links.addAll(rows);
        }
        var byPage = new TreeMap<String, Set<String>>();
        links.forEach(link -> byPage.computeIfAbsent(link.split("#")[0], page -> new TreeSet<>())
                .add(link));
        var followed = new HashMap<String, Integer>();
        byPage.entrySet().stream()
                .sorted(Comparator.comparing(page -> -page.getValue().size()))
                .filter(page ->
                        followed.merge(NUMBER.matcher(page.getKey()).replaceAll(""), 1, Integer::sum) <= OF_A_KIND)
                .forEach(page -> follow(page.getKey(), page.getValue()));
        assertThat(followed).hasSizeGreaterThan(15);
    }

    @Test
    void allAnswerOnTheOverviewAndThePagesOfReports() {
        var links = new TreeSet<String>();
        for (var page : List.of("/admin", "/admin/review", "/admin/reports/stale")) {
            links.addAll(page(page).select("main a[href]").eachAttr("href"));
        }
        links.removeIf(link -> !link.startsWith("/"));
        assertThat(links).hasSizeGreaterThan(20);
        var followed = new HashMap<String, Integer>();
        links.stream()
                .filter(link -> followed.merge(NUMBER.matcher(link).replaceAll(""), 1, Integer::sum) <= OF_A_KIND)
                .filter(link -> !link.startsWith("/admin/reports/"))
                .forEach(this::page);
    }

    private void follow(String page, Set<String> links) {
        var html = page(page);
        var tab = Pattern.compile("\\?tab=(\\w+)").matcher(page);
        if (tab.find()) {
            assertThat(html.select(".form-part > h2[autofocus]").attr("id"))
                    .as(page)
                    .isEqualTo("part-" + tab.group(1));
        }
        var places = html.select("[id]").eachAttr("id");
        links.stream()
                .filter(link -> link.contains("#"))
                .forEach(link -> assertThat(places).as(link).contains(link.split("#")[1]));
    }

    /** The last column of the whole report. */
    private Set<String> addresses(String report) {
        var links = new TreeSet<String>();
        text("/admin/reports/" + report + ".csv")
                .lines()
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .filter(link -> link.startsWith("http://localhost/admin"))
                .map(link -> link.substring("http://localhost".length()))
                .forEach(links::add);
        return links;
    }

    private Document page(String address) {
        return Jsoup.parse(text(address));
    }

    private String text(String address) {
        var answer =
                mvc.get().uri(URI.create(address.split("#")[0])).with(admin()).exchange();
        assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(200);
        try {
            return Objects.requireNonNull(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
