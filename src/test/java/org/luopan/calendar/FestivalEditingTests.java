package org.luopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.publisher;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Restorations;
import org.luopan.publishing.RevisionFixtures;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an editor says about a festival is what the calendar shows. */
@WritingTest
class FestivalEditingTests {

    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Autowired
    private Restorations restorations;

    @AfterEach
    void restore() {
        RevisionFixtures.restoreDelivered(revisions, restorations, EntryKind.FESTIVAL, "qixi", LIN);
    }

    @Test
    void showsALeadTimeInTheMonthInWhichToBegin() throws UnsupportedEncodingException {
        publish(opened().with("lead_weeks", "10"));
        var calendar = page("/en/calendar?year=2027");
        assertThat(calendar.select("[data-entry=festival/qixi] .lead").first().text())
                .isEqualTo("Begin preparing 30 May 2027 10 weeks before");
        assertThat(calendar.select("[aria-labelledby=month-2027-05] .beginnings")
                        .text())
                .isEqualTo("Begin preparing this month 30 May 2027 Qixi 七夕");
        assertThat(page("/sv/calendar/qixi").select(".days tbody tr").get(1).text())
                .contains("30 maj 2027");
        assertThat(mvc.get().uri("/sv/calendar.ics").exchange().getResponse().getContentAsString())
                .contains("SUMMARY:Börja förbereda: Qixi\r\n", "DTSTART;VALUE=DATE:20270530\r\n");
    }

    @Test
    void followsAMovedDayAndSaysWhy() throws UnsupportedEncodingException {
        publish(opened().with(
                        "moved",
                        List.of(RecordData.of(Map.of(
                                "of_year", "2027",
                                "moved_to", "2027-08-09",
                                "why_en", "Decided.",
                                "why_sv", "Bestämt.")))));
        assertThat(page("/en/calendar?year=2027")
                        .select("[data-entry=festival/qixi] .on")
                        .text())
                .isEqualTo("9 August 2027 Monday");
        assertThat(page("/sv/calendar/qixi").select(".days tbody tr").get(1).text())
                .contains("9 augusti 2027", "Enligt beräkningen 8 augusti 2027. Bestämt.");
    }

    @Test
    void explainsTheRuleInTheForm() throws UnsupportedEncodingException {
        var form =
                page(revisions.subject(EntryKind.FESTIVAL, "qixi").orElseThrow().form());
        assertThat(form.select("[name=day_rule]").attr("value")).isEqualTo("lunar 7-7");
        assertThat(form.text()).contains("Rule for the day", "“lunar 7-7” for the 7th day");
    }

    private RecordData opened() {
        return revisions
                .open(revisions
                        .subject(EntryKind.FESTIVAL, "qixi")
                        .orElseThrow()
                        .id())
                .orElseThrow()
                .typed();
    }

    private void publish(RecordData typed) {
        var opened = revisions
                .open(revisions
                        .subject(EntryKind.FESTIVAL, "qixi")
                        .orElseThrow()
                        .id())
                .orElseThrow();
        saves.save(
                new Save(
                        opened.subject().id(), opened.token(), typed, "Tried", false, Save.Action.PUBLISH, null, false),
                LIN);
    }

    private Document page(String address) throws UnsupportedEncodingException {
        return Jsoup.parse(mvc.get()
                .uri(address)
                .with(publisher())
                .exchange()
                .getResponse()
                .getContentAsString());
    }
}
