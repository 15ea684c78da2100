package org.luopan.figure;

import org.jspecify.annotations.Nullable;
import org.luopan.entry.Checking;
import org.luopan.language.AsOf;

/** The properties that decide which of several values leads. */
public interface Ranked {

    Rank rank();

    Confidence confidence();

    Checking checking();

    @Nullable
    AsOf asOf();
}
