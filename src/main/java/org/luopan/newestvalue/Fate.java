package org.luopan.newestvalue;

import java.util.List;

/**
 * What will become of a value that was typed.
 *
 * @param understood the amount and the time as they were read; empty if they were not
 * @param readings what the amount may mean, if that is in doubt
 * @param source how its source is named; empty if its address was not understood
 * @param isNew whether the source is new
 * @param says what the page will lead with; empty if the value has errors
 */
record Fate(
        TypedValue typed,
        String metric,
        String understood,
        List<Reading> readings,
        String source,
        boolean isNew,
        boolean leads,
        String says,
        List<String> remarks,
        List<String> wrong) {

    /** One of the two numbers that an amount may mean. */
    record Reading(String code, String words, boolean chosen) {}
}
