package org.luopan.duty;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed about a duty: the owner's username and a day; empty takes them away. */
record DutyForm(@Nullable String owner, @Nullable String due) {

    String ownerTyped() {
        return Objects.requireNonNullElse(owner, "").strip();
    }

    String dueTyped() {
        return Objects.requireNonNullElse(due, "").strip();
    }
}
