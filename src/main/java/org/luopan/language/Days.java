package org.luopan.language;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;

/** Writes days and moments the way readers say them: 22 November 2026. */
public final class Days {

    private static final Pattern STORED =
            Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})");

    private static final Pattern STORED_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b(?!T)");

    private Days() {}

    public static String inWords(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /** The names of the months, from January on. */
    public static List<String> months(Language language) {
        return Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, language.locale()))
                .toList();
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
        var clock = language == Language.SV ? " 'kl.' HH:mm" : " 'at' HH:mm";
        var words = DateTimeFormatter.ofPattern("d MMMM yyyy" + clock, language.locale())
                .format(utc);
        return new Time(
                utc.toInstant().truncatedTo(ChronoUnit.SECONDS).toString(),
                utc.toLocalDate().toString(),
                words);
    }

    /** The zone in which the editor who sent the request is shown times; UTC if none was chosen, and for everybody else. */
    public static ZoneId zone() {
        var zone = LocaleContextHolder.getLocaleContext() instanceof TimeZoneAwareLocaleContext context
                ? context.getTimeZone()
                : null;
        return zone == null ? ZoneOffset.UTC : zone.toZoneId().normalized();
    }

    /** What that zone is called: Europe/Stockholm, or UTC. */
    public static String zoneName() {
        return zone().equals(ZoneOffset.UTC) ? "UTC" : zone().getId();
    }

    /** The day that it is there. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone()));
    }

    /** When a day begins there. */
    public static OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(zone()).toOffsetDateTime();
    }

    /**
     * A moment as the desk shows it, by the clock of the editor who asks: 22 November 2026, 15:05. UTC is named, and so is the offset
     * in the hour that comes twice when summer ends; the page names any other zone.
     */
    public static String moment(OffsetDateTime time, Language language) {
        var at = time.atZoneSameInstant(zone());
        var words = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", language.locale())
                .format(at);
        return at.getZone().equals(ZoneOffset.UTC)
                ? words + " UTC"
                : comesTwice(at) ? words + " (UTC" + at.getOffset() + ")" : words;
    }

    /** A text in which moments and days stand as they are stored, such as {@code 2026-11-22T14:05Z}, with each as the desk shows it. */
    public static String momentsIn(String text, Language language) {
        var moments =
                STORED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(inWords(found.group(), language)));
        return STORED_DAY
                .matcher(moments)
                .replaceAll(found -> Matcher.quoteReplacement(dayInWords(found.group(), language)));
    }

    private static String dayInWords(String stored, Language language) {
        try {
            return inWords(LocalDate.parse(stored), language);
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    private static String inWords(String stored, Language language) {
        try {
            return moment(OffsetDateTime.parse(stored), language);
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    /** Whether clocks show this time twice, because they are put back. */
    public static boolean comesTwice(ZonedDateTime at) {
        return at.getZone().getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
    }
}
