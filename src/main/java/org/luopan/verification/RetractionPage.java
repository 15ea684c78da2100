package org.luopan.verification;

import java.util.List;
import org.luopan.entry.DeskEntry;

/**
 * What rests on a source, before it is marked as withdrawn.
 *
 * @param values how many values rest on it
 * @param pages how many entries they are in
 * @param alone how many of the values have no other source
 * @param waiting the open revision of the source, which must be decided on first; 0 if there is none
 */
record RetractionPage(
        DeskEntry subject,
        String name,
        String retractedOn,
        long values,
        long pages,
        long alone,
        List<AffectedEntry> groups,
        long waiting) {

    /** In how many more entries than those shown something rests on it. */
    public long more() {
        return pages - groups.size();
    }

    /** Everything in one entry that rests on the source. */
    record AffectedEntry(DeskEntry entry, String name, List<AffectedStatement> rows) {}

    /** One value that rests on the source. */
    record AffectedStatement(String kind, String title, boolean alone) {}
}
