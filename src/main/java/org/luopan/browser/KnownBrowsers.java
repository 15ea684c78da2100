package org.luopan.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.account.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Recognizes browsers in which an account has signed in before, so that strangers who guess its password do not make its owner
 * wait. Such a browser holds a mark of the account, which nobody can forge and which a new password makes void.
 */
@Component
public class KnownBrowsers {

    private static final String COOKIE = "luopan-known";
    private static final int MOST = 4;
    private static final Duration KEPT = Duration.ofDays(400);

    private final Accounts accounts;

    KnownBrowsers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether this account has signed in with this browser before. */
    public boolean recognizes(String username, HttpServletRequest request) {
        var marks = marks(request).map(KnownBrowsers::bytes).toList();
        return !marks.isEmpty()
                && accounts.mark(username)
                        .map(KnownBrowsers::bytes)
                        .filter(own -> marks.stream().anyMatch(mark -> MessageDigest.isEqual(mark, own)))
                        .isPresent();
    }

    public void met(String username, HttpServletRequest request, HttpServletResponse response) {
        accounts.mark(username).ifPresent(own -> {
            var marks = Stream.concat(Stream.of(own), marks(request))
                    .distinct()
                    .limit(MOST)
                    .collect(Collectors.joining("."));
            response.addCookie(Site.cookie(COOKIE, marks, (int) KEPT.toSeconds(), request));
        });
    }

    private static Stream<String> marks(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || !cookie.getValue().matches("[\\w.-]{1,400}")
                ? Stream.empty()
                : Arrays.stream(cookie.getValue().split("\\.")).filter(mark -> !mark.isEmpty());
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }
}
