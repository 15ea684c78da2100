package org.luopan.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.content.ContentWrites;
import org.luopan.fetch.LocalInternet;
import org.luopan.fetch.OutsideLinks;
import org.luopan.storage.Storage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The addresses of sources, tried by the program on an internet inside the test. */
@WritingTest
class LinkCheckTests {

    private static final String TODAY = "2026-11-22T12:00:00Z";

    @Autowired
    private ContentWrites writes;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Storage storage;

    @Autowired
    private ApplicationContext program;

    private LocalInternet internet;
    private final Map<Long, String> urls = new LinkedHashMap<>();
    private final Map<Long, String> states = new LinkedHashMap<>();
    private List<Long> sources = List.of();

    @BeforeEach
    void open() throws IOException {
        internet = new LocalInternet();
        jdbc.sql(
                        "select s.id, s.url, s.link_state from source s join entry e on e.id = s.id where e.status = 'published'"
                                + " and s.url is not null order by s.id limit 4")
                .query(row -> {
                    urls.put(row.getLong("id"), row.getString("url"));
                    states.put(row.getLong("id"), row.getString("link_state"));
                });
        sources = List.copyOf(urls.keySet());
        jdbc.sql("insert into link_check (source_id, url, tried_at, tried_on, outcome)"
                        + " select id, url, :then, date '2026-11-22', 'refused' from source where url is not null")
                .param("then", OffsetDateTime.parse("2026-11-22T09:00:00Z"))
                .update();
    }

    @AfterEach
    void putBack() {
        internet.close();
        jdbc.sql("delete from link_check").update();
        urls.forEach((id, url) -> jdbc.sql(
                        "update source set url = :url, link_state = :state, link_seen_on = null where id = :id")
                .param("url", url)
                .param("state", states.get(id))
                .param("id", id)
                .update());
        // Pickers may have read the addresses of this test.
        writes.exclusively(() -> {
            urls.keySet().forEach(id -> writes.touch("source", id));
            return urls.size();
        });
    }

    @Test
    void goesFromHostToHostTheOldestFirst() {
        untried(0, "one.example.org/a");
        untried(1, "www.one.example.org/b");
        untried(2, "two.example.org/c");
        for (var i = 0; i < 5; i++) {
            jobAt("2026-11-22T12:00:0" + i + "Z").tryNext();
        }
        assertThat(internet.requests())
                .containsExactly("one.example.org/a", "two.example.org/c", "www.one.example.org/b");

        untried(3, "one.example.org/d");
        jobAt("2026-11-22T12:05:00Z").tryNext();
        assertThat(internet.requests())
                .as("the same host is left alone for ten minutes")
                .hasSize(3);
        jobAt("2026-11-22T12:12:00Z").tryNext();
        assertThat(internet.requests()).hasSize(4).last().isEqualTo("one.example.org/d");
    }

    @Test
    void triesAgainWhatFailedAfterDaysAndWhatWorksAfterAMonth() {
        untried(0, "one.example.org/a");
        untried(1, "two.example.org/b");
        internet.answer("one.example.org/a", 404);
        all(TODAY);
        all("2026-11-24T12:00:00Z");
        assertThat(internet.requests()).hasSize(2);
        all("2026-11-26T12:00:00Z");
        assertThat(internet.requests()).containsExactly("one.example.org/a", "two.example.org/b", "one.example.org/a");
        jdbc.sql("update link_check set tried_at = :now where outcome = 'refused'")
                .param("now", OffsetDateTime.parse("2026-12-23T10:00:00Z"))
                .update();
        all("2026-12-23T12:00:00Z");
        assertThat(internet.requests()).hasSize(5);
    }

