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

/** Reads a page once more where the database was closed under way and is open again. */
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

    /** What comes after the last filter can be asked twice. */
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
