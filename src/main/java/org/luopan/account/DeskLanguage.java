package org.luopan.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import org.luopan.address.PreferredLanguage;
import org.luopan.language.Language;
import org.springframework.stereotype.Component;

/** Shows the desk in the language and the time zone of the editor's account. */
@Component
class DeskLanguage implements PreferredLanguage {

    @Override
    public Optional<Language> of(HttpServletRequest request) {
        return atTheDesk(request) ? SignedIn.now().flatMap(SignedIn::language) : Optional.empty();
    }

    @Override
    public Optional<ZoneId> zone(HttpServletRequest request) {
        return atTheDesk(request) ? SignedIn.now().flatMap(SignedIn::zone) : Optional.empty();
    }

    static boolean atTheDesk(HttpServletRequest request) {
        return PreferredLanguage.first(request).equals("admin");
    }
}
