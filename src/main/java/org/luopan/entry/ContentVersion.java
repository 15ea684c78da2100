package org.luopan.entry;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The number that rises with everything that changes what readers see; read again at most once a second. */
@Component
public class ContentVersion {

    private static final long HELD_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final JdbcClient jdbc;
    private volatile Reading last = new Reading(0, System.nanoTime() - 2 * HELD_NANOS);

    ContentVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long current() {
        var now = System.nanoTime();
        var reading = last;
        if (now - reading.at > HELD_NANOS) {
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

    /** Raises the number, in the transaction that changes what readers see. */
    public void raise() {
        jdbc.sql("update content_version set version = version + 1 where id = 1")
                .update();
    }

    /** Has the number read again at the next question. */
    public void forget() {
        last = new Reading(last.version, System.nanoTime() - 2 * HELD_NANOS);
    }

    private record Reading(long version, long at) {}
}
