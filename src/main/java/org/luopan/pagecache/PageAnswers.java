package org.luopan.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.luopan.address.SessionCookie;
import org.luopan.content.Edition;
import org.luopan.traffic.ReadyAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Makes kept pages of rendered ones. Their ETag follows from the key, the edition and the build: it is known before a page is. */
@Component
class PageAnswers {

    private static final String NO_CACHE = "no-cache";

    /** Headers that belong to one response, or that every kept page gets of its own. */
    private static final Set<String> OWN = Set.of(
            "cache-control",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "etag",
            "expires",
            "keep-alive",
            "pragma",
            "transfer-encoding",
            "vary");

    private final long build = Build.number();
    private final String policy;
    private final Compression compression;

    PageAnswers(PageCacheSettings settings, Compression compression) {
        this.compression = compression;
        policy = settings.policy();
    }

    String etag(PageKey key, Edition edition) {
        var all = build + " " + edition + " " + key;
        return "W/\"" + DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    /** Whether an answer is a page that anybody may get. */
    static boolean canBeKept(HttpServletResponse answer) {
        var policy = String.valueOf(answer.getHeader(HttpHeaders.CACHE_CONTROL)).toLowerCase(Locale.ROOT);
        return answer.getStatus() == HttpServletResponse.SC_OK
                && !answer.isCommitted()
                && answer.getContentType() != null
                && answer.getHeader(HttpHeaders.SET_COOKIE) == null
                && !policy.contains("no-store")
                && !policy.contains("private");
    }

    KeptPage page(PageKey key, Edition edition, String etag, ContentCachingResponseWrapper answer) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : answer.getHeaderNames()) {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.join(", ", answer.getHeaders(name)));
            }
        }
        headers.put(HttpHeaders.CONTENT_LANGUAGE, key.language());
        var type = String.valueOf(answer.getContentType());
        var body = compression.gzip(answer.getContentAsByteArray());
        return new KeptPage(
                edition,
                ReadyAnswer.ofPage(etag, type, body, with(headers, policy)),
                ReadyAnswer.ofPage(etag, type, body, with(headers, NO_CACHE)));
    }

    /** Says that a client has the page already; only a page that exists ever had this ETag. */
    void sendUnchanged(String etag, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, SessionCookie.isSentWith(request) ? NO_CACHE : policy);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    private static Map<String, String> with(Map<String, String> headers, String policy) {
        var all = new LinkedHashMap<>(headers);
        all.put(HttpHeaders.CACHE_CONTROL, policy);
        return all;
    }
}
