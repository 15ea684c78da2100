package org.luopan.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.somebody;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.QueryCount;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is scheduled and due, by the calendar of whoever reads; today is 22 November 2026, a Sunday. */
@WritingTest
class AgendaTests {

    private static final RequestPostProcessor STELLA = somebody("stella", "Stella Stockholm", Role.PUBLISHER);
    private static final RequestPostProcessor NED = somebody("ned", "Ned New York", Role.PUBLISHER);
    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Autowired
    private Decisions decisions;

    @Autowired
    private JdbcClient jdbc;

    private long revision;

    @BeforeEach
    void choose() {
        choose("Europe/Stockholm", STELLA);
        choose("America/New_York", NED);
        jdbc.sql("delete from entry_ownership").update();
    }

    @AfterEach
    void discard() {
        if (revision != 0) {
            decisions.reject(revision, "Only a test", LIN);
        }
        jdbc.sql("delete from entry_ownership").update();
    }

    @Test
    void putsWhatIsScheduledOnTheDayThatItIsForWhoeverReads() throws Exception {
        schedule("2026-11-30T23:30:00Z");
        assertThat(day("2026-12-01", get("/admin/calendar?view=week&day=2026-12-02", STELLA)))
                .contains("Goes live at 00:30: Key opinion leader (KOL), Lin");
        assertThat(day("2026-11-30", get("/admin/calendar?view=week&day=2026-12-02", NED)))
                .contains("Goes live at 18:30: Key opinion leader (KOL), Lin");
        assertThat(day("2026-12-01", get("/admin/calendar?view=month&day=2026-12-31", STELLA)))
                .contains("Goes live at 00:30");
    }

    @Test
    void namesSomeOfTheChecksOfADayAndCountsTheRest() throws Exception {
        due("2026-11-27", 9);
        due("2026-11-20", 2);
        var page = get("/admin/calendar?view=month&day=2026-11-22", STELLA);
        assertThat(page.select("h1").text()).isEqualTo("November 2026");
        assertThat(page.select("li:has(> h2 [datetime=2026-11-27]) .due")).hasSize(6);
        assertThat(day("2026-11-27", page)).contains("3 more checks");
        assertThat(page.select(".notice").text()).isEqualTo("2 checks are overdue");
        assertThat(page.select(".agenda > li")).as("whole weeks").hasSize(42);
        assertThat(page.select("[aria-current=date] time").attr("datetime")).isEqualTo("2026-11-22");
    }

    @Test
    void asksAsOftenForAFullMonthAsForAnEmptyOne() {
        Runnable month = () -> open("/admin/calendar?view=month&day=2026-12-10", STELLA);
        month.run();
        var empty = QueryCount.of(month);
        IntStream.rangeClosed(1, 28).forEach(day -> due("2026-12-%02d".formatted(day), 3));
        assertThat(QueryCount.of(month)).isEqualTo(empty);
    }

    @Test
    void showsThePresentWeekWhereTheAddressNamesNone() throws Exception {
        var page = get("/admin/calendar?view=year&day=2026-02-30", STELLA);
        assertThat(page.select("h1").text()).isEqualTo("16 November 2026 – 22 November 2026");
        assertThat(page.select(".ignored").text()).contains("2026-02-30");
        assertThat(page.select(".note").text()).contains("Nothing is scheduled or due this week.");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/admin/calendar?view=week&day=2026-11-23");
        for (var bad : new String[] {"%00", "-1", "9999-12-31", "2026-11-22T00:00"}) {
            get("/admin/calendar?view=month&day=" + bad, STELLA);
        }
    }

    private void schedule(String at) {
        var subject = revisions.subject(EntryKind.TERM, "kol").orElseThrow();
        var opened = revisions.open(subject.id()).orElseThrow();
        revision = saves.save(
                        new Save(
                                subject.id(),
                                opened.token(),
                                opened.typed().with("editor_note", "Scheduled " + at),
                                "later",
                                false,
                                Save.Action.SCHEDULE,
                                OffsetDateTime.parse(at),
                                false),
                        LIN)
                .id();
    }

    /** So many entries whose check is due on a day. */
    private void due(String day, int count) {
        jdbc.sql(
                        "insert into entry_ownership (entry_id, owner_id, due_on) select e.id, null, cast(:day as date) from entry e"
                                + " where e.status = 'published' and e.kind = 'city'"
                                + " and not exists (select 1 from entry_ownership d where d.entry_id = e.id) order by e.id fetch first "
                                + count + " rows only")
                .param("day", LocalDate.parse(day))
                .update();
    }

    private static String day(String code, Document page) {
        return page.select("li:has(> h2 [datetime=" + code + "])").text();
    }

    private void choose(String zone, RequestPostProcessor who) {
        assertThat(mvc.post()
                        .uri("/admin/account/time-zone")
                        .with(who)
                        .with(csrf())
                        .param("zone", zone))
                .hasStatus(303);
    }

    private void open(String uri, RequestPostProcessor who) {
        assertThat(mvc.get().uri(uri).with(who)).hasStatusOk();
    }

    private Document get(String uri, RequestPostProcessor who) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(uri).with(who).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
