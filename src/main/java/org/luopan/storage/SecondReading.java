package org.luopan.storage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a page once more if the database was closed during the request and is open again. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SecondReading extends OncePerRequestFilter {

    private final Storage storage;

    SecondReading(Storage storage) {
        this.storage = storage;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET");
    }

    /** Everything after the last filter can safely run twice. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            var trouble = Trouble.of(e);
            if (trouble == null || response.isCommitted() || !storage.failed(trouble)) {
                throw e;
            }
            response.resetBuffer();
            chain.doFilter(request, response);
        }
    }
}
