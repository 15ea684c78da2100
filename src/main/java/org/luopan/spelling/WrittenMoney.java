package org.luopan.spelling;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.luopan.language.Language;

/**
 * A sum of money in a sentence: under 1,000 dollars, max 20 000 kr, €500.
 *
 * @param currency its code, such as {@code USD}
 */
public record WrittenMoney(BigDecimal amount, String currency) {

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("usd", "USD"),
            Map.entry("us dollar", "USD"),
            Map.entry("us dollars", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("$", "USD"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("€", "EUR"),
            Map.entry("sek", "SEK"),
            Map.entry("kr", "SEK"),
            Map.entry("kronor", "SEK"),
            Map.entry("kronas", "SEK"),
            Map.entry("gbp", "GBP"),
            Map.entry("pound", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("pund", "GBP"),
            Map.entry("£", "GBP"),
            Map.entry("cny", "CNY"),
            Map.entry("rmb", "CNY"),
            Map.entry("yuan", "CNY"),
            Map.entry("¥", "CNY"));

    private static final Map<String, Integer> SCALES =
            Map.of("k", 3, "thousand", 3, "tusen", 3, "million", 6, "millions", 6, "miljon", 6, "miljoner", 6, "万", 4);

    private static final String NUMBER = "\\d{1,3}(?:[ ,.\\u00a0]\\d{3})+(?!\\d)|\\d{1,9}";
    private static final String CURRENCY = any(CURRENCIES);

    private static final Pattern WRITTEN =
            Pattern.compile("(?<![\\p{L}\\d])(?:(?<before>" + CURRENCY + ") ?)?(?<number>" + NUMBER + ") ?(?:(?<scale>"
                    + any(SCALES) + ")(?!\\p{L}))? ?(?:(?<after>" + CURRENCY + ")(?!\\p{L}))?");

    /** The first sum in a sentence that names its currency. */
    public static Optional<WrittenMoney> in(String sentence, Language language) {
        return WRITTEN.matcher(sentence.toLowerCase(Locale.ROOT))
                .results()
                .filter(found -> found.group(1) != null || found.group(4) != null)
                .findFirst()
                .flatMap(found -> WrittenAmount.of(found.group(2).replaceAll("[ ,.\\u00a0]", ""), language)
                        .map(amount -> new WrittenMoney(
                                found.group(3) == null
                                        ? amount.value()
                                        : amount.value().movePointRight(SCALES.getOrDefault(found.group(3), 0)),
                                CURRENCIES.getOrDefault(
                                        found.group(4) == null ? found.group(1) : found.group(4), ""))));
    }

    private static String any(Map<String, ?> words) {
        return words.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
