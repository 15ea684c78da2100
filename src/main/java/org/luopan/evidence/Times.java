package org.luopan.evidence;

import java.util.function.Consumer;
import org.luopan.form.Fault;

/** Checks when something is said to have come out. */
final class Times {

    private Times() {}

    /** A time as {@link AsOf} spells it, or a span of years: {@code 2013-2025}. */
    static void check(String path, String words, Consumer<Fault> faults) {
        if (words.isEmpty() || words.matches("\\d{4}-\\d{4}")) {
            return;
        }
        try {
            AsOf.parse(words);
        } catch (IllegalArgumentException e) {
            faults.accept(Fault.at(path, "fault.time"));
        }
    }
}
