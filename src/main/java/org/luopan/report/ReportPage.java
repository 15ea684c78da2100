package org.luopan.report;

import java.util.List;
import org.luopan.listing.ReportFilter;
import org.luopan.listing.ReportRow;
import org.luopan.recordstore.KnownReferences;
import org.luopan.verification.VerificationForm;
import org.luopan.web.Choice;
import org.luopan.web.Pagination;

/** One page of a report, and the forms that confirm its ticked values or give their entries an owner. */
record ReportPage(
        String name,
        boolean confirms,
        ReportFilter filter,
        List<String> kinds,
        List<ReportRow> rows,
        Pagination pagination,
        VerificationForm form,
        List<KnownReferences.Choice> sources,
        List<Choice> owners) {

    /** Whether a row is shown ticked. */
    public boolean ticked(ReportRow row) {
        return filter.all() && !row.key().isEmpty() || form.ticked(row.key());
    }

    public boolean competing() {
        return name.equals("competing");
    }
}
