package org.luopan.language;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes days and moments the way readers say them: 22 November 2026. */
public final class Days {

    private Days() {}

    public static String inWords(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /** A day as a page shows it; null if there is none. */
    public static @Nullable Time in(@Nullable LocalDate day, Language language) {
        return day == null ? null : of(day, language);
    }

    /** A day as a page shows it. */
    public static Time of(LocalDate day, Language language) {
        return new Time(day.toString(), day.toString(), inWords(day, language));
    }

    /** A moment as a page shows it, by the clock of UTC: 22 November 2026 at 14:05. */
    public static Time in(OffsetDateTime time, Language language) {
        var utc = time.withOffsetSameInstant(ZoneOffset.UTC);
        var words = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(utc);
        return new Time(
                utc.toInstant().truncatedTo(ChronoUnit.SECONDS).toString(),
                utc.toLocalDate().toString(),
                words);
    }

    /** A moment by the clock of UTC, which it names: 22 November 2026, 14:05 UTC. */
    public static String moment(OffsetDateTime time, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", language.locale())
                .format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
