package org.luopan.platform;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.luopan.browse.BrowsePages.Option;
import org.luopan.browse.BrowsePages.Options;
import org.luopan.browse.Filter;
import org.luopan.content.ContentCache;
import org.luopan.content.Held;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.platformfacts.PlatformRepository;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The values that platforms can be filtered by. */
class PlatformOptions implements Options {

    static final List<String> FACETS = List.of(
            "audience",
            "tier",
            "category",
            "objective",
            "account",
            "feature",
            "industry",
            "analogue",
            "openness",
            "trend",
            "operator");

    static final List<String> LIMITS = List.of("mau-min", "launched-min", "launched-max");

    /** The facets whose values are entries. */
    static final Map<String, EntryKind> ENTRIES = Map.of("tier", EntryKind.TIER, "trend", EntryKind.TREND);

    private static final Set<String> NAMED = Set.of("tier", "analogue", "operator");

    private final Map<String, List<Option>> options = new HashMap<>();
    private final Map<String, Map<String, Option>> byValue = new HashMap<>();

    PlatformOptions(List<Object[]> operators, Vocabulary vocabulary, Entries entries, Language language) {
        for (var facet : FACETS) {
            options.put(
                    facet,
                    switch (facet) {
                        case "operator" ->
                            operators.stream()
                                    .map(row -> new Option((String) row[0], (String) row[1], null))
                                    .sorted(Comparator.comparing(Option::label, language.collator()))
                                    .toList();
                        case "tier" -> entries(entries, EntryKind.TIER, language);
                        case "trend" -> entries(entries, EntryKind.TREND, language);
                        default ->
                            vocabulary.of(facet).stream()
                                    // Every facet can be asked for what nobody knows.
                                    .filter(value -> !value.slug().equals(Filter.UNKNOWN))
                                    .map(value -> new Option(
                                            value.slug(),
                                            value.label().required(language).words(),
                                            value.definition().in(language) == null
                                                    ? null
                                                    : value.definition()
                                                            .required(language)
                                                            .words()))
                                    .toList();
                    });
            byValue.put(
                    facet, of(facet).stream().collect(Collectors.toMap(Option::value, option -> option, (a, b) -> a)));
        }
    }

    @Override
    public List<Option> of(String facet) {
        return options.getOrDefault(facet, List.of());
    }

    @Override
    public boolean has(String facet, String value) {
        return byValue.getOrDefault(facet, Map.of()).containsKey(value);
    }

    @Override
    public String label(String facet, String value) {
        var option = byValue.getOrDefault(facet, Map.of()).get(value);
        return option == null ? value : option.label();
    }

    @Override
    public boolean named(String facet) {
        return NAMED.contains(facet);
    }

    private static List<Option> entries(Entries entries, EntryKind kind, Language language) {
        return entries.ofKind(kind, language).stream()
                .map(ref -> new Option(ref.slug(), ref.name().words(), null))
                .toList();
    }

    /** The same in each language, kept in memory. */
    @Component
    static class InEachLanguage {

        private final PlatformRepository platforms;
        private final Vocabulary vocabulary;
        private final Entries entries;
        private final Held<Map<Language, PlatformOptions>> options;

        InEachLanguage(PlatformRepository platforms, Vocabulary vocabulary, Entries entries, ContentCache cache) {
            this.platforms = platforms;
            this.vocabulary = vocabulary;
            this.entries = entries;
            this.options = cache.of(
                    this::load, EntryKind.PLATFORM.code(), EntryKind.TIER.code(), EntryKind.TREND.code(), "word");
        }

        PlatformOptions of(Language language) {
            return Objects.requireNonNull(options.get().get(language));
        }

        private Map<Language, PlatformOptions> load() {
            var operators = platforms.operators();
            var all = new EnumMap<Language, PlatformOptions>(Language.class);
            for (var language : Language.values()) {
                all.put(language, new PlatformOptions(operators, vocabulary, entries, language));
            }
            return all;
        }
    }
}
