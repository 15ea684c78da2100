package org.luopan.newestvalue;

import java.util.List;
import org.luopan.record.RecordData;
import org.luopan.sourcelookup.NewSource;
import org.luopan.web.FormErrors;

/**
 * An entry with the values that were typed, not yet saved.
 *
 * @param added the rows of those values that were understood
 * @param sources the sources that are new, as typed or proposed
 * @param unasked whether something about a new source is missing that nobody has been asked for yet
 * @param doubted whether a publisher has to confirm that it is right
 * @param seen stands for everything that was typed about the values
 * @param state stands for the other values of their metrics
 */
record Composition(
        RecordData record,
        List<RecordData> added,
        List<Fate> fates,
        List<NewSource> sources,
        FormErrors errors,
        boolean unasked,
        boolean doubted,
        String seen,
        String state) {

    /** Whether it can be saved as it is. */
    public boolean isComplete() {
        return errors.none() && !unasked;
    }
}
