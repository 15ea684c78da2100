package org.luopan.readership;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.luopan.address.SitePath;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the pages of entries sent to readers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ReadCounter extends OncePerRequestFilter {

    private final Reads reads;

    ReadCounter(Reads reads) {
        this.reads = reads;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getMethod().equals("GET") && response.getStatus() == HttpServletResponse.SC_OK) {
            reads.opened(SitePath.below(request), request.getHeader(HttpHeaders.USER_AGENT));
        }
    }
}
