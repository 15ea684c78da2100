package org.luopan.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One thing that was done, as the log shows it. */
record LogRow(
        OffsetDateTime at,
        String who,
        String action,
        String actionInWords,
        @Nullable String subject,
        @Nullable String detail) {}
