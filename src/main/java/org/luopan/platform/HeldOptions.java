package org.luopan.platform;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.luopan.content.Held;
import org.luopan.content.Snapshots;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.reach.PlatformRepository;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The values that platforms can be filtered by, in each language, kept in memory. */
@Component
class HeldOptions {

    private final PlatformRepository platforms;
    private final Vocabulary vocabulary;
    private final Entries entries;
    private final Held<Map<Language, PlatformOptions>> options;

    HeldOptions(PlatformRepository platforms, Vocabulary vocabulary, Entries entries, Snapshots snapshots) {
        this.platforms = platforms;
        this.vocabulary = vocabulary;
        this.entries = entries;
        this.options = snapshots.of(
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
