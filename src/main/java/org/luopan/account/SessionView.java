package org.luopan.account;

import java.time.Instant;

/** One browser in which somebody is signed in. */
public record SessionView(String browser, String address, Instant lastSeen, boolean current) {}
