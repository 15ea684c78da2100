package org.luopan.duty;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A duty as typed: the owner's username and a day; empty fields clear it. */
record DutyForm(@Nullable String owner, @Nullable String due) {

    String ownerTyped() {
        return Objects.requireNonNullElse(owner, "").strip();
    }

    String dueTyped() {
        return Objects.requireNonNullElse(due, "").strip();
    }
}
