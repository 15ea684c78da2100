package org.luopan.platform;

import java.time.Clock;
import java.time.LocalDate;
import org.luopan.content.HeldByKey;
import org.luopan.content.Snapshots;
import org.luopan.language.Language;
import org.springframework.stereotype.Component;

/** The profiles of platforms. Nothing but the content, the language and the day determines one, so those read last are kept in memory. */
@Component
class PlatformProfiles {

    private static final int MOST = 500;

    private final Platforms platforms;
    private final HeldByKey<Key, PlatformProfile> profiles;
    private final Clock clock;

    PlatformProfiles(Platforms platforms, Snapshots snapshots, Clock clock) {
        this.platforms = platforms;
        this.profiles = snapshots.byKey(MOST);
        this.clock = clock;
    }

    private record Key(String slug, Language language, LocalDate day) {}

    PlatformProfile of(String slug, Language language) {
        return profiles.get(
                new Key(slug, language, LocalDate.now(clock)), key -> platforms.profile(key.slug, key.language));
    }
}
