package org.luopan.browser;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.address.SitePath;

/** Which site a request was sent from, and the cookies that this site sets. */
public final class Site {

    private Site() {}

    /** Where a request came from, according to its browser. */
    public enum Origin {
        OWN,
        FOREIGN,
        /** A client that sends neither header is not a browser in which anybody is signed in, or a very old one. */
        UNKNOWN
    }

    public static Origin origin(HttpServletRequest request) {
        var fetched = request.getHeader("Sec-Fetch-Site");
        if (fetched != null) {
            return fetched.equals("same-origin") || fetched.equals("none") ? Origin.OWN : Origin.FOREIGN;
        }
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return Origin.UNKNOWN;
        }
        return authority(origin).filter(host -> ours(host, request)).isPresent() ? Origin.OWN : Origin.FOREIGN;
    }

    static Cookie cookie(String name, String value, int age, HttpServletRequest request) {
        var cookie = new Cookie(name, value);
        cookie.setPath(SitePath.of(request).isEmpty() ? "/" : SitePath.of(request));
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(age);
        return cookie;
    }

    private static boolean ours(String host, HttpServletRequest request) {
        return host.equals(lower(request.getHeader("Host"))) || host.equals(named(request));
    }

    /** The host that the program was reached under, also behind a proxy. */
    private static String named(HttpServletRequest request) {
        var usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return lower(request.getServerName() + (usual ? "" : ":" + request.getServerPort()));
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority()).map(Site::lower);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String lower(@Nullable String words) {
        return words == null ? "" : words.toLowerCase(Locale.ROOT);
    }
}
