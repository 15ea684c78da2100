package org.luopan.browser;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.address.SitePath;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The page of the desk that an editor wanted before signing in, kept in a cookie. */
@Component
public class WantedPages implements RequestCache {

    private static final String COOKIE = "luopan-place";

    /** No link of the desk is longer, and a longer one would not fit into the response headers. */
    private static final int LONGEST = 1500;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var place = SitePath.below(request) + (query == null ? "" : "?" + query);
        if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null && own(place)) {
            save(place, request, response);
        }
    }

    /** Keeps an address of the desk; ignores any other. */
    public void keep(String place, HttpServletRequest request, HttpServletResponse response) {
        if (own(place)) {
            save(place, request, response);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return place(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Always null: the browser requests the page again instead of the request being replayed. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            response.addCookie(cookie("", 0, request));
        }
    }

    /** Whether this is an address of the desk. */
    public static boolean own(String place) {
        return place.length() <= LONGEST && place.matches("/admin(/[^\\s?#\\\\]*)?(\\?[^\\s#\\\\]*)?");
    }

    private static Optional<String> place(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            var place = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return Optional.of(place).filter(WantedPages::own);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void save(String place, HttpServletRequest request, HttpServletResponse response) {
        var words = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
        response.addCookie(cookie(words, -1, request));
    }

    private static Cookie cookie(String value, int age, HttpServletRequest request) {
        return Site.cookie(COOKIE, value, age, request);
    }
}
