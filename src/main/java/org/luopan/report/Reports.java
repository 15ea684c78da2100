package org.luopan.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.duty.Duties;
import org.luopan.entry.Language;
import org.luopan.evidence.Days;
import org.luopan.readership.Reads;
import org.luopan.report.Report.Asked;
import org.luopan.verification.Value;
import org.luopan.verification.Values;
import org.luopan.verification.VerificationForm;
import org.luopan.verification.Verifications;
import org.luopan.web.Pagination;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the reports, each whole, and lets them be filtered and turned page by page. */
@Service
@Transactional(readOnly = true)
class Reports {

    static final int PAGE_SIZE = 50;

    private final Map<String, Report> byName = new LinkedHashMap<>();
    private final Values values;
    private final Verifications verifications;
    private final Reads reads;
    private final Duties duties;

    Reports(
            FreshnessReports freshness,
            SupportReports support,
            CoverageReports coverage,
            DutyReports duty,
            Values values,
            Verifications verifications,
            Reads reads,
            Duties duties) {
        this.values = values;
        this.verifications = verifications;
        this.reads = reads;
        this.duties = duties;
        List.of(
                        freshness.stale(),
                        freshness.competing(),
                        support.unsupported(),
                        support.retracted(),
                        coverage.untranslated(),
                        coverage.unknownReach(),
                        duty.due(),
                        duty.mine())
                .forEach(report -> byName.put(report.name(), report));
    }

    /** How much is on a report. */
    record Count(String name, int count) {}

    Optional<Report> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<Count> counts(Editor editor, Language language) {
        var inputs = new Read(language);
        return counts(new Asked(editor, language, ReportFilter.DIFFER), inputs);
    }

    private List<Count> counts(Asked asked, Read inputs) {
        return byName.values().stream()
                .map(report -> new Count(
                        report.name(), report.rows().apply(asked, inputs).size()))
                .toList();
    }

    /** The first rows of what matters most, beside the counts of everything. */
    DeskHomePage home(ReviewQueuePage waiting, int few, Editor editor, Language language) {
        var inputs = new Read(language);
        var asked = new Asked(editor, language, ReportFilter.DIFFER);
        return new DeskHomePage(
                first("mine", few, asked, inputs), waiting, first("stale", few, asked, inputs), counts(asked, inputs));
    }

    private List<ReportRow> first(String name, int few, Asked asked, Read inputs) {
        return find(name).map(report -> rows(report, asked, inputs)).orElse(List.of()).stream()
                .limit(few)
                .toList();
    }

    /** Everything on a report that the filter takes. */
    List<ReportRow> all(@Nullable Report report, ReportFilter filter, Editor editor, Language language) {
        if (report == null) {
            return List.of();
        }
        return rows(report, new Asked(editor, language, filter.differ()), new Read(language)).stream()
                .filter(row -> filter.takes(row, language))
                .toList();
    }

    ReportPage page(
            Report report, ReportFilter filter, @Nullable VerificationForm form, Editor editor, Language language) {
        var all = all(report, filter, editor, language);
        var pagination = Pagination.asked(Integer.toString(filter.page()), PAGE_SIZE, all.size());
        var from = (pagination.page() - 1) * PAGE_SIZE;
        return new ReportPage(
                report.name(),
                report.confirms(),
                filter,
                ReportFilter.KINDS,
                all.subList(from, Math.min(from + PAGE_SIZE, all.size())),
                pagination,
                form == null ? verifications.blank() : form,
                report.confirms() ? verifications.sources(language) : List.of());
    }

    private List<ReportRow> rows(Report report, Asked asked, Read inputs) {
        var all = duties.all();
        return report.rows().apply(asked, inputs).stream()
                .map(row -> {
                    var duty = all.get(row.entry().id());
                    return row.with(
                            inputs.reads(row.entry().id()),
                            duty == null ? "" : duty.owner(),
                            duty == null || duty.dueOn() == null ? "" : Days.inWords(duty.dueOn(), asked.language()));
                })
                .toList();
    }

    /** What the reports of one request are made from. */
    private final class Read implements Report.Inputs {

        private final Language language;
        private final Map<Long, Long> lately = reads.lately();
        private @Nullable List<Value> held;

        Read(Language language) {
            this.language = language;
        }

        @Override
        public List<Value> values() {
            var all = held;
            if (all == null) {
                all = values.all(language);
                held = all;
            }
            return all;
        }

        @Override
        public long reads(long entryId) {
            return lately.getOrDefault(entryId, 0L);
        }
    }
}
