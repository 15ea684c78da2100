package org.luopan.language;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Writes days and moments the way readers say them: 22 November 2026. */
public final class Days {

    private Days() {}

    public static String inWords(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /** A moment by the clock of UTC: 22 Nov 2026, 14:05. */
    public static String moment(OffsetDateTime time, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
