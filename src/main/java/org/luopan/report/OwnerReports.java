package org.luopan.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.luopan.entry.DeskEntry;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.publishing.SetAside;
import org.luopan.reportparts.Marks;
import org.luopan.reportparts.Report;
import org.luopan.reportparts.Report.Asked;
import org.luopan.reportparts.ReportRow;
import org.luopan.reportparts.ShortListing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The checks that are due, and the editor's own work. */
@Component
class OwnerReports {

    /** A check is listed this many days before it is due. */
    private static final int NEAR_DAYS = 14;

    /** How long an editor sees what happened to a draft. */
    private static final Duration REMEMBERED = Duration.ofDays(60);

    /** How long an editor finds a draft there that they ended themselves, perhaps by mistake. */
    private static final Duration REGRETTED = Duration.ofDays(7);

    private static final String ENTRY = "e.id, e.kind, e.slug, e.name_en, e.name_sv, e.status, e.version";

    private final JdbcClient jdbc;
    private final SetAside aside;
    private final Messages words;
    private final Clock clock;

    OwnerReports(JdbcClient jdbc, SetAside aside, Messages words, Clock clock) {
        this.jdbc = jdbc;
        this.aside = aside;
        this.words = words;
        this.clock = clock;
    }

    /** Entries whose check is due or nearly due. */
    Report due() {
        return new Report("due", false, new ShortListing(asked -> checks("", asked)));
    }

    /** The editor's own work: their drafts, and the entries they look after. */
    Report mine() {
        return new Report("mine", false, false, new ShortListing(this::mine));
    }

    private List<ReportRow> mine(Asked asked) {
        var rows = new ArrayList<>(drafts(asked));
        rows.addAll(checks(asked.editor().username(), asked));
        return rows;
    }

    /** Open drafts, and for some time those that another editor ended or took out of the schedule. */
    private List<ReportRow> drafts(Asked asked) {
        return jdbc.sql("select " + ENTRY
                        + ", r.id as revision, r.number, r.state, r.note, r.decided_by, r.decision, r.set_aside,"
                        + " (select min(n.author) from revision n where n.entry_id = r.entry_id and n.number = r.number + 1) as next_author"
                        + " from revision r join entry e on e.id = r.entry_id where e.status <> 'deleted' and ("
                        + " r.open_entry_id is not null and (r.author_id = :me or r.set_aside is not null and r.decided_by_id = :me)"
                        + " or r.state in ('rejected', 'discarded') and r.created_at > :since"
                        + " and (r.decided_by_id is null or r.decided_by_id <> :me or r.decided_at > :lately)"
                        + " and (r.author_id = :me or exists (select 1 from revision_contributor c"
                        + " where c.revision_id = r.id and c.account_id = :me))"
                        + " and not exists (select 1 from revision n where n.entry_id = r.entry_id and n.number > r.number"
                        + " and n.author_id = :me)"
                        + " or r.state = 'replaced' and r.publish_at is not null and r.decided_by_id = :me and r.created_at > :since"
                        + " and not exists (select 1 from revision n where n.entry_id = r.entry_id and n.number > r.number"
                        + " and n.state in ('published', 'scheduled'))"
                        + " and exists (select 1 from revision n where n.entry_id = r.entry_id and n.number = r.number + 1"
                        + " and (n.author_id is null or n.author_id <> :me)))"
                        + " order by r.created_at desc, r.id desc")
                .param("me", asked.editor().id())
                .param("since", OffsetDateTime.now(clock).minus(REMEMBERED))
                .param("lately", OffsetDateTime.now(clock).minus(REGRETTED))
                .query((row, number) -> {
                    var subject = DeskEntry.of(row);
                    return new ReportRow(
                            subject,
                            subject.nameIn(asked.language()),
                            "",
                            words.say(asked.language(), "report.revision", row.getInt("number")),
                            why(row, subject, asked.language()),
                            "",
                            "",
                            "",
                            link(row, subject),
                            0,
                            "",
                            "");
                })
                .list();
    }

    /** A draft is gone on with in its form; what was said about it stands beside its comparison. */
    private static String link(ResultSet row, DeskEntry subject) throws SQLException {
        return row.getString("state").equals("draft") && row.getString("decision") == null
                ? subject.form()
                : "/admin/revisions/" + row.getLong("revision");
    }

    private String why(ResultSet row, DeskEntry subject, Language language) throws SQLException {
        var by = Objects.requireNonNullElse(row.getString("decided_by"), "");
        var decision = Objects.requireNonNullElse(row.getString("decision"), "");
        var reasons = aside.inWords(row.getString("set_aside"), subject.kind(), language);
        var state = row.getString("state");
        if (!reasons.isEmpty()) {
            return words.say(language, "report.aside", String.join("; ", reasons));
        }
        return switch (state) {
            case "rejected" -> words.say(language, "report.rejected", by, decision);
            case "discarded" -> words.say(language, "report.discarded", by);
            case "replaced" ->
                words.say(language, "report.unscheduled", Objects.requireNonNullElse(row.getString("next_author"), ""));
            default -> {
                var note = row.getString("note");
                yield state.equals("draft") && !decision.isEmpty()
                        ? words.say(language, "report.asked", by, decision)
                        : words.say(language, "revision." + state) + (note == null ? "" : ": " + note);
            }
        };
    }

    /** The checks of everybody that are nearly due, or all of one editor. */
    private List<ReportRow> checks(String owner, Asked asked) {
        var today = LocalDate.now(clock);
        return jdbc.sql("select " + ENTRY + ", d.due_on from entry_ownership d join entry e on e.id = d.entry_id"
                        + " left join account a on a.id = d.owner_id where e.status <> 'deleted'"
                        + " and (a.username = :owner or :owner = '' and d.due_on <= :near)"
                        + " order by case when d.due_on is null then 1 else 0 end, d.due_on, e.id")
                .param("owner", owner)
                .param("near", today.plusDays(NEAR_DAYS))
                .query((row, number) -> {
                    var subject = DeskEntry.of(row);
                    var due = row.getObject("due_on", LocalDate.class);
                    var past = due != null && due.isBefore(today);
                    return new ReportRow(
                            subject,
                            subject.nameIn(asked.language()),
                            owner.isEmpty() ? Marks.key(subject.id(), "due-" + due, 0) : "",
                            words.say(asked.language(), "report.check"),
                            words.say(
                                    asked.language(),
                                    due == null
                                            ? "report.check.open"
                                            : past ? "report.check.past" : "report.check.near"),
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
