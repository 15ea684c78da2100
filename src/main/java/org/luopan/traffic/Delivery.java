package org.luopan.traffic;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.luopan.address.PreferredLanguage;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Sends finished answers without blocking a thread: however slowly one reader receives, others are answered. Answers of the desk
 * may be large and go to signed-in editors only, so they are not kept in memory. The container writes error pages afterwards; they
 * are small enough for the socket to take at once.
 */
class Delivery extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** How many bytes may be in memory for slow readers. */
    private static final long MOST_WAITING = 100_000_000;

    private final transient AtomicLong waiting = new AtomicLong();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var kept = request.isAsyncSupported()
                && !request.isAsyncStarted()
                && request.getAttribute(Intake.UNREAD) == null
                && !PreferredLanguage.first(request).equals("admin");
        if (!kept) {
            chain.doFilter(request, response);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        var size = answer.getContentSize();
        if (size == 0 || response.isCommitted() || waiting.get() + size > MOST_WAITING) {
            answer.copyBodyToResponse();
            return;
        }
        response.setContentLength(size);
        hand(answer.getContentAsByteArray(), request, response);
    }

    private void hand(byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var waiter = request.startAsync(request, response);
        waiting.addAndGet(body.length);
        waiter.addListener(new Ending(body.length));
        PatientWriting.begin(waiter, response.getOutputStream(), body);
    }

    /** Frees the memory, however the request ends. */
    private final class Ending implements AsyncListener {

        private final int size;

        Ending(int size) {
            this.size = size;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            waiting.addAndGet(-size);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onError(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
