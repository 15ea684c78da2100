package org.luopan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.somebody;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.SentForm;
import org.luopan.WritingTest;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Revisions;
import org.luopan.revision.Revision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Each editor reads and types times by the clock of their own zone. */
@WritingTest
class TimeZoneTests {

    private static final RequestPostProcessor STELLA = somebody("stella", "Stella Stockholm", Role.PUBLISHER);
    private static final RequestPostProcessor NED = somebody("ned", "Ned New York", Role.PUBLISHER);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @BeforeEach
    void choose() {
        choose("Europe/Stockholm", STELLA);
        choose("America/New_York", NED);
    }

    @AfterEach
    void discard() {
        var open = open();
        if (open != null) {
            post("/admin/revisions/" + open.id() + "/discarding", Map.of(), STELLA);
        }
    }

    @Test
    void readsATimeByTheClockOfTheEditorWhoTypesItAndShowsItByThatOfWhoeverReads() throws Exception {
        assertThat(page(schedule("2026-11-30T09:00", STELLA))
                        .select("#publish_at")
                        .size())
                .as("redirected")
                .isZero();
        assertThat(open().publishAt()).isEqualTo(OffsetDateTime.parse("2026-11-30T08:00:00Z"));

        assertThat(get(form(), STELLA).select(".notice").text())
                .contains("will be published on 30 November 2026, 09:00.");
        assertThat(get(form(), NED).select(".notice").text()).contains("will be published on 30 November 2026, 03:00.");
        var review = "/admin/revisions/" + open().id();
        assertThat(get(review, NED).select(".notice").text()).contains("30 November 2026, 03:00.");
        assertThat(get("/admin/review", NED).text()).contains("30 November 2026, 03:00");
    }

    @Test
    void namesTheZoneOnceOnEachPageAndBesideTheField() throws Exception {
        for (var address : new String[] {"/admin", "/admin/activity", "/admin/log", "/admin/notifications", form()}) {
            assertThat(get(address, STELLA).select(".clock").text())
                    .as(address)
                    .startsWith("Times in Europe/Stockholm");
        }
        assertThat(get(form(), NED).select("label[for=publish_at]").text()).contains("America/New_York");
        assertThat(get("/admin", somebody("ulla", "Ulla UTC", Role.EDITOR))
                        .select(".clock")
                        .text())
                .startsWith("Times in UTC");
    }

    @Test
    void showsTheLogAndWhatPeopleDidByTheClockOfWhoeverReads() throws Exception {
        assertThat(schedule("2026-11-30T09:00", STELLA)).hasStatus(303);
        // The clock of tests stands at noon UTC on 22 November.
        for (var address : new String[] {"/admin/log?who=stella", "/admin/activity/stella"}) {
            assertThat(get(address, STELLA).text())
                    .as(address)
                    .contains("22 November 2026, 13:00")
                    .doesNotContain("UTC");
            assertThat(get(address, NED).text())
                    .as(address)
                    .contains("22 November 2026, 07:00")
                    .contains("30 November 2026, 03:00 · later");
        }
    }

    @Test
    void leavesPublicPagesAsTheyAre() throws Exception {
        for (var address : new String[] {"/en/changes", "/en/glossary/koc/history"}) {
            var ours =
                    Jsoup.parse(mvc.get().uri(address).exchange().getResponse().getContentAsString());
            assertThat(get(address, STELLA).body().text())
                    .isEqualTo(ours.body().text())
                    .doesNotContain("Stockholm");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28T02:00", "2027-03-28T02:30"})
    void refusesAnHourThatDoesNotExistAndKeepsWhatWasTyped(String typed) throws Exception {
        var answer = schedule(typed, STELLA);
        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select("#wrong").text()).contains("does not exist in Europe/Stockholm: clocks go forward then");
        assertThat(page.select("#publish_at").val()).isEqualTo(typed);
        assertThat(page.select("details.schedule").hasAttr("open")).isTrue();
        assertThat(open()).isNull();
        assertThat(schedule(typed, NED)).as("it exists elsewhere").hasStatus(303);
    }

    @Test
    void takesTheFirstOfTwoHoursAndSaysSo() throws Exception {
        var answer = schedule("2027-10-31T02:30", STELLA);
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("notice")))
                .contains("31 October 2027, 02:30 (UTC+02:00)")
                .contains("comes twice");
        assertThat(open().publishAt()).isEqualTo(OffsetDateTime.parse("2027-10-31T00:30:00Z"));
    }

    @Test
    void keepsATimeInThePastWhereItWasTyped() throws Exception {
        var answer = schedule("2026-11-22T12:59", STELLA);
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#publish_at").val()).isEqualTo("2026-11-22T12:59");
        assertThat(schedule("2026-11-22T07:01", NED))
                .as("a minute later than now, there")
                .hasStatus(303);
    }

    @Test
    void knowsOnlyZonesOnTheList() throws Exception {
        var answer = post("/admin/account/time-zone", Map.of("zone", "Europe/Atlantis"), STELLA);
        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select(".error-summary").text()).contains("Choose a time zone from the list.");
        assertThat(page.select("#f-zone option[selected]").val()).isEqualTo("Europe/Stockholm");
    }

    private void choose(String zone, RequestPostProcessor who) {
        assertThat(post("/admin/account/time-zone", Map.of("zone", zone), who)).hasStatus(303);
    }

    private MvcTestResult schedule(String at, RequestPostProcessor who) throws UnsupportedEncodingException {
        var typed = SentForm.lastOf(get(form(), who), "form.entry-form");
        typed.put("summary_en", "To come at " + at);
        typed.put("note", "later");
        typed.put("publish_at", at);
        typed.put("do", "schedule");
        return post(form(), typed, who);
    }

    private String form() {
        return revisions.subject(EntryKind.TERM, "kol").orElseThrow().form();
    }

    private Revision open() {
        var subject = revisions.subject(EntryKind.TERM, "kol").orElseThrow();
        return revisions.open(subject.id()).orElseThrow().open();
    }

    private Document get(String uri, RequestPostProcessor who) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(uri).with(who).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return page(answer);
    }

    private MvcTestResult post(String uri, Map<String, String> typed, RequestPostProcessor who) {
        var request = mvc.post().uri(uri).with(who).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) throws UnsupportedEncodingException {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
