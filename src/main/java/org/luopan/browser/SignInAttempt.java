package org.luopan.browser;

import java.time.Duration;

/** One attempt to sign in, and how long it has to wait. */
public record SignInAttempt(long id, Duration delay) {

    /** The delay in minutes, rounded up, as people are told it. */
    public long minutes() {
        return minutes(delay);
    }

    public static long minutes(Duration delay) {
        return (delay.toSeconds() + 59) / 60;
    }

    public boolean mustWait() {
        return !delay.isZero();
    }
}
