package org.luopan.signin;

import java.time.OffsetDateTime;

/** A passkey in the list of its owner. */
record PasskeyView(String id, String label, OffsetDateTime createdAt, OffsetDateTime lastUsedAt) {}
