package org.luopan.address;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** The cookie of a signed-in browser, for those who decide before sessions are read. */
public final class SessionCookie {

    public static final String NAME = "luopan-session";

    private SessionCookie() {}

    /** Whether a request brings one, of a session that may have ended. */
    public static boolean isSentWith(HttpServletRequest request) {
        return String.valueOf(request.getHeader(HttpHeaders.COOKIE)).contains(NAME + "=");
    }
}
