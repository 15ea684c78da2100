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

/** Where somebody was when they had to sign in first: a page of the desk, which their browser keeps in a cookie. */
@Component
public class Places implements RequestCache {

    private static final String COOKIE = "luopan-place";

    /** What is longer is nothing that a link of the desk asks for, and would not fit into the head of an answer. */
    private static final int LONGEST = 1500;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var place = SitePath.below(request) + (query == null ? "" : "?" + query);
        if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null && own(place)) {
            save(place, request, response);
        }
    }

    /** Keeps an address of the desk; nothing where it is none. */
    public void keep(String place, HttpServletRequest request, HttpServletResponse response) {
        if (own(place)) {
            save(place, request, response);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return place(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** The page is asked for once more, not played back. */
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

    /** Whether this leads to a page of the desk and nowhere else. */
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
            return Optional.of(place).filter(Places::own);
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
