package org.luopan.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** The security headers of every answer, so that browsers run and show only what this site serves. */
@Component
public class SecureHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String POLICY = "Content-Security-Policy";
    private static final String FRAMES = "X-Frame-Options";

    /** The policy of a page that other sites may show within theirs: it has no form, and nobody is signed in on it. */
    private static final String POLICY_OF_FRAMED = CONTENT_SECURITY_POLICY
            .replace("frame-ancestors 'none'", "frame-ancestors *")
            .replace("form-action 'self'", "form-action 'none'");

    /** The policy of the page into which a form of the desk puts a preview: it is shown within that form alone, and runs nothing. */
    private static final String POLICY_OF_PREVIEW = CONTENT_SECURITY_POLICY
            .replace("frame-ancestors 'none'", "frame-ancestors 'self'")
            .replace("script-src 'self'", "script-src 'none'")
            .replace("connect-src 'self'", "connect-src 'none'")
            .replace("form-action 'self'", "form-action 'none'");

    /** The policy of the forms of entries, which show a preview beside them. */
    private static final String POLICY_OF_FORMS = CONTENT_SECURITY_POLICY + "; frame-src 'self'";

    /** The digest of the style sheet in every file of a chart, which makes it dark for those who prefer that. */
    public static final String SHEET_OF_CHARTS = "sha256-QmHAwQFow/bG9Vwjv3EmIS49f79TecQg0mY5FK8yRtI=";

    /** The policy of a chart as a file. */
    private static final String POLICY_OF_FILES =
            CONTENT_SECURITY_POLICY.replace("style-src 'self'", "style-src 'self' '" + SHEET_OF_CHARTS + "'");

    private static final RequestMatcher FRAMED = below("/(en|sv)(/[a-z]+/[a-z0-9-]+)?/charts/[a-z0-9-]+/embed");

    private static final RequestMatcher FILE = below("/(en|sv)/.*\\.svg");

    private static final RequestMatcher PREVIEW =
            request -> SitePath.below(request).equals("/admin/preview");

    private static final RequestMatcher FORM = below("/admin/entries/[a-z]+/(new|\\d+)(/merge|/typed/[^/]+)?");

    /** Requests whose whole path looks like this. Every answer asks, so the pattern is compiled once. */
    private static RequestMatcher below(String path) {
        var pattern = Pattern.compile(path);
        return request -> pattern.matcher(SitePath.below(request)).matches();
    }

    /** The policy of the answer to a request. */
    private static String policy(HttpServletRequest request) {
        if (FRAMED.matches(request)) {
            return POLICY_OF_FRAMED;
        }
        if (FILE.matches(request)) {
            return POLICY_OF_FILES;
        }
        if (PREVIEW.matches(request)) {
            return POLICY_OF_PREVIEW;
        }
        return FORM.matches(request) ? POLICY_OF_FORMS : CONTENT_SECURITY_POLICY;
    }

    /** Which pages may show this one within theirs; null if any may. */
    private static @Nullable String frames(HttpServletRequest request) {
        return FRAMED.matches(request) ? null : PREVIEW.matches(request) ? "SAMEORIGIN" : "DENY";
    }

    private static void write(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null && !response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), browsing-topics=()";

    /** The same headers for answers given before Spring Security has seen the request. */
    public static final Map<String, String> ALWAYS = Map.of(
            POLICY,
            CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options",
            "nosniff",
            FRAMES,
            "DENY",
            "Referrer-Policy",
            ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN.getPolicy(),
            "Permissions-Policy",
            PERMISSIONS,
            "Cross-Origin-Opener-Policy",
            "same-origin");

    /** Requests whose answers nobody may cache: the desk and the sign-in pages. */
    public static final RequestMatcher PRIVATE = below("/(admin|login|logout|invitation|webauthn|oauth2)(/.*)?");

    /** The answer to a form of the desk: going back in the browser shows it with what was typed. */
    private static final RequestMatcher ANSWER = request ->
            request.getMethod().equals("POST") && SitePath.below(request).startsWith("/admin/");

    /** Adds the missing headers to an answer whose request Spring Security has not seen. */
    public static void complete(HttpServletResponse response) {
        ALWAYS.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
    }

    /** The headers of a kept answer: its own, and the missing ones. */
    public static Map<String, String> with(Map<String, String> own) {
        var all = new LinkedHashMap<>(ALWAYS);
        all.putAll(own);
        if (POLICY_OF_FRAMED.equals(all.get(POLICY))) {
            all.remove(FRAMES);
        }
        return all;
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(cache -> cache.disable())
                .addHeaderWriter((request, response) -> write(response, POLICY, policy(request)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .frameOptions(frame -> frame.disable())
                .addHeaderWriter((request, response) -> write(response, FRAMES, frames(request)))
                .addHeaderWriter(new StaticHeadersWriter("Permissions-Policy", PERMISSIONS))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        ANSWER, new StaticHeadersWriter("Cache-Control", "private, no-cache")))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        PRIVATE, new StaticHeadersWriter("Cache-Control", "no-store")));
    }
}
