package org.luopan.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.reportparts.Report;
import org.luopan.reportparts.ReportFilter;
import org.luopan.reportparts.ReportRow;
import org.luopan.verification.VerificationForm;
import org.luopan.web.Choice;
import org.luopan.web.Pagination;

/**
 * One page of a report, and the forms for its ticked rows: they can be confirmed, marked, and their entries get an owner.
 *
 * @param reason why rows are to be marked, as typed
 * @param marks whether any of its rows is marked
 * @param asked the source that it is filtered by, as its field shows it
 * @param sources what the sources of its rows are called, by code
 */
record ReportPage(
        Report report,
        ReportFilter filter,
        List<String> kinds,
        List<ReportRow> rows,
        Pagination pagination,
        VerificationForm form,
        String reason,
        boolean marks,
        AskedSource asked,
        Map<String, String> sources,
        List<Choice> owners) {

    /** The source of a filter: what the field says, and why that names none. */
    record AskedSource(String shown, @Nullable String fault) {}

    public String name() {
        return report.name();
    }

    public boolean confirms() {
        return report.confirms() && !filter.marked();
    }

    public boolean acts() {
        return report.acts();
    }

    /** Whether it can be filtered by a source. */
    public boolean hasSources() {
        return report.confirms();
    }

    /** Whether a row is shown ticked. */
    public boolean ticked(ReportRow row) {
        return filter.all() && !row.key().isEmpty() || form.ticked(row.key());
    }

    /** What a source is called. */
    public String sourceName(String slug) {
        return sources.getOrDefault(slug, slug);
    }

    public boolean competing() {
        return name().equals("competing");
    }
}
