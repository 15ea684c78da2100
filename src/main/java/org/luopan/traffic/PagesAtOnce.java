package org.luopan.traffic;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.luopan.address.PreferredLanguage;
import org.luopan.address.SecureHeaders;
import org.luopan.web.BarePage;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits how many pages are made at once; further requests wait in line, and beyond that are told to come back later. The desk has
 * its own places, so that editors get in while readers wait; files do not count as pages.
 */
class PagesAtOnce extends OncePerRequestFilter {

    private static final Set<String> FILES = Set.of("assets");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Line readers;
    private final Line editors;
    private final Supplier<String> reason;

    /** @param reason the name of the {@link BarePage} that refused requests get */
    PagesAtOnce(int places, int waiting, Supplier<String> reason) {
        this.reason = reason;
        readers = new Line(places, waiting);
        editors = new Line(Math.max(2, places / 2), waiting);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** An error page is made after its request has left its place. */
    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (FILES.contains(PreferredLanguage.first(request))) {
            chain.doFilter(request, response);
            return;
        }
        var line = SecureHeaders.PRIVATE.matches(request) ? editors : readers;
        if (!line.enter()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            BarePage.send(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, reason.get());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            line.leave();
        }
    }

    /** Places, and a first-come, first-served line for them. */
    private static final class Line {

        private final Semaphore places;
        private final int most;
        private final AtomicInteger waiting = new AtomicInteger();

        Line(int places, int most) {
            this.places = new Semaphore(places, true);
            this.most = most;
        }

        boolean enter() {
            // tryAcquire() without a time would overtake those who wait.
            if (waiting.incrementAndGet() > most + places.availablePermits()) {
                waiting.decrementAndGet();
                return false;
            }
            try {
                return places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                waiting.decrementAndGet();
            }
        }

        void leave() {
            places.release();
        }
    }
}
