package org.luopan.passkey;

import java.time.OffsetDateTime;

/** A passkey in the list of its owner. */
public record PasskeyView(String id, String label, OffsetDateTime createdAt, OffsetDateTime lastUsedAt) {}
