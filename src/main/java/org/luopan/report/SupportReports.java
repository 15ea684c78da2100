package org.luopan.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.luopan.entry.EntryKind;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.reportparts.Pick;
import org.luopan.reportparts.Report;
import org.luopan.reportparts.ReportRow;
import org.luopan.reportparts.ValueListing;
import org.luopan.verification.Value;
import org.luopan.verification.ValueKind;
import org.luopan.verification.Values;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values that no working source supports, and what withdrawn sources left open. */
@Component
class SupportReports {

    private static final List<String> GRAVITY = List.of("retracted", "dead", "missing");

    /** What editors judge themselves, row after row of the same form. */
    private static final Set<ValueKind> JUDGED = EnumSet.of(ValueKind.TRAIT, ValueKind.REACH);

    /** How many of the values that share a row are named in it. */
    private static final int NAMED = 5;

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
                        (value, pick, all, asked) -> Values.isKey(pick.key())
                                ? row(
                                        value,
                                        words.say(asked.language(), "report.basis." + GRAVITY.get(pick.rank())),
                                        value.verifiedOn() == null
                                                ? ""
                                                : Days.inWords(value.verifiedOn(), asked.language()),
                                        asked.language())
                                : together(value, pick, all, asked.language())));
    }

    /**
     * The values among these that no source supports any more. What an entry's editors have judged without naming a source is one
     * piece of work, and one row.
     */
    static List<Pick> unsupported(List<Value> values) {
        var picks = new ArrayList<Pick>();
        var judged = new LinkedHashMap<String, List<Value>>();
        values.stream()
                .filter(value -> !value.isKept())
                .filter(value -> value.sources().stream().allMatch(Value.Basis::lost))
                .filter(value ->
                        value.kind() != ValueKind.CORRECTION || !value.sources().isEmpty())
                .forEach(value -> {
                    if (JUDGED.contains(value.kind()) && value.sources().isEmpty()) {
                        judged.computeIfAbsent(
                                        value.kind().code() + value.entry().id(), key -> new ArrayList<>())
                                .add(value);
                    } else {
                        picks.add(Pick.of(value, GRAVITY.indexOf(basis(value))));
                    }
                });
        judged.values().forEach(several -> picks.add(together(several)));
        return picks;
    }

    private static Pick together(List<Value> several) {
        return Pick.together(
                several,
                "unsourced-" + several.get(0).kind().code(),
                GRAVITY.indexOf("missing"),
                Stream.concat(
                                several.stream().limit(NAMED).map(Value::key),
                                Stream.of(Integer.toString(several.size())))
                        .toList());
    }

    /** One row for several values, which it counts; it names the first of them. */
    private ReportRow together(Value first, Pick pick, Map<String, Value> all, Language language) {
        var named = pick.about().stream()
                .filter(all::containsKey)
                .map(key -> Objects.requireNonNull(all.get(key)).title())
                .toList();
        var number = Integer.parseInt(pick.about().get(pick.about().size() - 1));
        return new ReportRow(
                first.entry(),
                first.entry().nameIn(language),
                pick.key(),
                words.say(language, "report.unsourced." + first.kind().code(), number),
                words.say(language, "report.unsourced", String.join(", ", named), Math.max(0, number - named.size())),
                "",
                "",
                "",
                first.form().replaceFirst("#.*", ""),
                0,
                "",
                "");
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
        return jdbc.sql(
                        "select r.what || '-' || cast(r.row_id as varchar) as value_key, r.entry_id, o.kind, e.slug, e.name_en,"
                                + " r.since from recheck r join source s on s.id = r.source_id join entry e on e.id = r.source_id"
                                + " join entry o on o.id = r.entry_id where s.retracted_on is not null and exists ("
                                + "select 1 from statement_source b where b.what = r.what and b.row_id = r.row_id"
                                + " and b.source_id = r.source_id) order by r.since desc, r.entry_id, r.what, r.row_id")
                .query((row, number) -> new Pick(
                        row.getString("value_key"),
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
