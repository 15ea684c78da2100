package org.luopan.ownership;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An ownership as typed: the owner's username and a day; empty fields clear it. */
record OwnershipForm(@Nullable String owner, @Nullable String due) {

    String ownerTyped() {
        return Objects.requireNonNullElse(owner, "").strip();
    }

    String dueTyped() {
        return Objects.requireNonNullElse(due, "").strip();
    }
}
