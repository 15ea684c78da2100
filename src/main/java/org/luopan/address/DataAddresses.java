package org.luopan.address;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Hands a request for data, such as {@code /en/platforms.json?audience=gen-z}, to the controller of the page, and notes the {@link
 * Form}. Redirects lead to the same form, and scripts of other sites may read what is answered.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DataAddresses extends OncePerRequestFilter {

    private static final String METHODS = "GET, HEAD, OPTIONS";

    private static final Map<String, String> OPEN = Map.of(
            "Access-Control-Allow-Origin", "*", "Access-Control-Expose-Headers", "ETag, Link, Content-Disposition");

    private static final Map<String, String> PREFLIGHT = Map.of(
            "Allow",
            METHODS,
            "Access-Control-Allow-Methods",
            METHODS,
            "Access-Control-Allow-Headers",
            "*",
            "Access-Control-Max-Age",
            "86400");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = Form.page(SitePath.below(request));
        if (page.isEmpty() || !Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        OPEN.forEach(response::setHeader);
        if (request.getMethod().equals("OPTIONS")) {
            PREFLIGHT.forEach(response::setHeader);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        var form = Form.of(request);
        request.setAttribute(Form.ATTRIBUTE, form);
        var path = UriUtils.encodePath(page.get(), StandardCharsets.UTF_8);
        chain.doFilter(new ProperAddresses.Properly(request, SitePath.of(request), path), new SameForm(response, form));
    }

    /** The answer, whose redirects lead to the same form of the other page. */
    private static final class SameForm extends HttpServletResponseWrapper {

        private final Form form;

        SameForm(HttpServletResponse response, Form form) {
            super(response);
            this.form = form;
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(
                    name,
                    value != null && name.equalsIgnoreCase(HttpHeaders.LOCATION)
                            ? value.replaceFirst("(?=[?#]|$)", form.ending())
                            : value);
        }
    }
}
