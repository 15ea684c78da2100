package org.luopan.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.luopan.language.Language;

/** What a module knows of the language to answer in where the address says none. */
public interface PreferredLanguage {

    Optional<Language> of(HttpServletRequest request);

    /** The first folder of the address that was asked for, also where an error page answers it. */
    static String first(HttpServletRequest request) {
        return SitePath.first(request);
    }
}
