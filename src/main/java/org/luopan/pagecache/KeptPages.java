package org.luopan.pagecache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.luopan.address.CanonicalQuery;
import org.luopan.content.Editions;
import org.luopan.traffic.ReadyAnswer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Renders the pages that {@link KeptPageValve} did not find, and keeps them. A client that has the page of this edition already is
 * told so before anything is rendered. It runs after the database guard and before the limit on pages rendered at once, so that
 * those who wait for somebody else's page take up no place.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class KeptPages extends OncePerRequestFilter {

    /** The attribute with the key of a request, as the valve saw it. */
    static final String KEY = PageKey.class.getName();

    private final PageCache cache;
    private final PageAnswers answers;
    private final CanonicalQuery queries;
    private final Editions editions;

    KeptPages(PageCache cache, PageAnswers answers, CanonicalQuery queries, Editions editions) {
        this.cache = cache;
        this.answers = answers;
        this.queries = queries;
        this.editions = editions;
    }

    /** Within a transaction, pages may show what is not committed: a preview, or a test. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getAttribute(KEY) instanceof PageKey known ? known : PageKey.of(request, queries);
        var edition = editions.current();
        if (key == null || edition == null || TransactionSynchronizationManager.isActualTransactionActive()) {
            chain.doFilter(request, response);
            return;
        }
        var etag = answers.etag(key, edition);
        if (ReadyAnswer.isKnown(request, etag)) {
            answers.sendUnchanged(etag, request, response);
        } else {
            render(cache.rendering(key, edition), etag, request, response, chain);
        }
    }

    private void render(
            Rendering rendering,
            String etag,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var awaited = rendering.isMine() ? null : rendering.await();
        if (awaited != null) {
            awaited.forReader(request).write(request, response);
            return;
        }
        KeptPage page = null;
        try {
            page = rendered(rendering.asked(), etag, request, response, chain);
        } finally {
            if (rendering.isMine()) {
                cache.end(rendering, page);
            }
        }
    }

    /** Whether there was no place among the pages made at once; errors are committed by now. */
    private static boolean isRefused(HttpServletResponse answer) {
        return answer.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE && !answer.isCommitted();
    }

    /** Answers the request; returns the page if it may be kept. */
    private @Nullable KeptPage rendered(
            Rendering.Asked asked,
            String etag,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(CanonicalQuery.SENT, request.getQueryString());
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(new CanonicalRequest(request, asked.key().query()), answer);
        if (!PageAnswers.canBeKept(answer)) {
            if (isRefused(answer) && request.getAttribute(ReadyAnswer.INSTEAD) instanceof ReadyAnswer before) {
                response.reset();
                before.write(request, response);
            } else {
                answer.copyBodyToResponse();
            }
            return null;
        }
        var page = answers.page(asked.key(), asked.edition(), etag, answer);
        page.forReader(request).write(request, response);
        return page;
    }
}
