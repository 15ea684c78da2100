package org.luopan.report;

import java.util.List;
import org.luopan.reportparts.ReportRow;

/**
 * The home page of the desk: the editor's own work, what waits for review, what is most read and least fresh, and how much there is
 * to do.
 */
record DeskHomePage(List<ReportRow> mine, ReviewQueuePage waiting, List<ReportRow> stale, List<Reports.Count> counts) {

    /** Whether nothing is the editor's own, waits, or is read though it is out of date. */
    public boolean quiet() {
        return mine.isEmpty() && waiting.rows().isEmpty() && stale.isEmpty();
    }
}
