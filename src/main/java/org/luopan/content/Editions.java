package org.luopan.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The current edition, as far as this program knows. */
@Component
public class Editions {

    private static final int MOST_PAST = 50;

    private final Clock clock;
    private volatile @Nullable Edition current;
    private volatile Instant confirmed = Instant.MIN;
    private volatile List<Past> past = List.of();

    Editions(Clock clock) {
        this.clock = clock;
    }

    /** An edition, and when another replaced it. */
    private record Past(Edition edition, Instant end) {}

    /** The current edition; null until the database has been read for the first time. */
    public @Nullable Edition current() {
        var known = current;
        var today = LocalDate.now(clock);
        return known == null || known.day().equals(today) ? known : replace(new Edition(known.versions(), today));
    }

    /** Whether the database has confirmed the current edition within this time. */
    public boolean confirmedWithin(Duration time) {
        return confirmed.isAfter(clock.instant().minus(time));
    }

    /** Whether an edition is the current one, or was within this time; false of one that many others have followed. */
    public boolean wasCurrentWithin(Edition edition, Duration time) {
        if (edition.equals(current())) {
            return true;
        }
        var earliest = clock.instant().minus(time);
        return past.stream().anyMatch(one -> one.end.isAfter(earliest) && one.edition.equals(edition));
    }

    void confirm(List<Long> versions) {
        replace(new Edition(versions, LocalDate.now(clock)));
        confirmed = clock.instant();
    }

    private synchronized Edition replace(Edition next) {
        var known = current;
        if (!next.equals(known)) {
            if (known != null) {
                past = Stream.concat(Stream.of(new Past(known, clock.instant())), past.stream())
                        .limit(MOST_PAST)
                        .toList();
            }
            current = next;
        }
        return next;
    }
}
