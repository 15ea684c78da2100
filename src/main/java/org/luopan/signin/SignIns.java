package org.luopan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.luopan.account.Accounts;
import org.luopan.account.EditorDetails;
import org.luopan.account.Sessions;
import org.luopan.account.SignedIn;
import org.luopan.audit.AuditLog;
import org.luopan.browser.Browser;
import org.luopan.browser.KnownBrowsers;
import org.luopan.browser.RememberedBrowsers;
import org.luopan.browser.SignInThrottle;
import org.luopan.browser.WantedPages;
import org.luopan.unsentform.FormTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/** Signs editors in, logs it, and sends them to the page they wanted. */
@Service
public class SignIns {

    private final Accounts accounts;
    private final SignInThrottle attempts;
    private final RememberedBrowsers remembered;
    private final FormTokens tokens;
    private final KnownBrowsers known;
    private final WantedPages wantedPages;
    private final Duration kept;
    private final AuditLog audit;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignIns(
            Accounts accounts,
            SignInThrottle attempts,
            RememberedBrowsers remembered,
            FormTokens tokens,
            KnownBrowsers known,
            WantedPages wantedPages,
            @Value("${spring.session.timeout}") Duration kept,
            AuditLog audit) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.remembered = remembered;
        this.tokens = tokens;
        this.known = known;
        this.wantedPages = wantedPages;
        this.kept = kept;
        this.audit = audit;
    }

    /** Tries a password; returns how long to wait (zero if it was merely wrong), empty if it was right. */
    Optional<Duration> tryPassword(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        if (!form.complete()) {
            return Optional.of(Duration.ZERO);
        }
        var familiar = known.recognizes(form.username(), request);
        var attempt = attempts.begin(form.username(), request.getRemoteAddr(), familiar);
        if (attempt.mustWait()) {
            return Optional.of(attempt.delay());
        }
        var editor = accounts.withPassword(form.username(), form.password());
        if (editor.isEmpty()) {
            var account = accounts.enabled(form.username()).map(EditorDetails::getUsername);
            audit.record(account.orElse("?"), "account.sign-in-failed", null, request.getRemoteAddr());
            return Optional.of(Duration.ZERO);
        }
        attempts.succeeded(form.username(), familiar);
        known.met(form.username(), request, response);
        enter(editor.get(), "password", request, response);
        return Optional.empty();
    }

    /** Signs in an authenticated editor, in a session with a new id. */
    void enter(EditorDetails details, String means, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        tokens.saveToken(null, request, response);
        remembered.loginSuccess(request, response, keep(details, request, response));
        entered(details, means, request);
    }

    /** Updates the editor in the session, after a change of name or language. */
    public Authentication keep(EditorDetails details, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities());
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return authentication;
    }

    /** Logs a sign-in, by what means and with which browser; from now on the session is kept for long. */
    void entered(SignedIn signedIn, String means, HttpServletRequest request) {
        accounts.signedIn(signedIn.editor());
        var session = request.getSession();
        session.setMaxInactiveInterval((int) kept.toSeconds());
        session.setAttribute(Sessions.BROWSER, Browser.named(request.getHeader("User-Agent")));
        session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
        audit.record(signedIn.editor().username(), "account.sign-in", null, means + ", " + request.getRemoteAddr());
    }

    /** The address of the page the editor wanted before signing in, otherwise the desk. */
    String destination(HttpServletRequest request, HttpServletResponse response) {
        var place = wantedPages.getRequest(request, response);
        wantedPages.removeRequest(request, response);
        return place == null ? "/admin" : place.getRedirectUrl();
    }
}
