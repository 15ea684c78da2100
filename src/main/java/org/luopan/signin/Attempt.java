package org.luopan.signin;

import java.time.Duration;

/** One attempt to sign in, and how long it has to wait. */
record Attempt(long id, Duration delay) {

    /** The delay as people are told it, in minutes begun. */
    long minutes() {
        return minutes(delay);
    }

    static long minutes(Duration delay) {
        return (delay.toSeconds() + 59) / 60;
    }

    boolean mustWait() {
        return !delay.isZero();
    }
}
