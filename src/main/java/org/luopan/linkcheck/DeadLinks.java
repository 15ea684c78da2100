package org.luopan.linkcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.luopan.entry.DeskEntry;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.reportparts.Marks;
import org.luopan.reportparts.Report;
import org.luopan.reportparts.Report.Asked;
import org.luopan.reportparts.ReportRow;
import org.luopan.reportparts.ShortListing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sources whose address is dead: an editor said so, or it failed on two days or more and nobody has seen it work since. */
@Component
public class DeadLinks {

    private final JdbcClient jdbc;
    private final Messages words;

    DeadLinks(JdbcClient jdbc, Messages words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Those that most rests on first. */
    public Report report() {
        return new Report("dead-links", false, new ShortListing(this::rows));
    }

    private List<ReportRow> rows(Asked asked) {
        return jdbc.sql(
                        "select e.id, e.kind, e.slug, e.name_en, e.name_sv, e.status, e.version, s.url, s.link_seen_on, "
                                + LinkChecks.COLUMNS
                                + ", (select count(*) from statement_source b where b.source_id = s.id) as times"
                                + " from source s join entry e on e.id = s.id"
                                + " left join link_check c on c.source_id = s.id and c.url = s.url"
                                + " where e.status = 'published' and s.url is not null and (s.link_state = 'dead'"
                                + " or c.failing_from < c.tried_on and (s.link_state <> 'answers' or s.link_seen_on is null"
                                + " or s.link_seen_on < c.tried_on)) order by times desc, e.id")
                .query((row, number) -> row(row, asked.language()))
                .list();
    }

    private ReportRow row(ResultSet row, Language language) throws SQLException {
        var subject = DeskEntry.of(row);
        var check = LinkChecks.read(row);
        var seen = row.getObject("link_seen_on", LocalDate.class);
        var since = Optional.ofNullable(check.map(LinkCheck::failingFrom).orElse(seen));
        return new ReportRow(
                subject,
                subject.nameIn(language),
                Marks.key(subject.id(), "link", 0),
                row.getString("url"),
                words.say(
                        language,
                        "report.dead-links.rest",
                        why(check, language),
                        words.say(language, "report.unseen-links.rest", row.getLong("times"))),
                since.map(day -> Days.inWords(day, language)).orElse(""),
                "",
                subject.slug(),
                subject.form(),
                0,
                "",
                "");
    }

    private String why(Optional<LinkCheck> check, Language language) {
        return check.filter(tried -> tried.outcome().failed())
                .map(tried -> copied(
                        words.say(
                                language,
                                "report.dead-links.failed",
                                words.say(language, "link-check", tried.outcome()),
                                Days.inWords(tried.day(), language)),
                        tried,
                        language))
                .orElseGet(() -> words.say(language, "report.dead-links.marked"));
    }

    private String copied(String why, LinkCheck tried, Language language) {
        return tried.archive() == null
                ? why
                : words.say(language, "report.dead-links.copy", why, Objects.requireNonNull(tried.archive()));
    }
}
