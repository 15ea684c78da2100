package org.luopan.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes days the way readers say them: 22 November 2026. */
public final class Days {

    private Days() {}

    public static String inWords(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }
}
