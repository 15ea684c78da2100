package org.luopan.language;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a statement held: a year, half, quarter, month or day, spelt {@code 2025}, {@code 2025-H1}, {@code 2025-Q3}, {@code 2025-09} or {@code 2025-09-30}. */
public record AsOf(String code, Precision precision, LocalDate from, LocalDate to) implements Comparable<AsOf> {

    /** By the first day covered; of two that begin alike, the shorter counts as later: a year is not later than a month within it. */
    public static final Comparator<AsOf> BY_START =
            Comparator.comparing(AsOf::from).thenComparing(AsOf::to, Comparator.reverseOrder());

    /** How exactly the time is known. */
    public enum Precision {
        YEAR,
        HALF,
        QUARTER,
        MONTH,
        DAY
    }

    private static final Pattern SPELLING =
            Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

    private static final List<String> ORDINALS = List.of("första", "andra", "tredje", "fjärde");

    /** Parses one of the five spellings; throws {@link IllegalArgumentException} for anything else. */
    public static AsOf parse(String code) {
        var parts = SPELLING.matcher(code);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a time: " + code);
        }
        var year = Integer.parseInt(parts.group(1));
        try {
            if (parts.group(2) != null) {
                return months(code, Precision.HALF, year, Integer.parseInt(parts.group(2)) * 6 - 5, 6);
            }
            if (parts.group(3) != null) {
                return months(code, Precision.QUARTER, year, Integer.parseInt(parts.group(3)) * 3 - 2, 3);
            }
            if (parts.group(5) != null) {
                var day = LocalDate.parse(code);
                return new AsOf(code, Precision.DAY, day, day);
            }
            if (parts.group(4) != null) {
                return months(code, Precision.MONTH, year, Integer.parseInt(parts.group(4)), 1);
            }
            return months(code, Precision.YEAR, year, 1, 12);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a time: " + code, e);
        }
    }

    private static AsOf months(String code, Precision precision, int year, int month, int count) {
        var first = YearMonth.of(year, month);
        return new AsOf(
                code, precision, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    public String inWords(Language language) {
        return switch (precision) {
            case YEAR -> code;
            case HALF -> half(language);
            case QUARTER -> quarter(language);
            case MONTH -> format("LLLL yyyy", language);
            case DAY -> format("d MMMM yyyy", language);
        };
    }

    /** The time as a page shows it. */
    public Time in(Language language) {
        return new Time(code, to.toString(), inWords(language));
    }

    /** The same for a time that may be unknown. */
    public static @Nullable Time inIfAny(@Nullable AsOf asOf, Language language) {
        return asOf == null ? null : asOf.in(language);
    }

    private String half(Language language) {
        return language == Language.SV
                ? ordinal() + " halvåret " + from.getYear()
                : (number() == 1 ? "first" : "second") + " half of " + from.getYear();
    }

    private String quarter(Language language) {
        return language == Language.SV
                ? ordinal() + " kvartalet " + from.getYear()
                : "Q" + number() + " " + from.getYear();
    }

    private String ordinal() {
        return ORDINALS.get(number() - 1);
    }

    /** Which half or quarter of the year it is. */
    private int number() {
        return code.charAt(6) - '0';
    }

    private String format(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(from);
    }

    /** Orders by the last day covered, then by the first. */
    @Override
    public int compareTo(AsOf other) {
        var byEnd = to.compareTo(other.to);
        return byEnd != 0 ? byEnd : from.compareTo(other.from);
    }

    @Override
    public String toString() {
        return code;
    }

    @Converter(autoApply = true)
    static class CodeColumn implements AttributeConverter<AsOf, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable AsOf asOf) {
            return asOf == null ? null : asOf.code;
        }

        @Override
        public @Nullable AsOf convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : parse(code);
        }
    }
}
