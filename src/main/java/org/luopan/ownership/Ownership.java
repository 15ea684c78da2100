package org.luopan.ownership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who looks after an entry, and when its next check is due; either may be open. */
public record Ownership(
        long entryId,
        @Nullable Long ownerId,
        String owner,
        @Nullable LocalDate dueOn) {}
