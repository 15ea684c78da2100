package org.luopan.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.luopan.language.Language;

/** A module's answer to which language a request prefers, if its address names none. */
public interface PreferredLanguage {

    Optional<Language> of(HttpServletRequest request);

    /** The first folder of the requested address, also while an error page answers it. */
    static String first(HttpServletRequest request) {
        return SitePath.first(request);
    }
}
