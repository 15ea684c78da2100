package org.luopan.platform;

import java.time.Clock;
import java.time.LocalDate;
import org.luopan.content.ContentCache;
import org.luopan.content.HeldByKey;
import org.luopan.entry.EntryKind;
import org.luopan.exhibit.Charted;
import org.luopan.language.Language;
import org.springframework.stereotype.Component;

/** The profiles of platforms. Nothing but the content, the language and the day determines one, so those read last are kept in memory. */
@Component
class PlatformProfiles implements Charted {

    private static final int MOST = 500;

    private final Platforms platforms;
    private final HeldByKey<Key, PlatformProfile> profiles;
    private final Clock clock;

    PlatformProfiles(Platforms platforms, ContentCache cache, Clock clock) {
        this.platforms = platforms;
        this.profiles = cache.byKey(MOST);
        this.clock = clock;
    }

    private record Key(String slug, Language language, LocalDate day) {}

    @Override
    public EntryKind kind() {
        return EntryKind.PLATFORM;
    }

    @Override
    public Shown charted(String slug, Language language) {
        var profile = of(slug, language);
        return new Shown(
                profile.entry(), profile.entry().path(), profile.evidence().figures());
    }

    PlatformProfile of(String slug, Language language) {
        return profiles.get(
                new Key(slug, language, LocalDate.now(clock)), key -> platforms.profile(key.slug, key.language));
    }
}
