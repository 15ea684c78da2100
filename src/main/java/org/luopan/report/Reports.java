package org.luopan.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.linkcheck.DeadLinks;
import org.luopan.ownership.Ownerships;
import org.luopan.picker.Pickables;
import org.luopan.readership.Reads;
import org.luopan.report.ReportPage.AskedSource;
import org.luopan.reportparts.Marks;
import org.luopan.reportparts.Marks.Mark;
import org.luopan.reportparts.Report;
import org.luopan.reportparts.Report.Asked;
import org.luopan.reportparts.ReportFilter;
import org.luopan.reportparts.ReportRow;
import org.luopan.verification.VerificationForm;
import org.luopan.verification.Verifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Builds the reports, filtered and page by page. */
@Service
@Transactional(readOnly = true)
class Reports {

    static final int PAGE_SIZE = 50;

    private final Map<String, Report> byName = new LinkedHashMap<>();
    private final Verifications verifications;
    private final Reads reads;
    private final Ownerships ownerships;
    private final Marks marks;
    private final Pickables pickables;
    private final Messages words;

    Reports(
            FreshnessReports freshness,
            SupportReports support,
            CoverageReports coverage,
            HeldPicks held,
            DeadLinks dead,
            OwnerReports owners,
            Verifications verifications,
            Reads reads,
            Ownerships ownerships,
            Marks marks,
            Pickables pickables,
            Messages words) {
        this.pickables = pickables;
        this.marks = marks;
        this.words = words;
        this.verifications = verifications;
        this.reads = reads;
        this.ownerships = ownerships;
        List.of(
                        freshness.stale(),
                        freshness.competing(),
                        support.unsupported(),
                        support.retracted(),
                        dead.report(),
                        coverage.unseenLinks(),
                        coverage.incompleteSources(),
                        coverage.untranslated(held),
                        coverage.unknownReach(held),
                        owners.due(),
                        owners.mine())
                .forEach(report -> byName.put(report.name(), report));
    }

    /** The number of rows of a report. */
    record Count(String name, long count) {}

    Optional<Report> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** A report whose rows can be ticked. */
    Report acting(String name) {
        return find(name).filter(Report::acts).orElseThrow(PageNotFound::new);
    }

    List<Count> counts(Editor editor, Language language) {
        return counts(asked(editor, language, ReportFilter.DIFFER));
    }

    private List<Count> counts(Asked asked) {
        return byName.values().stream()
                .map(report -> new Count(report.name(), report.count(asked)))
                .toList();
    }

    /** The first rows of the most important reports, with the counts of all. */
    DeskHomePage home(ReviewQueuePage waiting, int few, Editor editor, Language language) {
        var asked = asked(editor, language, ReportFilter.DIFFER);
        return new DeskHomePage(first("mine", few, asked), waiting, read(first("stale", few, asked)), counts(asked));
    }

    /** Only what readers opened lately is worth the first look. */
    private static List<ReportRow> read(List<ReportRow> rows) {
        return rows.stream().filter(row -> row.reads() > 0).toList();
    }

    private List<ReportRow> first(String name, int few, Asked asked) {
        return find(name)
                .map(report -> report.page(asked, ReportFilter.NONE, few).rows())
                .orElse(List.of());
    }

    /** All rows of a report that match the filter, in parts, because there may be very many. */
    void inParts(Report report, ReportFilter typed, Editor editor, Language language, Consumer<List<ReportRow>> part) {
        var asked = asked(editor, language, typed.differ());
        var filter = understood(typed);
        report.inParts(asked, filter, rows -> part.accept(saying(rows, asked.on(report.name()), filter)));
    }

    /** The filter by the source that its words name; by none if they name none. */
    private ReportFilter understood(ReportFilter typed) {
        return typed.restingOn(
                pickables.code(Pickables.ANY_SOURCE, typed.source()).orElse(""));
    }

    private AskedSource askedSource(ReportFilter typed, ReportFilter filter, Language language) {
        if (!filter.source().isEmpty()) {
            return new AskedSource(pickables.shown(Pickables.ANY_SOURCE, filter.source(), language), null);
        }
        return new AskedSource(
                typed.source(),
                typed.source().isEmpty()
                        ? null
                        : pickables.unknownAlone(Pickables.ANY_SOURCE, typed.source(), language));
    }

    private Map<String, String> sourceNames(List<ReportRow> rows, Language language) {
        return rows.stream()
                .map(ReportRow::source)
                .filter(source -> !source.isEmpty())
                .distinct()
                .collect(Collectors.toMap(
                        source -> source, source -> pickables.label(Pickables.ANY_SOURCE, source, language)));
    }

    ReportPage page(
            Report report,
            ReportFilter typed,
            @Nullable VerificationForm form,
            String reason,
            Editor editor,
            Language language) {
        var asked = asked(editor, language, typed.differ()).on(report.name());
        var filter = understood(typed);
        var page = report.page(asked, filter, PAGE_SIZE);
        return new ReportPage(
                report,
                filter,
                ReportFilter.KINDS,
                saying(page.rows(), asked, filter),
                page.pagination(),
                form == null ? verifications.blank() : form,
                reason,
                !asked.marks().isEmpty(),
                askedSource(typed, filter, language),
                sourceNames(page.rows(), language),
                report.acts() ? ownerships.owners(language) : List.of());
    }

    /** Marked rows say who marked them, and why. */
    private List<ReportRow> saying(List<ReportRow> rows, Asked asked, ReportFilter filter) {
        var said = asked.marks();
        return !filter.marked()
                ? rows
                : rows.stream()
                        .map(row -> {
                            var mark = said.get(row.key());
                            return mark == null
                                    ? row
                                    : row.because(words.say(
                                            asked.language(),
                                            "report.mark.by",
                                            mark.by(),
                                            Days.moment(mark.at(), asked.language()),
                                            mark.reason()));
                        })
                        .toList();
    }

    private Asked asked(Editor editor, Language language, int differ) {
        return new Asked(editor, language, differ, new Readers(language), "");
    }

    /** Reads and ownerships for the rows of one request. */
    private final class Readers implements Report.ReaderCounts {

        private final Language language;
        private @Nullable Map<Long, Long> lately;
        private @Nullable Map<String, Map<String, Mark>> marked;

        Readers(Language language) {
            this.language = language;
        }

        @Override
        public long reads(long entryId) {
            var counted = lately;
            if (counted == null) {
                counted = reads.lately();
                lately = counted;
            }
            return counted.getOrDefault(entryId, 0L);
        }

        @Override
        public Map<String, Map<String, Mark>> marks() {
            var known = marked;
            if (known == null) {
                known = marks.all();
                marked = known;
            }
            return known;
        }

        @Override
        public List<ReportRow> dressed(List<ReportRow> rows) {
            var held = ownerships.of(rows.stream().map(row -> row.entry().id()).collect(Collectors.toSet()));
            return rows.stream()
                    .map(row -> {
                        var ownership = held.get(row.entry().id());
                        return row.with(
                                reads(row.entry().id()),
                                ownership == null ? "" : ownership.owner(),
                                ownership == null || ownership.dueOn() == null
                                        ? ""
                                        : Days.inWords(ownership.dueOn(), language));
                    })
                    .toList();
        }
    }
}
