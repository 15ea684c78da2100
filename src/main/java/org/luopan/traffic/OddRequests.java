package org.luopan.traffic;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.luopan.web.BarePage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the parameters of a request before anything else does, and answers a request that cannot be read with a page, without a
 * stack trace in the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OddRequests extends OncePerRequestFilter {

    private static final Set<Integer> UNREADABLE = Set.of(400, 408, 413, 415, 503);

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            chain.doFilter(UNREADABLE.contains(status) ? new Unread(request) : request, response);
            return;
        }
        if (request.getAttribute(Intake.UNREAD) != null) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        if (request.getAttribute(Intake.REFUSED) instanceof Integer status) {
            refuse(status, request, response);
            return;
        }
        try {
            request.getParameterMap();
        } catch (InvalidParameterException odd) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.sendError(odd.getErrorCode());
            return;
        } catch (IllegalStateException odd) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void refuse(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (status == HttpStatus.CONTENT_TOO_LARGE.value()) {
            response.sendError(status);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.setHeader(HttpHeaders.CONNECTION, "close");
        BarePage.send(request, response, status, "hasty");
    }

    /** A request whose parameters cannot be read, without them: the page about it needs none. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
