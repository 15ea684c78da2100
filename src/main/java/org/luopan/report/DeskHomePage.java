package org.luopan.report;

import java.util.List;
import org.luopan.listing.ReportRow;

/** Where editors begin: what is theirs, what waits for review, what is most read and least fresh, and how much there is to do. */
record DeskHomePage(List<ReportRow> mine, ReviewQueuePage waiting, List<ReportRow> stale, List<Reports.Count> counts) {}
