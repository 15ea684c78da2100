package org.luopan.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Secret;
import org.luopan.account.Sessions;
import org.luopan.address.SitePath;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationException;
import org.springframework.stereotype.Component;

/**
 * The browsers that stay signed in for a month: a cookie names a row and carries a secret, of which only the digest is stored. The
 * secret stays the same, so that two requests at once do not look like a theft.
 */
@Component
public class RememberedBrowsers extends AbstractRememberMeServices {

    public static final String KEY = "luopan";

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedBrowsers(UserDetailsService editors, JdbcClient jdbc, Clock clock) {
        super(KEY, editors);
        this.jdbc = jdbc;
        this.clock = clock;
        setCookieName("luopan-remembered");
        setParameter("remember");
        setTokenValiditySeconds((int) REMEMBERED.toSeconds());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    /** Reads the cookie only at the desk and the sign-in pages; a public page never signs anybody in. */
    @Override
    protected @Nullable String extractRememberMeCookie(HttpServletRequest request) {
        return SitePath.below(request).matches("/((admin|login)(/.*)?|logout)")
                ? super.extractRememberMeCookie(request)
                : null;
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] parts, HttpServletRequest request, HttpServletResponse response) {
        if (parts.length != 2 || !parts[0].matches("[\\w-]{1,40}")) {
            throw new InvalidCookieException("Not a cookie of ours");
        }
        var row = jdbc.sql("select username, token_hash from remembered_browser"
                        + " where series = :series and created_at > :since")
                .param("series", parts[0])
                .param("since", OffsetDateTime.now(clock).minus(REMEMBERED))
                .query(StoredBrowser.class)
                .optional()
                .orElseThrow(() -> new RememberMeAuthenticationException("No longer remembered"));
        if (!new Secret(parts[1]).isOf(row.tokenHash())) {
            throw new RememberMeAuthenticationException("Not the secret of this browser");
        }
        return getUserDetailsService().loadUserByUsername(row.username());
    }

    @Override
    protected void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        var now = OffsetDateTime.now(clock);
        var series = Secret.random(16).words();
        var secret = Secret.random(24);
        jdbc.sql("delete from remembered_browser where created_at < :since")
                .param("since", now.minus(REMEMBERED))
                .update();
        jdbc.sql("insert into remembered_browser (series, token_hash, username, created_at)"
                        + " values (:series, :hash, :username, :now)")
                .param("series", series)
                .param("hash", secret.digest())
                .param("username", authentication.getName())
                .param("now", now)
                .update();
        setCookie(new String[] {series, secret.words()}, getTokenValiditySeconds(), request, response);
    }

    @EventListener
    void forget(Sessions.Ended ended) {
        jdbc.sql("delete from remembered_browser where username = :username")
                .param("username", ended.username())
                .update();
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var cookie = extractRememberMeCookie(request);
        if (cookie != null) {
            forget(cookie);
        }
        super.logout(request, response, authentication);
    }

    private void forget(String cookie) {
        try {
            var series = decodeCookie(cookie)[0];
            if (series.matches("[\\w-]{1,40}")) {
                jdbc.sql("delete from remembered_browser where series = :series")
                        .param("series", series)
                        .update();
            }
        } catch (InvalidCookieException e) {
            logger.debug("A cookie that says nothing", e);
        }
    }

    private record StoredBrowser(String username, String tokenHash) {}
}
