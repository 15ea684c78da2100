package org.luopan.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.stream.Stream;

/** Writes amounts the way readers say them: 1.414 billion, 1,414 miljarder, 99.4%. */
public final class Amounts {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final int MOST_DECIMALS = 3;

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
        var number = minus(format.format(scaled));
        return unit.equals("percent") ? percent(number, language) : number;
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
        return minus(format.format(amount));
    }

    /** The number with a minus sign, as wide as a digit, where the JDK writes a hyphen in English. */
    public static String minus(String number) {
        return number.replace('-', '\u2212');
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
