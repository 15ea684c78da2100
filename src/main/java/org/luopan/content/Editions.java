package org.luopan.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The current edition, as far as this program knows. */
@Component
public class Editions {

    private final Clock clock;
    private volatile @Nullable Edition current;
    private volatile Instant confirmed = Instant.MIN;
    private volatile Instant changed = Instant.MIN;

    Editions(Clock clock) {
        this.clock = clock;
    }

    /** The current edition; null until the database has been read for the first time. */
    public @Nullable Edition current() {
        var known = current;
        var today = LocalDate.now(clock);
        if (known != null && !known.day().equals(today)) {
            known = new Edition(known.versions(), today);
            current = known;
        }
        return known;
    }

    /** Whether the database has confirmed the current edition within this time. */
    public boolean confirmedWithin(Duration time) {
        return confirmed.isAfter(clock.instant().minus(time));
    }

    /** Whether the current edition replaced another within this time. */
    public boolean changedWithin(Duration time) {
        return changed.isAfter(clock.instant().minus(time));
    }

    void confirm(List<Long> versions) {
        var known = current();
        if (known == null || !known.versions().equals(versions)) {
            current = new Edition(versions, LocalDate.now(clock));
            changed = clock.instant();
        }
        confirmed = clock.instant();
    }
}
