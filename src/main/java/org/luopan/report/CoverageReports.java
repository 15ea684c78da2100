package org.luopan.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.difference.FieldLabels;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.language.Messages;
import org.luopan.record.Field;
import org.luopan.record.RecordTypes;
import org.luopan.record.RowGroup;
import org.luopan.reportparts.EntryListing;
import org.luopan.reportparts.Report;
import org.luopan.reportparts.Report.Asked;
import org.luopan.reportparts.ReportRow;
import org.luopan.reportparts.RowCounts.OfEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the base still lacks: texts without Swedish, unknown reach in tiers, addresses that were never checked. */
@Component
class CoverageReports {

    private static final String NOTHING = "cast('' as varchar(200))";

    private static final List<EntryListing.Query> UNKNOWN_REACH = List.of(new EntryListing.Query(
            0,
            "reach",
            "t.name_en",
            "t.name_sv",
            NOTHING,
            "0",
            "r.id",
            " from reach r join entry e on e.id = r.platform_id join entry t on t.id = r.tier_id"
                    + " where r.strength = 'unknown' and e.status = 'published' and t.status = 'published'"));

    private static final List<EntryListing.Query> UNSEEN_LINKS = List.of(new EntryListing.Query(
            0,
            "link",
            "s.url",
            NOTHING,
            "e.slug",
            "(select count(*) from statement_source b where b.source_id = s.id)",
            "0",
            " from source s join entry e on e.id = s.id"
                    + " where s.link_state = 'unknown' and s.url is not null and e.status = 'published'"
                    + " and not exists (select 1 from link_check c where c.source_id = s.id and c.url = s.url"
                    + " and (c.outcome in ('answers', 'moved') or c.failing_from < c.tried_on))"));

    private static final String ADDRESS_FOR_TITLE =
            "(s.url like '%://' || e.name_en || '%' or s.url like '%://www.' || e.name_en || '%')";

    private static final List<EntryListing.Query> INCOMPLETE_SOURCES = List.of(new EntryListing.Query(
                    0,
                    "source",
                    "s.url",
                    "''",
                    "e.slug",
                    "(select count(*) from statement_source b where b.source_id = s.id)",
                    "0",
                    " from source s join entry e on e.id = s.id where e.status = 'published' and " + Lack.any())
            .with(Lack.codes()));

    private final JdbcClient jdbc;
    private final List<Map<EntryKind, Column>> places;
    private final FieldLabels labels;
    private final Messages words;
    private final Clock clock;

    CoverageReports(JdbcClient jdbc, RecordTypes recordTypes, FieldLabels labels, Messages words, Clock clock) {
        this.jdbc = jdbc;
        this.places = places(recordTypes);
        this.labels = labels;
        this.words = words;
        this.clock = clock;
    }

    /** Every field with English words but no Swedish ones; the title of a source stays in its own language. */
    Report untranslated(HeldPicks held) {
        return new Report(
                "untranslated",
                false,
                new EntryListing(
                        jdbc,
                        clock,
                        untranslated(),
                        () -> held.now().untranslated(),
                        (row, asked) -> untranslated(
                                places.get(row.place()).get(row.entry().kind()), row, asked.language())) {
                    @Override
                    protected List<String> kindsSaying(String words, int place, Asked asked) {
                        return places.get(place).values().stream()
                                .filter(column -> label(column, asked.language())
                                        .toLowerCase(asked.language().locale())
                                        .contains(words))
                                .map(column -> column.kind.code())
                                .toList();
                    }
                });
    }

    /** How much of each entry is not translated, of all entries or of some. */
    Map<Long, OfEntry> countUntranslated(@Nullable Collection<Long> ids) {
        return EntryListing.counts(jdbc, untranslated(), ids);
    }

    /** In how many tiers the reach of each platform is unknown, of all platforms or of some. */
    Map<Long, OfEntry> countUnknownReach(@Nullable Collection<Long> ids) {
        return EntryListing.counts(jdbc, UNKNOWN_REACH, ids);
    }

    /** A column that has a Swedish counterpart, and where it is edited for entries of a kind. */
    private record Column(
            EntryKind kind, String part, String group, String table, String parent, boolean identified, Field field) {

        /** The table that stores it, because kinds share some tables. */
        String place() {
            return table + " t join entry e on e.id = t." + parent + " where t." + field.column();
        }
    }

    /** One query for each column, for all kinds of entry that have it. */
    private List<EntryListing.Query> untranslated() {
        return IntStream.range(0, places.size())
                .mapToObj(i -> {
                    var column = places.get(i).values().iterator().next();
                    var english = "t." + column.field.column();
                    var swedish = english.substring(0, english.length() - 2) + "sv";
                    return new EntryListing.Query(
                            i,
                            column.table + "." + column.field.column(),
                            "substring(" + english + " from 1 for 121)",
                            NOTHING,
                            NOTHING,
                            "0",
                            column.identified ? "t.id" : "0",
                            " from " + column.place() + " <> '' and (" + swedish + " is null or " + swedish
                                    + " = '') and e.status = 'published' and e.kind in ('"
                                    + places.get(i).keySet().stream()
                                            .map(EntryKind::code)
                                            .collect(Collectors.joining("', '"))
                                    + "')");
                })
                .toList();
    }

