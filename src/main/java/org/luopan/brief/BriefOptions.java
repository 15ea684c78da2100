package org.luopan.brief;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.luopan.browse.BrowsePages.Option;
import org.luopan.browse.BrowsePages.Options;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.platformfacts.PlatformTable;
import org.luopan.vocabulary.Vocabulary;

/** The choices for a brief: the values of each key in one language, and the currencies of known fees. */
public final class BriefOptions implements Options {

    /** The features that are forms of content; all others are tools. */
    static final List<String> FORMATS = List.of(
            "short-video",
            "long-video",
            "livestreaming",
            "live-commerce",
            "hashtags",
            "q-and-a",
            "reviews",
            "forums",
            "groups",
            "mini-programs",
            "feed-ads",
            "search-ads",
            "video-ads");

    private static final List<String> VOCABULARY = List.of("audience", "objective", "industry", "feature", "account");
    private static final String DEFAULT_CURRENCY = "CNY";

    /** The currencies in which readers think, besides those of known fees. */
    private static final List<String> OFFERED = List.of(DEFAULT_CURRENCY, "EUR", "GBP", "SEK", "USD");

    private final Map<String, List<Option>> options = new LinkedHashMap<>();
    private final PlatformTable platforms;
    private final List<String> currencies;

    public BriefOptions(Vocabulary vocabulary, Entries entries, PlatformTable platforms, Language language) {
        for (var facet : VOCABULARY) {
            options.put(facet, words(vocabulary, facet, language));
        }
        options.put(Brief.TIER, entries(entries, EntryKind.TIER, language));
        options.put(
                Brief.CITY,
                entries(entries, EntryKind.CITY, language).stream()
                        .sorted(Comparator.comparing(Option::label, language.collator()))
                        .toList());
        this.platforms = platforms;
        currencies = currencies(platforms.currencies());
    }

    @Override
    public List<Option> of(String key) {
        return options.getOrDefault(key, List.of());
    }

    @Override
    public boolean has(String key, String value) {
        return switch (key) {
            case Brief.ENTITY -> value.equals("yes") || value.equals("no");
            case Brief.ROUTE -> platforms.hasRoute(value);
            default -> Options.super.has(key, value);
        };
    }

    @Override
    public boolean named(String key) {
        return key.equals(Brief.TIER) || key.equals(Brief.CITY);
    }

    public List<Option> formats() {
        return of("feature").stream()
                .filter(option -> FORMATS.contains(option.value()))
                .toList();
    }

    public List<Option> tools() {
        return of("feature").stream()
                .filter(option -> !FORMATS.contains(option.value()))
                .toList();
    }

    /** All codes for who may hold an account. */
    public List<String> holders() {
        return of(Brief.ACCOUNT).stream().map(Option::value).toList();
    }

    /** The currencies of known fees, most frequent first, and the others in which a budget may be. */
    public List<String> currencies() {
        return currencies;
    }

    /** The currencies of known fees. */
    public SortedSet<String> feeCurrencies() {
        return new TreeSet<>(platforms.currencies().keySet());
    }

    private static List<String> currencies(Map<String, Long> counts) {
        return Stream.concat(
                        counts.entrySet().stream()
                                .sorted(Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(Map.Entry::getKey),
                        OFFERED.stream())
                .distinct()
                .toList();
    }

    private static List<Option> words(Vocabulary vocabulary, String facet, Language language) {
        return vocabulary.of(facet).stream()
                .map(value -> {
                    var definition = value.definition().in(language);
                    return new Option(
                            value.slug(),
                            value.label().required(language).words(),
                            definition == null ? null : definition.words());
                })
                .toList();
    }

    private static List<Option> entries(Entries entries, EntryKind kind, Language language) {
        return entries.ofKind(kind, language).stream()
                .map(ref -> new Option(ref.slug(), ref.name().words(), null))
                .toList();
    }
}
