package org.luopan.address;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts back the path that a trusted proxy removed from a request and names in {@code X-Forwarded-Prefix}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProxyPath extends OncePerRequestFilter {

    private static final String HEADER = "X-Forwarded-Prefix";
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~-]{1,64}){1,8}");

    private final boolean trusting;

    ProxyPath(@Value("${luopan.trusted-proxies:}") String proxies) {
        trusting = !proxies.isBlank();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var prefix = trusting ? request.getHeader(HEADER) : null;
        var path = prefix == null ? "" : prefix.strip().replaceAll("/+$", "");
        chain.doFilter(PATH.matcher(path).matches() ? new Below(request, path) : request, response);
    }

    private static final class Below extends HttpServletRequestWrapper {

        private final String path;

        Below(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getContextPath() {
            return path + super.getContextPath();
        }

        @Override
        public String getRequestURI() {
            return path + super.getRequestURI();
        }

        @Override
        public StringBuffer getRequestURL() {
            var asked = super.getRequestURL();
            return asked.insert(asked.length() - super.getRequestURI().length(), path);
        }
    }
}
