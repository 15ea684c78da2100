package org.luopan.spelling;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;
import org.luopan.language.Visible;

/**
 * An amount as somebody wrote it: 1 418 000 000, 1.418 bn, 1,4 miljarder, 14.18亿, 52,3 %.
 *
 * @param value what it means, or most likely means
 * @param other what else it may mean; null if there is no doubt
 * @param percent whether it was written with a percent sign
 * @param qualifier the code of how exact it is, if it begins with a word such as "about"; empty if it does not
 */
public record WrittenAmount(BigDecimal value, @Nullable BigDecimal other, boolean percent, String qualifier) {

    private static final int LONGEST = 60;

    private static final Map<String, String> QUALIFIERS = Map.ofEntries(
            Map.entry("about", "about"),
            Map.entry("around", "about"),
            Map.entry("approximately", "about"),
            Map.entry("approx.", "about"),
            Map.entry("roughly", "about"),
            Map.entry("circa", "about"),
            Map.entry("cirka", "about"),
            Map.entry("ca.", "about"),
            Map.entry("ca", "about"),
            Map.entry("omkring", "about"),
            Map.entry("ungefär", "about"),
            Map.entry("runt", "about"),
            Map.entry("~", "about"),
            Map.entry("≈", "about"),
            Map.entry("约", "about"),
            Map.entry("more than", "more-than"),
            Map.entry("over", "more-than"),
            Map.entry("above", "more-than"),
            Map.entry("mer än", "more-than"),
            Map.entry("fler än", "more-than"),
            Map.entry("över", "more-than"),
            Map.entry(">", "more-than"),
            Map.entry("超过", "more-than"),
            Map.entry("nearly", "nearly"),
            Map.entry("almost", "nearly"),
            Map.entry("nästan", "nearly"),
            Map.entry("knappt", "nearly"),
            Map.entry("近", "nearly"),
            Map.entry("up to", "up-to"),
            Map.entry("upp till", "up-to"),
            Map.entry("högst", "up-to"));

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<how>" + longestFirst(QUALIFIERS) + ")?\\s*(?:(?<minus>-)|\\+)?(?<number>\\d(?:[\\d .,'’]*\\d)?)\\s*"
                    + "(?<scale>" + longestFirst(Scale.WORDS) + ")?(?:\\s*(?<low>\\d[\\d.]*)\\s*(?<lowscale>万|萬))?"
                    + "\\s*(?<more>\\+)?"
                    + "\\s*(?<percent>%|per ?cent|pct\\.?|procent)?"
                    + "\\s*(?:(?:(?:monthly |daily |weekly )?(?:active )?)?(?:users|accounts|people|buyers|payers|subscribers|followers|connections)"
                    + "|maus?|daus?|(?:(?:månatliga |månatligt |dagliga |dagligen )?(?:aktiva )?|månads|dags)(?:användare|konton|personer|köpare|följare)"
                    + "|用户|人|户|个)?");

    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:([ .,'])\\d{3})(?:\\1\\d{3})*");

    /** Reads an amount; the language decides between what a single comma may mean. Empty if it is not understood. */
    public static Optional<WrittenAmount> of(String typed, Language language) {
        var words = plain(typed);
        var read = WRITTEN.matcher(words);
        if (words.length() > LONGEST || !read.matches() || read.group("how") != null && read.group("more") != null) {
            return Optional.empty();
        }
        var scale = read.group("scale") == null ? null : Scale.WORDS.get(read.group("scale"));
        // Beside a word for thousands of thousands, a point never stands between thousands.
        var number = Number.of(read.group("number"), scale == null ? language : scale.spoken(language), scale != null);
        if (number == null
                || read.group("low") != null && (scale == null || scale.zeros != 8 || number.other != null)) {
            return Optional.empty();
        }
        var low = read.group("low") == null
                ? BigDecimal.ZERO
                : new BigDecimal(read.group("low").replaceAll("\\.$", "")).movePointRight(4);
        return Optional.of(new WrittenAmount(
                signed(number.value, scale, read.group("minus")).add(low),
                number.other == null ? null : signed(number.other, scale, read.group("minus")),
                read.group("percent") != null,
                read.group("more") != null
                        ? "more-than"
                        : QUALIFIERS.getOrDefault(String.valueOf(read.group("how")), "")));
    }

    /** The number that is meant, as it is stored: without spaces, with a point. */
    public static String code(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static BigDecimal signed(BigDecimal number, @Nullable Scale scale, @Nullable String minus) {
        var scaled = scale == null ? number : number.movePointRight(scale.zeros);
        return minus == null ? scaled : scaled.negate();
    }

    /** Lower-case, with ordinary digits, spaces and signs. */
    private static String plain(String typed) {
        return Normalizer.normalize(Visible.of(typed), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2212\\u2013]", "-")
                .replaceAll("(?U)\\s+", " ")
                .strip();
    }

    private static String longestFirst(Map<String, ?> words) {
        return words.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
    }

    /** Digits with what separates them, read in one way or in two. */
    private record Number(BigDecimal value, @Nullable BigDecimal other) {

        static @Nullable Number of(String written, Language language, boolean pointDivides) {
            var digits = written.replace('’', '\'');
            var comma = digits.indexOf(',') >= 0;
            var point = digits.indexOf('.') >= 0;
            if (comma && point) {
                return mixed(digits, digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.');
            }
            if (digits.indexOf(' ') >= 0 || digits.indexOf('\'') >= 0) {
                return mixed(digits, comma ? ',' : '.');
            }
            if (!comma && !point) {
                return new Number(new BigDecimal(digits), null);
            }
            return comma ? single(digits, ',', language) : single(digits, '.', language, pointDivides);
        }

        private static @Nullable Number single(String digits, char sign, Language language) {
            var read = single(digits, sign, language, false);
            return read == null || read.other == null || language == Language.SV
                    ? read
                    : new Number(read.other, read.value);
        }

        /** One kind of sign: between thousands if it stands several times, before decimals if it cannot stand between thousands. */
        private static @Nullable Number single(String digits, char sign, Language language, boolean sure) {
            if (digits.indexOf(sign) != digits.lastIndexOf(sign)) {
                return grouped(digits);
            }
            var decimal = new BigDecimal(digits.replace(sign, '.'));
            var thousands = digits.charAt(0) == '0' || sure ? null : grouped(digits);
            return new Number(decimal, thousands == null ? null : thousands.value);
        }

        /** Groups of three, then perhaps decimals after the other sign. */
        private static @Nullable Number mixed(String digits, char decimalSign) {
            var at = digits.indexOf(decimalSign);
            if (at < 0) {
                return grouped(digits);
            }
            var whole = digits.substring(0, at);
            var rest = digits.substring(at + 1);
            var read = whole.matches("\\d+") ? new Number(new BigDecimal(whole), null) : grouped(whole);
            return read == null || !rest.matches("\\d+")
                    ? null
                    : new Number(new BigDecimal(read.value.toPlainString() + "." + rest), null);
        }

        private static @Nullable Number grouped(String digits) {
            return GROUPS.matcher(digits).matches()
                    ? new Number(new BigDecimal(digits.replaceAll("\\D", "")), null)
                    : null;
        }
    }

    /** A word for a number of zeros, and the language that it belongs to; null if it is used in both. */
    private record Scale(int zeros, @Nullable Language language) {

        static final Map<String, Scale> WORDS = Map.ofEntries(
                Map.entry("k", new Scale(3, null)),
                Map.entry("thousand", new Scale(3, Language.EN)),
                Map.entry("tusen", new Scale(3, Language.SV)),
                Map.entry("m", new Scale(6, null)),
                Map.entry("mn", new Scale(6, Language.EN)),
                Map.entry("million", new Scale(6, Language.EN)),
                Map.entry("millions", new Scale(6, Language.EN)),
                Map.entry("milj", new Scale(6, Language.SV)),
                Map.entry("milj.", new Scale(6, Language.SV)),
                Map.entry("miljon", new Scale(6, Language.SV)),
                Map.entry("miljoner", new Scale(6, Language.SV)),
                Map.entry("b", new Scale(9, Language.EN)),
                Map.entry("bn", new Scale(9, Language.EN)),
                Map.entry("billion", new Scale(9, Language.EN)),
                Map.entry("billions", new Scale(9, Language.EN)),
                Map.entry("md", new Scale(9, Language.SV)),
                Map.entry("mdr", new Scale(9, Language.SV)),
                Map.entry("miljard", new Scale(9, Language.SV)),
                Map.entry("miljarder", new Scale(9, Language.SV)),
                Map.entry("tn", new Scale(12, Language.EN)),
                Map.entry("trillion", new Scale(12, Language.EN)),
                Map.entry("biljon", new Scale(12, Language.SV)),
                Map.entry("biljoner", new Scale(12, Language.SV)),
                Map.entry("千", new Scale(3, Language.EN)),
                Map.entry("万", new Scale(4, Language.EN)),
                Map.entry("萬", new Scale(4, Language.EN)),
                Map.entry("百万", new Scale(6, Language.EN)),
                Map.entry("千万", new Scale(7, Language.EN)),
                Map.entry("亿", new Scale(8, Language.EN)),
                Map.entry("億", new Scale(8, Language.EN)),
                Map.entry("十亿", new Scale(9, Language.EN)),
                Map.entry("万亿", new Scale(12, Language.EN)));

        Language spoken(Language otherwise) {
            return language == null ? otherwise : language;
        }
    }
}
