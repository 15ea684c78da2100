package org.luopan.verification;

import java.util.List;
import org.luopan.entry.DeskEntry;

/**
 * What rests on a source, before it is marked as withdrawn.
 *
 * @param alone how many of the values have no other source
 * @param waiting the revision that is open on the source, which has to be decided first; 0 where there is none
 */
record RetractionPage(
        DeskEntry subject,
        String name,
        String retractedOn,
        int values,
        int pages,
        int alone,
        List<Group> groups,
        long waiting) {

    /** What rests on the source on one page. */
    record Group(DeskEntry entry, String name, List<Row> rows) {}

    /** One value that rests on the source. */
    record Row(String kind, String title, boolean alone) {}
}