    @Test
    void isSharedByTwoPrograms() throws Exception {
        untried(0, "one.example.org/a");
        untried(1, "two.example.org/b");
        var takes = Stream.generate(() -> (Callable<Optional<LinkChecks.Candidate>>)
                        () -> checksAt(TODAY).take())
                .limit(8)
                .toList();
        var threads = Executors.newFixedThreadPool(8);
        var taken = 0;
        for (var end : threads.invokeAll(takes)) {
            taken += end.get().isPresent() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(taken).isBetween(1, 2);
        assertThat(jdbc.sql("select count(*) from link_check where outcome is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(taken);
    }

    @Test
    void isShownOnTheFormOfASource() throws Exception {
        untried(0, "one.example.org/a");
        internet.answer("one.example.org/a", 404);
        internet.archive("http://web.archive.org/web/20210304050607/https://one.example.org/a");
        assertThat(form("en").select(".link-check")).isEmpty();
        all(TODAY);
        var shown = form("en").selectFirst(".link-check");
        assertThat(shown.text())
                .startsWith("Link tried on 22 November 2026: page not found (404)")
                .doesNotContain("since");
        assertThat(shown.selectFirst("a.outside").attr("href"))
                .isEqualTo("https://web.archive.org/web/20210304050607/https://one.example.org/a");
        all("2026-11-26T12:00:00Z");
        assertThat(form("sv").selectFirst(".link-check").text())
                .startsWith(
                        "Länken provades den 26 november 2026: sidan finns inte (404) har inte fungerat sedan 22 november 2026");

        internet.move("one.example.org/a", "two.example.org/new");
        all("2026-11-30T12:00:00Z");
        var moved = form("en").selectFirst(".link-check");
        assertThat(moved.text()).contains("it has moved").doesNotContain("since");
        assertThat(moved.select("a.outside").eachAttr("href")).contains(internet.url("two.example.org/new"));

        jdbc.sql("update source set url = 'https://example.org/other' where id = :id")
                .param("id", sources.get(0))
                .update();
        assertThat(form("en").select(".link-check"))
                .as("another address is another link")
                .isEmpty();
    }

    @Test
    void makesALinkDeadOnlyWhereItFailedOnTwoDays() throws Exception {
        untried(0, "one.example.org/a");
        untried(1, "two.example.org/b");
        jdbc.sql("update source set link_state = 'unknown' where id in (:ids)")
                .param("ids", sources)
                .update();
        var before = dead("en").select("tbody tr").size();
        assertThat(before)
                .isEqualTo(
                        jdbc.sql("select count(*) from source s join entry e on e.id = s.id where s.link_state = 'dead'"
                                        + " and s.url is not null and e.status = 'published'")
                                .query(Integer.class)
                                .single());
        internet.answer("one.example.org/a", 410);
        all(TODAY);
        assertThat(dead("en").select("tbody tr")).hasSize(before);
        all("2026-11-26T12:00:00Z");
        var rows = dead("en").select("tbody tr");
        assertThat(rows).hasSize(before + 1);
        assertThat(rows.text())
                .contains(internet.url("one.example.org/a"), "page not found, last tried on 26 November 2026");
        assertThat(dead("sv").text()).contains("sidan finns inte, senast provad den 26 november 2026");
        assertThat(unseen(internet.url("one.example.org/a"))).isEmpty();
        assertThat(unseen(internet.url("two.example.org/b"))).isEmpty();

        jdbc.sql("update source set link_state = 'answers', link_seen_on = date '2026-11-27' where id = :id")
                .param("id", sources.get(0))
                .update();
        assertThat(dead("en").select("tbody tr"))
                .as("an editor has seen it work since")
                .hasSize(before);
        jdbc.sql("update source set link_state = 'unknown', link_seen_on = null where id = :id")
                .param("id", sources.get(0))
                .update();
        internet.answer("one.example.org/a", 200);
        all("2026-11-30T12:00:00Z");
        assertThat(dead("en").select("tbody tr")).hasSize(before);
    }

    @Test
    void isOffUnlessASettingTurnsItOn() {
        assertThat(program.getBeansOfType(LinkCheckJob.class)).isEmpty();
        new ApplicationContextRunner()
                .withUserConfiguration(LinkCheckJob.class)
                .withPropertyValues("luopan.check-links=true")
                .withBean(LinkChecks.class, () -> checksAt(TODAY))
                .withBean(Storage.class, () -> storage)
                .withBean(OutsideLinks.class, internet::links)
                .run(on -> assertThat(on).hasSingleBean(LinkCheckJob.class));
    }

    /** Everything that waits at a time. */
    private void all(String time) {
        var job = jobAt(time);
        for (var i = 0; i < 6; i++) {
            job.tryNext();
        }
    }

    private LinkCheckJob jobAt(String time) {
        return new LinkCheckJob(checksAt(time), internet.links(), storage);
    }

    private LinkChecks checksAt(String time) {
        return new LinkChecks(jdbc, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    private void untried(int source, String place) {
        jdbc.sql("delete from link_check where source_id = :id")
                .param("id", sources.get(source))
                .update();
        jdbc.sql("update source set url = :url where id = :id")
                .param("url", internet.url(place))
                .param("id", sources.get(source))
                .update();
    }

    private Document form(String language) throws Exception {
        return page("/admin/entries/sources/" + sources.get(0), language);
    }

    private Document dead(String language) throws Exception {
        return page("/admin/reports/dead-links", language);
    }

    private List<?> unseen(String url) throws Exception {
        return page("/admin/reports/unseen-links?q=" + url, "en").select("tbody tr");
    }

    private Document page(String address, String language) throws Exception {
        var got = mvc.get()
                .uri(address)
                .header("Accept-Language", language)
                .with(editor())
                .exchange();
        assertThat(got).hasStatusOk();
        return Jsoup.parse(got.getResponse().getContentAsString());
    }
}
