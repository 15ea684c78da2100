package org.luopan.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Support;
import org.luopan.language.AsOf;

/** The properties that decide which of several values leads. */
public interface Ranked {

    Rank rank();

    Confidence confidence();

    Support support();

    @Nullable
    AsOf asOf();

    /** Whether nobody knows its time, and the one given is a guess. */
    boolean asOfAssumed();

    /** Whether it is too old to say anything about today, or was never measured. */
    boolean outOfDate(LocalDate today);

    /** Whether it has a time of its own. */
    default boolean dated() {
        return asOf() != null && !asOfAssumed();
    }
}
