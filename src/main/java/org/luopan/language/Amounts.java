package org.luopan.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes amounts the way readers say them: 1.414 billion, 1,414 miljarder, 99.4%. */
public final class Amounts {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final int MOST_DECIMALS = 3;
    private static final char MINUS = '\u2212';

    /** Spaces as wide as a point and as a digit. */
    private static final String MARK_WIDE = "\u2008";

    private static final String DIGIT_WIDE = "\u2007";

    private Amounts() {}

    /** From a million up in words with at most three decimals; years without grouping; percent with its sign. */
    public static String write(BigDecimal amount, String unit, Language language) {
        if (unit.equals("year")) {
            return amount.toBigInteger().toString();
        }
        var number = amount.abs().compareTo(MILLION) >= 0 ? compact(amount, language) : plain(amount, language);
        return unit.equals("percent") ? percent(number, language) : number;
    }

    /** The whole number, grouped as usual in the language. */
    public static String exact(BigDecimal amount, Language language) {
        return plain(amount, language);
    }

    /** A sum of money to the last digit: 100,000 CNY. */
    public static String money(BigDecimal amount, String currency, Language language) {
        return exact(amount, language) + " " + currency;
    }

    /** A share as a change, with its sign and at most one decimal: +0.4%, −35.5%. */
    public static String change(BigDecimal share, Language language) {
        var percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : "") + percent(plain(percent, language), language);
    }

    /** How many zeros numbers of this size leave out beside a scale: 9 for billions, 0 below a million. */
    public static int zeros(BigDecimal largest) {
        return largest.abs().compareTo(MILLION) >= 0 ? Scale.of(largest).zeros : 0;
    }

    /** The word for that many zeros, of several: billion, miljarder; empty for none. */
    public static String word(int zeros, Language language) {
        return Stream.of(Scale.values())
                .filter(scale -> scale.zeros == zeros)
                .map(scale -> scale.word(BigDecimal.TEN, language))
                .findFirst()
                .orElse("");
    }

    /** A number without its last zeros, and with its unit only if that is percent; all its decimals are written. */
    public static String scaled(BigDecimal amount, int zeros, String unit, Language language) {
        if (unit.equals("year")) {
            return write(amount, unit, language);
        }
        var scaled = amount.movePointLeft(zeros);
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(0, scaled.stripTrailingZeros().scale()));
        var number = signed(format.format(scaled));
        return unit.equals("percent") ? percent(number, language) : number;
    }

    /** The amounts of a column of one metric, written so that their decimal marks stand below each other. */
    public static final class Column {

        private final Map<String, Integer> decimals = new HashMap<>();
        private final Language language;

        /** A column of amounts in words. */
        public Column(Stream<String> amounts, Language language) {
            this.language = language;
            amounts.map(words -> Decimals.of(words, language))
                    .forEach(one -> decimals.merge(one.after, one.decimals.length(), Math::max));
        }

        /**
         * One of them, with as many decimals as the others of its size. Millions and more have zeros where the number is known to them
         * and room where it is not, because the zero would stand for a hundred thousand; so has what is said to be about so much.
         */
        public Aligned write(@Nullable BigDecimal number, String words) {
            var own = Decimals.of(words, language);
            var missing = decimals.getOrDefault(own.after, 0) - own.decimals.length();
            if (missing <= 0) {
                return new Aligned(words, "", "");
            }
            var mark = language == Language.EN ? "." : ",";
            if (number != null && known(number, own.before)) {
                return new Aligned(own.before + mark + own.decimals + "0".repeat(missing) + own.after, "", "");
            }
            return own.decimals.isEmpty()
                    ? new Aligned(own.before, MARK_WIDE + DIGIT_WIDE.repeat(missing), own.after)
                    : new Aligned(own.before + mark + own.decimals, DIGIT_WIDE.repeat(missing), own.after);
        }
    }

    /** An amount in a column, with the room in it that stands for decimals nobody knows: it is only seen, never found or copied. */
    public record Aligned(String before, String room, String after) {

        /** Without the room, where amounts stand beside and not below each other. */
        public String said() {
            return before + after;
        }

        /** As one text, for pictures. */
        public String spaced() {
            return before + room + after;
        }
    }

    /** Whether an amount is known to the last of the decimals that words can have. */
    private static boolean known(BigDecimal number, String before) {
        return number.abs().compareTo(MILLION) < 0
                ? before.chars().noneMatch(Character::isLetter)
                : number.movePointLeft(zeros(number)).stripTrailingZeros().scale() > MOST_DECIMALS;
    }

    /** An amount in words: up to its decimal mark, its decimals, and what follows them. */
    private record Decimals(String before, String decimals, String after) {

        private static final Pattern ENGLISH = Pattern.compile("(.*?)(?:\\.(\\d+))?(\\D*)", Pattern.DOTALL);
        private static final Pattern SWEDISH = Pattern.compile("(.*?)(?:,(\\d+))?(\\D*)", Pattern.DOTALL);

        static Decimals of(String words, Language language) {
            var parts = (language == Language.EN ? ENGLISH : SWEDISH).matcher(words);
            return parts.matches() && !parts.group(1).isEmpty()
                    ? new Decimals(parts.group(1), Objects.requireNonNullElse(parts.group(2), ""), parts.group(3))
                    : new Decimals(words, "", "");
        }
    }

    /** Close to the number in English, with a space in Swedish. */
    private static String percent(String number, Language language) {
        return number + (language == Language.EN ? "%" : "\u00a0%");
    }

    /** The JDK's compact format takes the number of a Swedish "miljard" from the digits before the comma. */
    private static String compact(BigDecimal amount, Language language) {
        var scale = Scale.of(amount);
        var scaled = amount.movePointLeft(scale.zeros).setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
        return plain(scaled, language) + "\u00a0" + scale.word(scaled, language);
    }

    private static String plain(BigDecimal amount, Language language) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return signed(format.format(amount));
    }

    /** A minus sign, where Java writes a hyphen in English. */
    private static String signed(String number) {
        return number.replace('-', MINUS);
    }

    /** The words for large numbers. */
    private enum Scale {
        TRILLION(12, "trillion", "biljon"),
        BILLION(9, "billion", "miljard"),
        MILLION(6, "million", "miljon");

        private final int zeros;
        private final String english;
        private final String swedish;

        Scale(int zeros, String english, String swedish) {
            this.zeros = zeros;
            this.english = english;
            this.swedish = swedish;
        }

        /** The largest unit of which the amount, as it will be rounded, is at least one. */
        static Scale of(BigDecimal amount) {
            return Stream.of(values())
                    .filter(scale -> amount.abs()
                                    .movePointLeft(scale.zeros)
                                    .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                                    .compareTo(BigDecimal.ONE)
                            >= 0)
                    .findFirst()
                    .orElse(MILLION);
        }

        String word(BigDecimal scaled, Language language) {
            if (language == Language.EN) {
                return english;
            }
            return scaled.abs().compareTo(BigDecimal.ONE) == 0 ? swedish : swedish + "er";
        }
    }
}
