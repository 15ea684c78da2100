package org.luopan.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.address.CanonicalQuery;
import org.luopan.address.SitePath;

/**
 * What the bytes of a public page depend on, besides the edition of the content.
 *
 * @param site the scheme, host, port and path that the reader's addresses start with
 * @param path the path below the site, whose ending names the form: {@code /en/platforms/wechat.json}
 * @param query the canonical query with its question mark; empty if there is none
 */
record PageKey(String site, String path, String query) {

    private static final int LANGUAGE = 3;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** The key of a request; null if its address is not the proper one of a public page. */
    static @Nullable PageKey of(HttpServletRequest request, CanonicalQuery queries) {
        var path = SitePath.sent(request);
        if (!isPublic(path) || !READING.contains(request.getMethod())) {
            return null;
        }
        try {
            return new PageKey(site(request), path, queries.text(path, request.getQueryString()));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    String language() {
        return path.substring(1, LANGUAGE);
    }

    /** How many bytes it takes up. */
    int size() {
        return 2 * (site.length() + path.length() + query.length());
    }

    private static String site(HttpServletRequest request) {
        var prefix = request.getHeader("X-Forwarded-Prefix");
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort()
                + (prefix == null ? "" : prefix)
                + request.getServletContext().getContextPath();
    }

    /** Whether a path starts with a language and is spelled as addresses of pages are. */
    private static boolean isPublic(String path) {
        if (!(path.startsWith("/en") || path.startsWith("/sv")) || path.endsWith("/")) {
            return false;
        }
        if (path.length() > LANGUAGE && path.charAt(LANGUAGE) != '/' && path.charAt(LANGUAGE) != '.') {
            return false;
        }
        for (var i = LANGUAGE; i < path.length(); i++) {
            var sign = path.charAt(i);
            var plain = sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9' || sign == '-' || sign == '.';
            var slash = sign == '/' && path.charAt(i - 1) != '/';
            if (!plain && !slash) {
                return false;
            }
        }
        return true;
    }
}
