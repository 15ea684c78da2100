package org.luopan.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.luopan.entry.Language;
import org.luopan.evidence.Days;
import org.luopan.report.Report.Asked;
import org.luopan.report.Report.Inputs;
import org.luopan.verification.Value;
import org.luopan.verification.ValueKind;
import org.luopan.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What no living source supports, and what a withdrawn one left open. */
@Component
class SupportReports {

    private final JdbcClient jdbc;
    private final Words words;

    SupportReports(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Values all of whose sources are withdrawn or cannot be opened any more, and those that never had one. */
    Report unsupported() {
        return new Report("unsupported", true, this::unsupported);
    }

    private List<ReportRow> unsupported(Asked asked, Inputs inputs) {
        return inputs.values().stream()
                .filter(value -> value.sources().stream().noneMatch(Value.Basis::alive))
                .filter(value ->
                        value.kind() != ValueKind.CORRECTION || !value.sources().isEmpty())
                .sorted(Comparator.comparing(SupportReports::gravity)
                        .thenComparing(value -> -inputs.reads(value.entry().id())))
                .map(value -> row(
                        value,
                        words.say(asked.language(), "report.basis." + basis(value)),
                        value.verifiedOn() == null ? "" : Days.inWords(value.verifiedOn(), asked.language()),
                        asked.language()))
                .toList();
    }

    private static String basis(Value value) {
        return value.sources().isEmpty()
                ? "missing"
                : value.sources().stream().anyMatch(Value.Basis::retracted) ? "retracted" : "dead";
    }

    private static int gravity(Value value) {
        return List.of("retracted", "dead", "missing").indexOf(basis(value));
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

    /** What rested on a source when it was withdrawn, until it is verified or rests on it no longer. */
    Report retracted() {
        return new Report("retracted", true, this::retracted);
    }

    private List<ReportRow> retracted(Asked asked, Inputs inputs) {
        var values = new HashMap<String, Value>();
        var open = jdbc.sql("select r.what || '-' || cast(r.row_id as varchar) as value_key, e.slug, e.name_en, r.since"
                        + " from recheck r join source s on s.id = r.source_id join entry e on e.id = r.source_id"
                        + " where s.retracted_on is not null order by r.since desc, r.entry_id, r.what, r.row_id")
                .query((row, number) -> new Open(
                        row.getString("value_key"),
                        row.getString("slug"),
                        row.getString("name_en"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
        if (!open.isEmpty()) {
            inputs.values().forEach(value -> values.put(value.key(), value));
        }
        var rows = new ArrayList<ReportRow>();
        open.forEach(one -> Stream.ofNullable(values.get(one.key))
                .filter(value ->
                        value.sources().stream().anyMatch(basis -> basis.slug().equals(one.source)))
                .map(value -> row(
                                value,
                                words.say(
                                        asked.language(),
                                        value.restsOnlyOn(one.source) ? "report.withdrawn.only" : "report.withdrawn",
                                        one.title),
                                Days.inWords(one.since.toLocalDate(), asked.language()),
                                asked.language())
                        .restingOn(one.source))
                .forEach(rows::add));
        return rows;
    }

    private record Open(String key, String source, String title, OffsetDateTime since) {}
}
