package org.luopan.spelling;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;
import org.luopan.language.Visible;

/**
 * An amount as somebody wrote it: 1 418 000 000, 1.418 bn, 1,4 miljarder, 14.18亿, 52,3 %, USD 3.2bn.
 *
 * @param value what it means, or most likely means
 * @param other what else it may mean; null if there is no doubt
 * @param percent whether it was written with a percent sign
 * @param qualifier the code of how exact it is, if it was written with a word such as "about"; empty if it was not
 * @param currency the code of its currency, such as {@code USD}; empty if it names none
 */
public record WrittenAmount(
        BigDecimal value, @Nullable BigDecimal other, boolean percent, String qualifier, String currency) {

    private static final int LONGEST = 60;

    /** The zeros of 亿. */
    private static final int WHOLE = 8;

    private static final Map<String, String> QUALIFIERS = byWord(Map.of(
            "about",
            List.of(
                    "about",
                    "around",
                    "approximately",
                    "approx.",
                    "approx",
                    "roughly",
                    "circa",
                    "c.",
                    "c",
                    "some",
                    "cirka",
                    "ca.",
                    "ca:",
                    "c:a",
                    "ca",
                    "omkring",
                    "kring",
                    "ungefär",
                    "runt",
                    "~",
                    "≈",
                    "约",
                    "约为",
                    "大约"),
            "more-than",
            List.of(
                    "more than",
                    "over",
                    "just over",
                    "above",
                    "in excess of",
                    "mer än",
                    "fler än",
                    "över",
                    "drygt",
                    ">",
                    "超过",
                    "超",
                    "逾"),
            "nearly",
            List.of(
                    "nearly",
                    "almost",
                    "close to",
                    "just under",
                    "nästan",
                    "knappt",
                    "närmare",
                    "uppemot",
                    "近",
                    "将近",
                    "接近"),
            "up-to",
            List.of("up to", "at most", "upp till", "högst", "最多", "不超过")));

    private static final Map<String, String> CURRENCIES = byWord(Map.of(
            "CNY",
            List.of("cny", "rmb", "yuan", "renminbi", "¥", "元", "人民币", "元人民币"),
            "USD",
            List.of("usd", "us$", "$", "dollar", "dollars", "us dollars", "美元"),
            "EUR",
            List.of("eur", "€", "euro", "euros", "欧元"),
            "SEK",
            List.of("sek", "kr", "kronor"),
            "GBP",
            List.of("gbp", "£", "pounds", "pund"),
            "HKD",
            List.of("hkd", "hk$", "港元")));

    private static final Pattern WRITTEN = Pattern.compile("(?:[月日]活(?:跃用户)?数?[为达]?)?(?<how>" + longestFirst(QUALIFIERS)
            + ")?\\s*(?:(?<money>" + longestFirst(CURRENCIES) + ")\\s*)?(?<share>百分之)?"
            + "(?:(?<minus>-)|\\+)?(?<number>\\d(?:[\\d .,'’]*\\d)?)\\s*(?<above>\\+|多|余)?\\s*"
            + "(?<scale>" + longestFirst(Scale.WORDS) + ")?(?:\\s*(?<low>\\d[\\d.]*)\\s*(?<lowscale>千万|百万|万|萬))?"
            + "\\s*(?<more>\\+|多|余)?(?<round>左右)?"
            + "\\s*(?<percent>%|per ?cent|pct\\.?|procent)?(?:\\s*(?<paid>" + longestFirst(CURRENCIES) + "))?"
            + "\\s*(?:(?:(?:monthly |daily |weekly )?(?:active )?)?"
            + "(?:(?:internet )?users|accounts|people|netizens|buyers|payers|subscribers|followers|connections)"
            + "|maus?|daus?|(?:(?:månatliga |månatligt |dagliga |dagligen )?(?:aktiva )?|månads|dags|internet)"
            + "(?:användare|konton|personer|köpare|följare)|[月日]活(?:跃?用户)?|用户|网民|人|户|个)?");

    private static final Pattern RANGE = Pattern.compile(
            "(?iu).*\\d[^\\d]{0,12}?(?:-|–|—|~|\\bto\\b|\\btill\\b|\\band\\b|\\boch\\b|至|到)" + "\\D{0,6}\\d.*");

    private static final Pattern EXPONENT = Pattern.compile("(?i)[-+]?\\d+(?:[.,]\\d+)?e[-+]?\\d+");

    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:([ .,'])\\d{3})(?:\\1\\d{3})*");

    /** Reads an amount; the language decides between what a single comma may mean. Empty if it is not understood. */
    public static Optional<WrittenAmount> of(String typed, Language language) {
        var words = plain(typed);
        var read = WRITTEN.matcher(words);
        if (words.length() > LONGEST || !read.matches() || contradicts(read)) {
            return Optional.empty();
        }
        var scale = read.group("scale") == null ? null : Scale.WORDS.get(read.group("scale"));
        // Beside a word for thousands of thousands, a point never stands between thousands.
        var number = Number.of(read.group("number"), scale == null ? language : scale.spoken(language), scale != null);
        var low = low(read, scale);
        if (number == null || low == null || low.signum() > 0 && number.other != null) {
            return Optional.empty();
        }
        var currency = read.group("money") == null ? read.group("paid") : read.group("money");
        return Optional.of(new WrittenAmount(
                signed(number.value, scale, read.group("minus")).add(low),
                number.other == null ? null : signed(number.other, scale, read.group("minus")),
                read.group("percent") != null || read.group("share") != null,
                qualifier(read),
                currency == null ? "" : CURRENCIES.getOrDefault(currency, "")));
    }

    /** Whether an amount that is not understood is a range of two: 900–950 million. */
    public static boolean range(String typed) {
        return RANGE.matcher(plain(typed)).matches();
    }

    /** Whether it is written as a spreadsheet shows a number that its column has no room for: 1.42E+09. */
    public static boolean exponent(String typed) {
        return EXPONENT.matcher(plain(typed)).matches();
    }

    /** Whether it says twice how exact it is, or what it is counted in. */
    private static boolean contradicts(Matcher read) {
        return said(read, "how", "above", "more", "round") > 1 || said(read, "money", "paid", "percent", "share") > 1;
    }

    private static long said(Matcher read, String... groups) {
        return Stream.of(groups).filter(group -> read.group(group) != null).count();
    }

    private static String qualifier(Matcher read) {
        if (read.group("above") != null || read.group("more") != null) {
            return "more-than";
        }
        return read.group("round") != null ? "about" : QUALIFIERS.getOrDefault(String.valueOf(read.group("how")), "");
    }

    /** What stands below the hundreds of millions, as in 14亿1800万; null if that is impossible. */
    private static @Nullable BigDecimal low(Matcher read, @Nullable Scale scale) {
        if (read.group("low") == null) {
            return BigDecimal.ZERO;
        }
        var digits = read.group("low").replaceAll("\\.$", "");
        var unit = Scale.WORDS.get(read.group("lowscale"));
        if (scale == null || scale.zeros != WHOLE || unit == null || !digits.matches("\\d+(?:\\.\\d+)?")) {
            return null;
        }
        var low = new BigDecimal(digits).movePointRight(unit.zeros);
        return low.compareTo(BigDecimal.ONE.movePointRight(WHOLE)) < 0 ? low : null;
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
                .replaceAll("^[\"“”]|[\"“”]$", "")
                .replaceFirst("[.,;]$", "")
                .strip();
    }

    private static Map<String, String> byWord(Map<String, List<String>> words) {
        return words.entrySet().stream()
                .flatMap(code -> code.getValue().stream().map(word -> Map.entry(word, code.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
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
                Map.entry("mio", new Scale(6, null)),
                Map.entry("mio.", new Scale(6, null)),
                Map.entry("mln", new Scale(6, null)),
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
                Map.entry("mrd", new Scale(9, Language.SV)),
                Map.entry("mrd.", new Scale(9, Language.SV)),
                Map.entry("miljard", new Scale(9, Language.SV)),
                Map.entry("miljarder", new Scale(9, Language.SV)),
                Map.entry("tn", new Scale(12, Language.EN)),
                Map.entry("trillion", new Scale(12, Language.EN)),
                Map.entry("biljon", new Scale(12, Language.SV)),
                Map.entry("biljoner", new Scale(12, Language.SV)),
                Map.entry("千", new Scale(3, Language.EN)),
                Map.entry("万", new Scale(4, Language.EN)),
                Map.entry("十万", new Scale(5, Language.EN)),
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
