package org.luopan.address;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import org.luopan.language.Language;

/** A module's answer to which language a request prefers, if its address names none, and which time zone. */
public interface PreferredLanguage {

    Optional<Language> of(HttpServletRequest request);

    /** The zone in which the sender of a request wants to see times; empty if none was chosen. */
    default Optional<ZoneId> zone(HttpServletRequest request) {
        return Optional.empty();
    }

    /** The first folder of the requested address, also while an error page answers it. */
    static String first(HttpServletRequest request) {
        return SitePath.first(request);
    }
}
