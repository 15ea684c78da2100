package org.luopan.account;

import java.time.OffsetDateTime;

/** One browser in which an editor is signed in. */
public record SessionView(String browser, String address, OffsetDateTime lastSeenAt, boolean current) {}