    private static List<Map<EntryKind, Column>> places(RecordTypes recordTypes) {
        var places = new LinkedHashMap<String, Map<EntryKind, Column>>();
        columns(recordTypes)
                .forEach(column -> places.computeIfAbsent(column.place(), place -> new EnumMap<>(EntryKind.class))
                        .putIfAbsent(column.kind, column));
        return List.copyOf(places.values());
    }

    private static List<Column> columns(RecordTypes recordTypes) {
        var columns = new ArrayList<Column>();
        for (var kind : EntryKind.values()) {
            var recordType = recordTypes.of(kind);
            for (var part : recordType.parts()) {
                part.fields().stream()
                        .filter(field -> pairs(part.fields(), field))
                        .filter(field ->
                                !(kind == EntryKind.SOURCE && field.name().equals("name_en")))
                        .forEach(field -> columns.add(new Column(
                                kind,
                                part.name(),
                                "",
                                field.table().isEmpty() ? recordType.table() : field.table(),
                                "id",
                                false,
                                field)));
                part.groups().stream()
                        .filter(RowGroup::stored)
                        .forEach(group -> group.fields().stream()
                                .filter(field -> pairs(group.fields(), field))
                                .forEach(field -> columns.add(new Column(
                                        kind,
                                        part.name(),
                                        group.name(),
                                        group.table(),
                                        group.parent(),
                                        group.identified(),
                                        field))));
            }
        }
        return columns;
    }

    private static boolean pairs(List<Field> fields, Field field) {
        return field.name().endsWith("_en")
                && fields.stream().anyMatch(other -> other.name().equals(field.base() + "_sv"));
    }

    private String label(Column column, Language language) {
        return (column.group.isEmpty() ? "" : labels.part(column.group, language) + ": ")
                + labels.field(column.group, column.field, language);
    }

    private ReportRow untranslated(@Nullable Column known, EntryListing.ListedRow row, Language language) {
        var column = Objects.requireNonNull(known);
        return row(
                row,
                label(column, language),
                row.words().length() <= 120 ? row.words() : row.words().substring(0, 119) + "…",
                row.entry().form() + "?tab=" + column.part
                        + (row.rowId() == 0 ? "" : "#row-" + column.group + "-" + row.rowId()),
                language);
    }

    /** Pairs of a platform and a tier whose strength is unknown. */
    Report unknownReach(HeldPicks held) {
        return new Report(
                "unknown-reach",
                false,
                new EntryListing(
                        jdbc,
                        clock,
                        UNKNOWN_REACH,
                        () -> held.now().unknownReach(),
                        (row, asked) -> row(
                                row,
                                new Localized(row.words(), row.swedish())
                                        .required(asked.language())
                                        .words(),
                                words.say(asked.language(), "report.unknown"),
                                row.entry().form() + "?tab=reach#row-reach-" + row.rowId(),
                                asked.language())));
    }

    /** Sources whose address nobody has checked, nor the program with a clear result; those that most rests on first. */
    Report unseenLinks() {
        return new Report(
                "unseen-links",
                false,
                new EntryListing(
                        jdbc,
                        clock,
                        UNSEEN_LINKS,
                        null,
                        (row, asked) -> row(
                                        row,
                                        row.words(),
                                        words.say(asked.language(), "report.unseen-links.rest", row.times()),
                                        row.entry().form(),
                                        asked.language())
                                .restingOn(row.entry().slug())));
    }

    /** Sources of which an editor did not say what they are; those that most rests on first. */
    Report incompleteSources() {
        return new Report(
                "incomplete-sources",
                false,
                new EntryListing(
                        jdbc,
                        clock,
                        INCOMPLETE_SOURCES,
                        null,
                        (row, asked) -> row(
                                        row,
                                        row.words(),
                                        incomplete(row, asked.language()),
                                        row.entry().form(),
                                        asked.language())
                                .restingOn(row.entry().slug())));
    }

    private String incomplete(EntryListing.ListedRow row, Language language) {
        return Stream.concat(
                        row.codes().stream()
                                .flatMap(code -> Coded.find(Lack.class, code).stream())
                                .map(lack -> words.say(language, "report.incomplete-sources." + lack.code())),
                        Stream.of(words.say(language, "report.unseen-links.rest", row.times())))
                .collect(Collectors.joining("; "));
    }

    private static ReportRow row(EntryListing.ListedRow row, String what, String why, String link, Language language) {
        return new ReportRow(row.entry(), row.entry().nameIn(language), "", what, why, "", "", "", link, 0, "", "");
    }

    /** What nobody has said of a source. */
    private enum Lack implements Coded {
        KIND("s.source_kind = 'unknown'"),
        LANGUAGE("s.language = 'unknown'"),
        TITLE(ADDRESS_FOR_TITLE);

        private final String condition;

        Lack(String condition) {
            this.condition = condition;
        }

        static String any() {
            return Stream.of(values()).map(lack -> lack.condition).collect(Collectors.joining(" or ", "(", ")"));
        }

        /** The codes of what a source lacks, as an expression. */
        static String codes() {
            return Stream.of(values())
                    .map(lack -> "case when " + lack.condition + " then '" + lack.code() + " ' else '' end")
                    .collect(Collectors.joining(" || "));
        }
    }
}
