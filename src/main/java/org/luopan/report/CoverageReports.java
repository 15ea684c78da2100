package org.luopan.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.luopan.entry.EntryKind;
import org.luopan.entry.Language;
import org.luopan.entry.Localized;
import org.luopan.form.Field;
import org.luopan.form.Labels;
import org.luopan.form.Shapes;
import org.luopan.report.Report.Asked;
import org.luopan.report.Report.Inputs;
import org.luopan.revision.Subject;
import org.luopan.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the base does not say yet: texts without Swedish, and platforms whose reach in a tier nobody knows. */
@Component
class CoverageReports {

    private static final String ENTRY = "e.id, e.kind, e.slug, e.name_en, e.name_sv, e.status, e.version";

    private final JdbcClient jdbc;
    private final Shapes shapes;
    private final Labels labels;
    private final Words words;

    CoverageReports(JdbcClient jdbc, Shapes shapes, Labels labels, Words words) {
        this.jdbc = jdbc;
        this.shapes = shapes;
        this.labels = labels;
        this.words = words;
    }

    /** Every field with English words and no Swedish ones; the title of a source is in its own language and stays so. */
    Report untranslated() {
        return new Report("untranslated", false, this::untranslated);
    }

    private List<ReportRow> untranslated(Asked asked, Inputs inputs) {
        var rows = new ArrayList<ReportRow>();
        for (var kind : EntryKind.values()) {
            var shape = shapes.of(kind);
            for (var part : shape.parts()) {
                for (var field : part.fields()) {
                    if (pairs(part.fields(), field)
                            && !(kind == EntryKind.SOURCE && field.name().equals("name_en"))) {
                        var table = field.table().isEmpty() ? shape.table() : field.table();
                        add(rows, kind, part.name(), "", table, "id", field, asked.language());
                    }
                }
                for (var group : part.groups()) {
                    group.fields().stream()
                            .filter(field -> group.stored() && pairs(group.fields(), field))
                            .forEach(field -> add(
                                    rows,
                                    kind,
                                    part.name(),
                                    group.name(),
                                    group.table(),
                                    group.parent(),
                                    field,
                                    asked.language()));
                }
            }
        }
        rows.sort(Comparator.comparing(row -> -inputs.reads(row.entry().id())));
        return rows;
    }

    private static boolean pairs(List<Field> fields, Field field) {
        return field.name().endsWith("_en")
                && fields.stream().anyMatch(other -> other.name().equals(field.base() + "_sv"));
    }

    private void add(
            List<ReportRow> rows,
            EntryKind kind,
            String part,
            String group,
            String table,
            String parent,
            Field field,
            Language language) {
        var english = field.column();
        var swedish = english.substring(0, english.length() - 2) + "sv";
        var label = group.isEmpty() ? "" : labels.part(group, language) + ": ";
        jdbc.sql("select " + ENTRY + ", t." + english + " as words from " + table + " t join entry e on e.id = t."
                        + parent
                        + " where e.kind = :kind and e.status = 'published' and t." + english + " is not null and t."
                        + english + " <> '' and (t." + swedish + " is null or t." + swedish
                        + " = '') order by e.sort_order, e.id")
                .param("kind", kind.code())
                .query(row -> {
                    var subject = subject(row);
                    rows.add(new ReportRow(
                            subject,
                            subject.nameIn(language),
                            "",
                            label + labels.field(group, field, language),
                            shortened(row.getString("words")),
                            "",
                            "",
                            "",
                            subject.form() + "?tab=" + part,
                            0,
                            "",
                            ""));
                });
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }

    /** Platforms and tiers of which nobody knows how strong one is in the other. */
    Report unknownReach() {
        return new Report("unknown-reach", false, this::unknownReach);
    }

    private List<ReportRow> unknownReach(Asked asked, Inputs inputs) {
        var rows = new ArrayList<ReportRow>();
        jdbc.sql("select " + ENTRY + ", r.id as reach_id, t.name_en as tier_en, t.name_sv as tier_sv from reach r"
                        + " join entry e on e.id = r.platform_id join entry t on t.id = r.tier_id"
                        + " where r.strength = 'unknown' and e.status = 'published' and t.status = 'published'"
                        + " order by e.sort_order, e.id, t.sort_order")
                .query(row -> {
                    var subject = subject(row);
                    var tier = new Localized(row.getString("tier_en"), row.getString("tier_sv"));
                    rows.add(new ReportRow(
                            subject,
                            subject.nameIn(asked.language()),
                            "",
                            tier.required(asked.language()).words(),
                            words.say(asked.language(), "report.unknown"),
                            "",
                            "",
                            "",
                            subject.form() + "?tab=reach#row-reach-" + row.getLong("reach_id"),
                            0,
                            "",
                            ""));
                });
        rows.sort(Comparator.comparing(row -> -inputs.reads(row.entry().id())));
        return rows;
    }

    /** The entry of a row that was selected with its columns. */
    static Subject subject(ResultSet row) throws SQLException {
        var code = Objects.requireNonNull(row.getString("kind"));
        return new Subject(
                row.getLong("id"),
                Arrays.stream(EntryKind.values())
                        .filter(kind -> kind.code().equals(code))
                        .findFirst()
                        .orElseThrow(),
                row.getString("slug"),
                new Localized(row.getString("name_en"), row.getString("name_sv")),
                row.getString("status"),
                row.getInt("version"));
    }
}
