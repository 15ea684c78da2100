package org.luopan.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.luopan.evidence.Days;
import org.luopan.report.Report.Asked;
import org.luopan.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody promised to look at, and what waits for whoever asks. */
@Component
class DutyReports {

    /** A duty is listed this many days before its day. */
    private static final int NEAR_DAYS = 14;

    private static final String ENTRY = "e.id, e.kind, e.slug, e.name_en, e.name_sv, e.status, e.version";

    private final JdbcClient jdbc;
    private final Words words;
    private final Clock clock;

    DutyReports(JdbcClient jdbc, Words words, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    /** Entries whose day has come or is near. */
    Report due() {
        return new Report("due", false, new ShortListing(asked -> duties("", asked)));
    }

    /** What whoever asks has in hand: drafts of their own, and the entries they look after. */
    Report mine() {
        return new Report("mine", false, new ShortListing(this::mine));
    }

    private List<ReportRow> mine(Asked asked) {
        var rows = new ArrayList<>(drafts(asked));
        rows.addAll(duties(asked.editor().username(), asked));
        return rows;
    }

    private List<ReportRow> drafts(Asked asked) {
        return jdbc.sql("select " + ENTRY + ", r.id as revision, r.number, r.state, r.note from revision r"
                        + " join entry e on e.id = r.entry_id where r.open_entry_id is not null and r.author = :author"
                        + " and e.status <> 'deleted' order by r.created_at desc, r.id desc")
                .param("author", asked.editor().name())
                .query((row, number) -> {
                    var subject = EntryRows.subject(row);
                    var state = row.getString("state");
                    var note = row.getString("note");
                    return new ReportRow(
                            subject,
                            subject.nameIn(asked.language()),
                            "",
                            words.say(asked.language(), "report.revision", row.getInt("number")),
                            words.say(asked.language(), "revision." + state) + (note == null ? "" : ": " + note),
                            "",
                            "",
                            "",
                            state.equals("draft") ? subject.form() : "/admin/revisions/" + row.getLong("revision"),
                            0,
                            "",
                            "");
                })
                .list();
    }

    /** Duties with a day that is near, of everybody; of somebody, all of them. */
    private List<ReportRow> duties(String owner, Asked asked) {
        var today = LocalDate.now(clock);
        return jdbc.sql("select " + ENTRY + ", d.due_on from entry_duty d join entry e on e.id = d.entry_id"
                        + " left join account a on a.id = d.owner_id where e.status <> 'deleted'"
                        + " and (a.username = :owner or :owner = '' and d.due_on <= :near)"
                        + " order by case when d.due_on is null then 1 else 0 end, d.due_on, e.id")
                .param("owner", owner)
                .param("near", today.plusDays(NEAR_DAYS))
                .query((row, number) -> {
                    var subject = EntryRows.subject(row);
                    var due = row.getObject("due_on", LocalDate.class);
                    var past = due != null && due.isBefore(today);
                    return new ReportRow(
                            subject,
                            subject.nameIn(asked.language()),
                            "",
                            words.say(asked.language(), "report.duty"),
                            words.say(
                                    asked.language(),
                                    due == null ? "report.duty.open" : past ? "report.duty.past" : "report.duty.near"),
                            due == null ? "" : Days.inWords(due, asked.language()),
                            past ? "stale" : "",
                            "",
                            subject.form() + "/verification",
                            0,
                            "",
                            "");
                })
                .list();
    }
}
