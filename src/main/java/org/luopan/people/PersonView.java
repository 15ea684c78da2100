package org.luopan.people;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One person in the list of people. */
record PersonView(
        long id,
        String username,
        String name,
        String role,
        boolean enabled,
        boolean password,
        boolean passkeys,
        @Nullable OffsetDateTime lastSignInAt,
        @Nullable OffsetDateTime invitedUntil) {}
