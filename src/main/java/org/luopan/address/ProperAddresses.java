package org.luopan.address;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Redirects other spellings of an address to the one its page has: without a slash at the end, doubled slashes, capitals or
 * needless percent signs. It asks for the page first, so an unknown page is a 404 in every spelling.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ProperAddresses extends OncePerRequestFilter {

    /** Letters, digits and the signs that never need encoding; the firewall judges full stops. */
    private static final Pattern NEEDLESS =
            Pattern.compile("%(?:3[0-9]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9AaEe]|2[Dd])");

    private static final Pattern CAPITALS = Pattern.compile("%\\p{XDigit}{2}|[A-Z]+");

    /** Folders in which no address has capitals. */
    private static final Pattern SMALL = Pattern.compile("(?i)/(?:en|sv|login)(?:/.*)?");

    private static final Set<String> OF_THE_CONTENT = Set.of("content-type", "content-length", "etag", "last-modified");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var site = SitePath.of(request);
        var asked = SitePath.single(request.getRequestURI());
        var proper = asked.startsWith(site + "/") ? proper(asked.substring(site.length())) : "";
        if (proper.isEmpty()
                || request.getRequestURI().equals(site + proper)
                || !Set.of("GET", "HEAD").contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var answer = new Answer(response);
        chain.doFilter(new Properly(request, site, proper), answer);
        if (answer.found()) {
            var query = request.getQueryString();
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(HttpHeaders.LOCATION, site + proper + (query == null ? "" : "?" + query));
        } else {
            answer.passOn();
        }
    }

    /** The canonical spelling of a path; always on this host. */
    static String proper(String path) {
        var plain = SitePath.single(NEEDLESS.matcher(path)
                .replaceAll(sign ->
                        Character.toString((char) Integer.parseInt(sign.group().substring(1), 16))));
        var trimmed = plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        return SMALL.matcher(trimmed).matches()
                ? CAPITALS.matcher(trimmed)
                        .replaceAll(found -> found.group().startsWith("%")
                                ? found.group()
                                : found.group().toLowerCase(Locale.ROOT))
                : trimmed;
    }

    /** The request, as if it had come under the canonical address. */
    static final class Properly extends HttpServletRequestWrapper {

        private final String site;
        private final String path;

        Properly(HttpServletRequest request, String site, String path) {
            super(request);
            this.site = site;
            this.path = path;
        }

        @Override
        public String getContextPath() {
            return site;
        }

        @Override
        public String getRequestURI() {
            return site + path;
        }

        @Override
        public StringBuffer getRequestURL() {
            var asked = super.getRequestURL();
            asked.setLength(asked.length() - super.getRequestURI().length());
            return asked.append(getRequestURI());
        }

        @Override
        public String getServletPath() {
            return super.getServletPath().isEmpty() ? "" : UriUtils.decode(path, StandardCharsets.UTF_8);
        }

        @Override
        public @Nullable String getPathInfo() {
            return super.getServletPath().isEmpty() ? UriUtils.decode(path, StandardCharsets.UTF_8) : null;
        }
    }

    /** The answer without the page itself. */
    private static final class Answer extends HttpServletResponseWrapper {

        private int status = SC_OK;
        private boolean failed;
        private @Nullable String elsewhere;

        Answer(HttpServletResponse response) {
            super(response);
        }

        boolean found() {
            return status < SC_MULTIPLE_CHOICES || status == SC_NOT_MODIFIED;
        }

        /** Sends the error or redirect that came instead of a page. */
        void passOn() throws IOException {
            var response = (HttpServletResponse) getResponse();
            if (elsewhere != null) {
                response.sendRedirect(elsewhere, status, true);
            } else if (failed || status >= SC_BAD_REQUEST) {
                response.sendError(status);
            } else {
                response.setStatus(status);
            }
        }

        @Override
        public void setStatus(int code) {
            status = code;
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void sendError(int code, @Nullable String message) {
            sendError(code);
        }

        @Override
        public void sendError(int code) {
            status = code;
            failed = true;
        }

        @Override
        public void sendRedirect(String location) {
            sendRedirect(location, SC_FOUND, true);
        }

        @Override
        public void sendRedirect(String location, int code) {
            sendRedirect(location, code, true);
        }

        @Override
        public void sendRedirect(String location, boolean clearBuffer) {
            sendRedirect(location, SC_FOUND, clearBuffer);
        }

        @Override
        public void sendRedirect(String location, int code, boolean clearBuffer) {
            status = code;
            elsewhere = location;
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            if (!isOfTheContent(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            if (!isOfTheContent(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!isOfTheContent(name)) {
                super.setDateHeader(name, date);
            }
        }

        @Override
        public void setContentType(@Nullable String type) {}

        @Override
        public void setCharacterEncoding(@Nullable String encoding) {}

        @Override
        public void setLocale(@Nullable Locale locale) {}

        @Override
        public void setContentLength(int length) {}

        @Override
        public void setContentLengthLong(long length) {}

        @Override
        public void flushBuffer() {}

        @Override
        public void resetBuffer() {}

        @Override
        public ServletOutputStream getOutputStream() {
            return new Nowhere();
        }

        @Override
        public PrintWriter getWriter() {
            return new PrintWriter(Writer.nullWriter());
        }

        private static boolean isOfTheContent(String name) {
            return OF_THE_CONTENT.contains(name.toLowerCase(Locale.ROOT));
        }
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int octet) {}

        @Override
        public void write(byte[] octets, int from, int length) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }
}
