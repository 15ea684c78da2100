package org.luopan.account;

import java.time.ZoneId;
import java.util.Optional;
import org.luopan.language.Language;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the session knows of a signed-in editor, however they signed in. */
public interface SignedIn {

    Editor editor();

    /** The language chosen for the desk, if any. */
    Optional<Language> language();

    /** The time zone chosen for the desk, if any. */
    Optional<ZoneId> zone();

    /** The editor who sent the current request. */
    static Optional<SignedIn> now() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null);
    }
}
