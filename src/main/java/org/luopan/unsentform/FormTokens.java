package org.luopan.unsentform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.luopan.account.SignedIn;
import org.luopan.address.SecureHeaders;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/**
 * The tokens by which forms prove that they come from this site. Editors have theirs in the session; a visitor of the sign-in page
 * has one in a cookie, so that the server stores nothing for them.
 */
@Component
public class FormTokens implements CsrfTokenRepository {

    private final HttpSessionCsrfTokenRepository session = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
    private final XorCsrfTokenRequestAttributeHandler pages = new XorCsrfTokenRequestAttributeHandler();

    FormTokens() {
        cookie.setCookieName("luopan-form");
        cookie.setHeaderName("X-CSRF-TOKEN");
        cookie.setCookieCustomizer(made -> made.sameSite("Lax"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return session.generateToken(request);
    }

    /** Public pages set no cookie. The cookie stays after signing in, so that a second sign-in page, opened before, still works. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (SignedIn.now().isPresent() || token == null && request.getSession(false) != null) {
            session.saveToken(token, request, response);
        } else if (token != null && SecureHeaders.PRIVATE.matches(request)) {
            cookie.saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SignedIn.now().isPresent() ? session.loadToken(request) : cookie.loadToken(request);
    }

    /** Gives the current page the token of the editor who has just signed in. */
    public CsrfToken renew(HttpServletRequest request, HttpServletResponse response) {
        var token = loadDeferredToken(request, response);
        pages.handle(request, response, token::get);
        return token.get();
    }
}
