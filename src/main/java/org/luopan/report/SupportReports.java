package org.luopan.report;

import java.time.OffsetDateTime;
import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.listing.Pick;
import org.luopan.listing.Report;
import org.luopan.listing.ReportRow;
import org.luopan.listing.ValueListing;
import org.luopan.verification.Value;
import org.luopan.verification.ValueKind;
import org.luopan.verification.Values;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values that no working source supports, and what withdrawn sources left open. */
@Component
class SupportReports {

    private static final List<String> GRAVITY = List.of("retracted", "dead", "missing");

    private final Values values;
    private final HeldPicks held;
    private final JdbcClient jdbc;
    private final Messages words;

    SupportReports(Values values, HeldPicks held, JdbcClient jdbc, Messages words) {
        this.values = values;
        this.held = held;
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Values whose sources are all withdrawn or known to be dead, and values without a source. */
    Report unsupported() {
        return new Report(
                "unsupported",
                true,
                new ValueListing(
                        values,
                        asked -> held.now().unsupported(),
                        (value, pick, all, asked) -> row(
                                value,
                                words.say(asked.language(), "report.basis." + GRAVITY.get(pick.rank())),
                                value.verifiedOn() == null ? "" : Days.inWords(value.verifiedOn(), asked.language()),
                                asked.language())));
    }

    /** The values among these that no source supports any more. */
    static List<Pick> unsupported(List<Value> values) {
        return values.stream()
                .filter(value -> !value.isKept())
                .filter(value -> value.sources().stream().allMatch(Value.Basis::lost))
                .filter(value ->
                        value.kind() != ValueKind.CORRECTION || !value.sources().isEmpty())
                .map(value -> Pick.of(value, GRAVITY.indexOf(basis(value))))
                .toList();
    }

    private static String basis(Value value) {
        return value.sources().isEmpty()
                ? "missing"
                : value.sources().stream().anyMatch(Value.Basis::retracted) ? "retracted" : "dead";
    }

    private static ReportRow row(Value value, String why, String since, Language language) {
        return new ReportRow(
                value.entry(),
                value.entry().nameIn(language),
                value.key(),
                value.title(),
                why,
                since,
                "",
                value.sources().isEmpty() ? "" : value.sources().get(0).slug(),
                value.form(),
                0,
                "",
                "");
    }

    /** What rested on a source when it was withdrawn, until it is verified or no longer rests on it. */
    Report retracted() {
        return new Report(
                "retracted",
                true,
                new ValueListing(
                        values,
                        asked -> retracted(asked.language()),
                        (value, pick, all, asked) -> row(
                                        value,
                                        words.say(
                                                asked.language(),
                                                value.restsOnlyOn(pick.source())
                                                        ? "report.withdrawn.only"
                                                        : "report.withdrawn",
                                                pick.about().get(0)),
                                        pick.about().get(1),
                                        asked.language())
                                .restingOn(pick.source())));
    }

    private List<Pick> retracted(Language language) {
        return jdbc.sql("select r.what, r.row_id, r.entry_id, o.kind, e.slug, e.name_en,"
                        + " r.since from recheck r join source s on s.id = r.source_id join entry e on e.id = r.source_id"
                        + " join entry o on o.id = r.entry_id where s.retracted_on is not null and exists ("
                        + "select 1 from statement_source b where b.what = r.what and b.row_id = r.row_id"
                        + " and b.source_id = r.source_id) order by r.since desc, r.entry_id, r.what, r.row_id")
                .query((row, number) -> new Pick(
                        ValueKind.of(row.getString("what")).orElseThrow(),
                        row.getLong("row_id"),
                        row.getLong("entry_id"),
                        EntryKind.of(row.getString("kind")),
                        row.getString("slug"),
                        number,
                        List.of(
                                row.getString("name_en"),
                                Days.inWords(
                                        row.getObject("since", OffsetDateTime.class)
                                                .toLocalDate(),
                                        language))))
                .list();
    }
}
