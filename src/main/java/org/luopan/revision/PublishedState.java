package org.luopan.revision;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a history tells of one published state, without what it holds. */
record PublishedState(
        long id,
        int number,
        OffsetDateTime when,
        String author,
        @Nullable String decidedBy,
        @Nullable String note,
        boolean minor) {}
