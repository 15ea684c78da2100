package org.luopan.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The number that rises with everything that changes what readers see; read again at most once a second. */
@Component
public class ContentVersion {

    private static final Duration HELD = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Reading last = new Reading(0, Instant.MIN);

    ContentVersion(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public long current() {
        var now = clock.instant();
        var reading = last;
        if (reading.at.isBefore(now.minus(HELD))) {
            reading = new Reading(stored(), now);
            last = reading;
        }
        return reading.version;
    }

    /** The number as the database has it now. */
    public long stored() {
        return jdbc.sql("select version from content_version where id = 1")
                .query(Long.class)
                .single();
    }

    private record Reading(long version, Instant at) {}
}
