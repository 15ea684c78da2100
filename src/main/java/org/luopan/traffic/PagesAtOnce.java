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
 * Lets only so many pages be made at once; the others wait in line, and beyond that are asked to come back. The desk has places
 * of its own, so that editors get in while readers wait; files are no pages.
 */
class PagesAtOnce extends OncePerRequestFilter {

    private static final Set<String> FILES = Set.of("js", "img", "webjars", "_static", "assets");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Line readers;
    private final Line editors;
    private final Supplier<String> reason;

    /** With what is said to those who are refused, as {@link BarePage} names it. */
    PagesAtOnce(int places, int waiting, Supplier<String> reason) {
        this.reason = reason;
        readers = new Line(places, waiting);
        editors = new Line(Math.max(2, places / 2), waiting);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** A page about a fault is made after the request that it is about has left its place. */
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

    /** Places, and a line before them in which nobody is overtaken. */
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
