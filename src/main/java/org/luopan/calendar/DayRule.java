package org.luopan.calendar;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.luopan.language.Language;
import org.luopan.language.Messages;

/**
 * How the day of a festival is found: {@code fixed 06-18} is 18 June of every year, {@code lunar 7-7} the seventh day of the seventh
 * month of the Chinese calendar.
 */
record DayRule(boolean lunar, int month, int day) {

    private static final Pattern FIXED = Pattern.compile("fixed (\\d{2})-(\\d{2})");
    private static final Pattern LUNAR = Pattern.compile("lunar (\\d{1,2})-(\\d{1,2})");

    /** Every lunar month has so many days; some have one more. */
    private static final int DAYS_OF_A_LUNAR_MONTH = 29;

    private static final String BEIJING = "Asia/Shanghai";

    /** The rule in these words; empty if they name no day that every year has. */
    static Optional<DayRule> of(String words) {
        var fixed = FIXED.matcher(words);
        if (fixed.matches()) {
            return known(false, Integer.parseInt(fixed.group(1)), Integer.parseInt(fixed.group(2)));
        }
        var lunar = LUNAR.matcher(words);
        return lunar.matches()
                ? known(true, Integer.parseInt(lunar.group(1)), Integer.parseInt(lunar.group(2)))
                : Optional.empty();
    }

    private static Optional<DayRule> known(boolean lunar, int month, int day) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        var days = lunar ? DAYS_OF_A_LUNAR_MONTH : Month.of(month).minLength();
        return day >= 1 && day <= days ? Optional.of(new DayRule(lunar, month, day)) : Optional.empty();
    }

    /**
     * The day in one year, as it is calculated. A lunar year has the number of the year in which it begins, so its last days fall in
     * the next one.
     */
    LocalDate in(int year) {
        return lunar ? lunarDay(year) : LocalDate.of(year, month, day);
    }

    private LocalDate lunarDay(int year) {
        var calendar = new ChineseCalendar(TimeZone.getTimeZone(BEIJING));
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, year);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.IS_LEAP_MONTH, 0);
        calendar.set(Calendar.DAY_OF_MONTH, day);
        return Instant.ofEpochMilli(calendar.getTimeInMillis())
                .atZone(ZoneId.of(BEIJING))
                .toLocalDate();
    }

    /** {@code 7th day of the 7th lunar month}. */
    String inWords(Messages messages, Language language) {
        if (!lunar) {
            var words = DateTimeFormatter.ofPattern("d MMMM", language.locale()).format(MonthDay.of(month, day));
            return messages.say(language, "festival.rule.fixed", words);
        }
        var ordinals = new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.ORDINAL);
        return messages.say(language, "festival.rule.lunar", ordinals.format(day), ordinals.format(month));
    }

    @Override
    public String toString() {
        return lunar ? "lunar %d-%d".formatted(month, day) : "fixed %02d-%02d".formatted(month, day);
    }
}
