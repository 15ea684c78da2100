package org.luopan.account;

import java.util.Optional;
import org.luopan.language.Language;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the session knows of whoever signed in, by whatever means. */
public interface SignedIn {

    Editor editor();

    /** The language chosen for the desk, where one was. */
    Optional<Language> language();

    /** Whoever sent the request under way. */
    static Optional<SignedIn> now() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null);
    }
}
