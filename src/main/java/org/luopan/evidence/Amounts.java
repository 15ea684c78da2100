package org.luopan.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import org.luopan.entry.Language;

/** Writes amounts as readers say them: 1.414 billion, 1,414 miljarder, 99.4 %. */
public final class Amounts {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Amounts() {}

    /** From a million up in words with at most three decimals; years without grouping; percent with its sign. */
    public static String write(BigDecimal amount, String unit, Language language) {
        if (unit.equals("year")) {
            return amount.toBigInteger().toString();
        }
        var number = amount.abs().compareTo(MILLION) >= 0 ? compact(amount, language) : plain(amount, language);
        return unit.equals("percent") ? number + "\u00a0%" : number;
    }

    /** The whole number, grouped as the language groups. */
    public static String exact(BigDecimal amount, Language language) {
        return plain(amount, language);
    }

    private static String compact(BigDecimal amount, Language language) {
        var format = NumberFormat.getCompactNumberInstance(language.locale(), NumberFormat.Style.LONG);
        format.setMaximumFractionDigits(3);
        format.setRoundingMode(RoundingMode.HALF_UP);
        // It drops the decimals of a BigDecimal; a double is exact enough for the four to six digits written.
        return format.format(amount.doubleValue());
    }

    private static String plain(BigDecimal amount, Language language) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }
}
