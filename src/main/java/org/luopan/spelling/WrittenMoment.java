package org.luopan.spelling;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time as a form sends it, by the clock of a zone: {@code 2026-11-30T09:00}. Of a time that comes twice, because clocks are put
 * back, the first is meant.
 *
 * @param at null if clocks never show this time, because they are put forward
 */
public record WrittenMoment(@Nullable OffsetDateTime at) {

    /** Empty if it is no time. */
    public static Optional<WrittenMoment> of(String typed, ZoneId zone) {
        try {
            var local = LocalDateTime.parse(typed);
            var never = zone.getRules().getValidOffsets(local).isEmpty();
            return Optional.of(new WrittenMoment(
                    never ? null : ZonedDateTime.of(local, zone).toOffsetDateTime()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** As the form sends it. */
    public static String written(OffsetDateTime at, ZoneId zone) {
        return at.atZoneSameInstant(zone).toLocalDateTime().toString();
    }
}
