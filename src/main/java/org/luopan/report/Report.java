package org.luopan.report;

import java.util.List;
import java.util.function.BiFunction;
import org.luopan.account.Editor;
import org.luopan.entry.Language;
import org.luopan.verification.Value;

/**
 * One list of what is to be done.
 *
 * @param name what its address and its messages call it
 * @param confirms whether its rows are values that can be confirmed right there
 * @param rows what is on it, in order
 */
record Report(String name, boolean confirms, BiFunction<Asked, Inputs, List<ReportRow>> rows) {

    /** Who asks, in which language, and from which percentage values of one kind count as different. */
    record Asked(Editor editor, Language language, int differ) {}

    /** What several reports are made from, read once. */
    interface Inputs {

        /** Every value of the base. */
        List<Value> values();

        /** How often an entry was read lately. */
        long reads(long entryId);
    }
}
