package org.luopan.spelling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.language.AsOf;
import org.luopan.language.Visible;

/** A time as somebody wrote it: Q4 2025, 31 December 2025, kvartal 4 2025, H1 2025, 2025年12月, January–March 2025, the end of 2025. */
public final class WrittenTime {

    private static final int LONGEST = 60;

    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\d+");
    private static final Pattern SEPARATED = Pattern.compile("\\d+(?:[-/.]\\d+)+");
    private static final Pattern CHINESE = Pattern.compile("(?<year>\\d{4}) ?(?:"
            + "年? ?(?:(?:第? ?(?<quarter>[一二三四1-4]) ?季度?|(?<half>[上下])半年)|全年)"
            + "|年 ?(?:(?<yearend>[底末])"
            + "|(?<from>\\d{1,2}) ?月? ?[-至到] ?(?<to>\\d{1,2}) ?月"
            + "|(?<month>\\d{1,2}) ?月 ?(?:[底末]|(?<day>\\d{1,2}) ?[日号])?)?)");
    private static final Pattern CHINESE_NUMBER = Pattern.compile("[〇零一二三四五六七八九十]+(?=[年月日号])");
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";

    private static final Pattern END = Pattern.compile(
            "(?:(?:as of|at|by|vid|i|per) )?(?:the )?(?:end(?: of)?|year[- ]end|slutet av|utgången av|årsslutet|årets slut)[ -](?<of>.+)");

    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "jan", "januari"),
            List.of("february", "feb", "februari"),
            List.of("march", "mar", "mars"),
            List.of("april", "apr"),
            List.of("may", "maj"),
            List.of("june", "jun", "juni"),
            List.of("july", "jul", "juli"),
            List.of("august", "aug", "augusti"),
            List.of("september", "sep", "sept"),
            List.of("october", "oct", "oktober", "okt"),
            List.of("november", "nov"),
            List.of("december", "dec"));

    private static final Map<String, Integer> MONTH = months();

    /** Two months that a hyphen or a word joins: July–September 2025. */
    private static final Pattern SPAN = Pattern.compile(
            "(?<from>\\p{L}+)\\.?(?: ?- ?| to | till | through )(?<to>\\p{L}+)\\.? (?:of )?(?<year>\\d{4})");

    private static final Pattern DAY_AND_MONTH = Pattern.compile("\\d{1,2}[-/. ]+\\d{1,2}[-/. ]+\\d{4}");

    private static final Map<String, Integer> ORDINALS =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "första", 1, "andra", 2, "tredje", 3, "fjärde", 4);

    private static final Set<String> QUARTER = Set.of("q", "quarter", "kvartal", "kvartalet", "kv", "k");
    private static final Set<String> HALF = Set.of("h", "half", "halvår", "halvåret");
    private static final Set<String> SILENT = Set.of(
            "as",
            "per",
            "of",
            "the",
            "in",
            "at",
            "on",
            "during",
            "year",
            "av",
            "den",
            "år",
            "året",
            "helår",
            "helåret",
            "i",
            "under",
            "full",
            "calendar",
            "cy",
            "kalenderår",
            "kalenderåret");
    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th", "a", "e");

    private static final Pattern FISCAL = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:fy|fiscal|financial year|(?:räkenskaps|budget)år\\p{L}*|财年)(?!\\p{L})|财年|财政年度"
                    + "|(?<!\\d)\\d{4}(?:/\\d{2}|[-–/]\\d{4})(?!\\d)");

    private static final int SHORT_YEAR = 2;
    private static final int COMPACT_DAY = 8;

    private WrittenTime() {}

    /** Reads a time; empty if it is not understood, or if its day and month may be the other way round. */
    public static Optional<AsOf> of(String typed) {
        var words = plain(typed);
        return words.isEmpty() || words.length() > LONGEST ? Optional.empty() : read(words);
    }

    /** Lower-case, with ordinary digits, spaces and hyphens. */
    private static String plain(String typed) {
        var words = Normalizer.normalize(Visible.of(typed), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?U)[\\s,]+", " ")
                .replaceAll("[\\u2010-\\u2015]", "-")
                .replaceFirst("^截至", "")
                .replaceFirst("年(?= ?[qh])", " ")
                .replaceFirst(
                        "^(?:mon|tue|wed|thu|fri|sat|sun|mån|tis|ons|tors|fre|lör|sön)\\p{L}* (?:den )?(?=\\d)", "")
                .replaceFirst("(?<=^\\d{4}-\\d{2}-\\d{2})[t ]\\d{2}:\\d{2}.*$", "")
                .replaceAll("(?<=\\d)([-/.]) (?=\\d)", "$1")
                .replaceFirst("^(\\d{1,2}/\\d{1,2}) (\\d{4})$", "$1/$2")
                .replaceFirst("^(\\d{4}) (\\d{1,2}) (\\d{1,2})$", "$1-$2-$3")
                .strip();
        return CHINESE_NUMBER.matcher(words).replaceAll(number -> digits(number.group()));
    }

    private static Optional<AsOf> read(String words) {
        var stored = parse(words.toUpperCase(Locale.ROOT));
        if (stored.isPresent()) {
            return stored;
        }
        var chinese = CHINESE.matcher(words);
        if (chinese.matches()) {
            return parse(chinese(chinese));
        }
        var span = SPAN.matcher(words);
        if (span.matches() && MONTH.containsKey(span.group("from")) && MONTH.containsKey(span.group("to"))) {
            return parse(span(span.group("year"), MONTH.get(span.group("from")), MONTH.get(span.group("to"))));
        }
        var end = END.matcher(words);
        return end.matches() ? lastMonth(end.group("of")) : parse(code(words));
    }

    /** The last month of a year, a half or a quarter: what held at its end held in it. */
    private static Optional<AsOf> lastMonth(String words) {
        return read(words)
                .filter(time -> time.precision() != AsOf.Precision.DAY)
                .flatMap(time -> parse("%s-%02d"
                        .formatted(time.code().substring(0, 4), time.to().getMonthValue())));
    }

    /** Months that are a quarter, a half or a year; null if they are something else. */
    private static @Nullable String span(String year, int from, int to) {
        var months = to - from + 1;
        if (months <= 0 || months % 3 != 0 || (from - 1) % months != 0) {
            return null;
        }
        return switch (months) {
            case 3 -> year + "-Q" + to / 3;
            case 6 -> year + "-H" + to / 6;
            case 12 -> year;
            default -> null;
        };
    }

    /** Whether the time is a financial year or a part of one, which only its company can place in the calendar. */
    public static boolean fiscal(String typed) {
        return FISCAL.matcher(Visible.of(typed)).find();
    }

    /** Whether a time that is not understood is a date of numbers whose day and month may be the other way round. */
    public static boolean turnable(String typed) {
        return DAY_AND_MONTH.matcher(Visible.of(typed)).matches();
    }

    private static Optional<AsOf> parse(@Nullable String code) {
        try {
            return code == null ? Optional.empty() : Optional.of(AsOf.parse(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String chinese(Matcher read) {
        var year = read.group("year");
        var quarter = read.group("quarter");
        var month = read.group("yearend") == null ? read.group("month") : "12";
        var day = read.group("day");
        if (quarter != null) {
            var at = CHINESE_DIGITS.indexOf(quarter);
            return year + "-Q" + (at < 0 ? quarter : String.valueOf(at));
        }
        if (read.group("half") != null) {
            return year + "-H" + (read.group("half").equals("上") ? 1 : 2);
        }
        if (read.group("from") != null) {
            return span(year, Integer.parseInt(read.group("from")), Integer.parseInt(read.group("to")));
        }
        return year + (month == null ? "" : "-" + two(month)) + (day == null ? "" : "-" + two(day));
    }

    /** 二〇二五 is 2025, 十二 is 12. */
    private static String digits(String number) {
        var written = number.replace('〇', '零');
        var ten = written.indexOf('十');
        if (ten < 0) {
            return written.codePoints()
                    .mapToObj(digit -> String.valueOf(CHINESE_DIGITS.indexOf(digit)))
                    .collect(Collectors.joining());
        }
        var tens = ten == 0 ? "1" : digits(written.substring(0, ten));
        return tens + (ten == written.length() - 1 ? "0" : digits(written.substring(ten + 1)));
    }

    private static @Nullable String code(String words) {
        if (SEPARATED.matcher(words).matches()) {
            return numbers(words.split("[-/.]"));
        }
        if (words.matches("\\d{" + COMPACT_DAY + "}")) {
            return words.substring(0, 4) + "-" + words.substring(4, 6) + "-" + words.substring(6);
        }
        var parts = Parts.of(words);
        return parts == null ? null : parts.code();
    }

    /** A date of numbers alone; null if nobody can tell the day from the month. */
    private static @Nullable String numbers(String[] parts) {
        var yearFirst = parts[0].length() == 4;
        if (parts.length == 2) {
            var year = parts[yearFirst ? 0 : 1];
            var month = parts[yearFirst ? 1 : 0];
            return year.length() == 4 && month.length() <= 2 ? year + "-" + two(month) : null;
        }
        if (parts.length != 3 || !yearFirst && parts[2].length() != 4) {
            return null;
        }
        if (yearFirst) {
            return parts[0] + "-" + two(parts[1]) + "-" + two(parts[2]);
        }
        var first = Integer.parseInt(parts[0].length() > 2 ? "99" : parts[0]);
        var second = Integer.parseInt(parts[1].length() > 2 ? "99" : parts[1]);
        if (first <= 12 && second <= 12 && first != second) {
            return null;
        }
        return first > 12
                ? parts[2] + "-" + two(parts[1]) + "-" + two(parts[0])
                : parts[2] + "-" + two(parts[0]) + "-" + two(parts[1]);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var i = 0; i < MONTHS.size(); i++) {
            for (var name : MONTHS.get(i)) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }

    /** What the words of a time say: a year, and a month, a quarter or a half with its number. */
    private record Parts(
            @Nullable String year,
            List<Integer> numbers,
            @Nullable Integer month,
            String part,
            boolean fiscal) {

        static @Nullable Parts of(String words) {
            var numbers = new ArrayList<Integer>();
            var years = new ArrayList<String>();
            Integer month = null;
            var part = "";
            var fiscal = false;
            var tokens = TOKEN.matcher(words);
            while (tokens.find()) {
                var token = tokens.group();
                if (Character.isDigit(token.charAt(0))) {
                    if (token.length() == 4) {
                        years.add(token);
                    } else if (token.length() <= SHORT_YEAR) {
                        numbers.add(Integer.valueOf(token));
                    } else {
                        return null;
                    }
                } else if (MONTH.containsKey(token) && month == null) {
                    month = MONTH.get(token);
                } else if (QUARTER.contains(token) && part.isEmpty()) {
                    part = "Q";
                } else if (HALF.contains(token) && part.isEmpty()) {
                    part = "H";
                } else if (ORDINALS.containsKey(token)) {
                    numbers.add(ORDINALS.get(token));
                } else if (token.equals("fy")) {
                    // A financial year need not be that of the calendar: that of 2025 may end in March 2025.
                    fiscal = true;
                } else if (!SILENT.contains(token) && !ENDINGS.contains(token)) {
                    return null;
                }
            }
            return years.size() > 1
                    ? null
                    : new Parts(years.isEmpty() ? null : years.get(0), numbers, month, part, fiscal);
        }

        @Nullable
        String code() {
            if (fiscal) {
                return null;
            }
            if (!part.isEmpty()) {
                return partOfYear();
            }
            if (year == null) {
                return null;
            }
            if (month == null) {
                return numbers.isEmpty() ? year : null;
            }
            return switch (numbers.size()) {
                case 0 -> "%s-%02d".formatted(year, month);
                case 1 -> "%s-%02d-%02d".formatted(year, month, numbers.get(0));
                default -> null;
            };
        }

        /** A quarter or a half; its year may be short, after its number: 4Q25. */
        private @Nullable String partOfYear() {
            var most = part.equals("Q") ? 4 : 2;
            if (month != null
                    || numbers.size() != (year == null ? 2 : 1)
                    || numbers.get(0) < 1
                    || numbers.get(0) > most) {
                return null;
            }
            return (year == null ? "20%02d".formatted(numbers.get(1)) : year) + "-" + part + numbers.get(0);
        }
    }
}
