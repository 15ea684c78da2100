package org.luopan.pagecache;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.luopan.address.CanonicalQuery;
import org.luopan.address.SessionCookie;
import org.luopan.readership.Reads;
import org.luopan.traffic.ReadyAnswer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Sends kept pages before anything else of the program runs, and counts them as read. */
@Component
class KeptPageValve extends ValveBase {

    private final SingletonSupplier<PageCache> cache;
    private final SingletonSupplier<CanonicalQuery> queries;
    private final SingletonSupplier<Reads> reads;

    /** The server is set up before most of the program: the beans are looked up when the first request comes. */
    KeptPageValve(
            ObjectProvider<PageCache> cache, ObjectProvider<CanonicalQuery> queries, ObjectProvider<Reads> reads) {
        super(true);
        this.cache = SingletonSupplier.of(cache::getObject);
        this.queries = SingletonSupplier.of(queries::getObject);
        this.reads = SingletonSupplier.of(reads::getObject);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var key = key(request, response);
        var page = key == null ? null : cache.obtain().find(key, SessionCookie.isSentWith(request));
        if (key == null || page == null) {
            render(key, request, response);
            return;
        }
        page.forReader(request).send(request, response);
        if (request.getMethod().equals("GET") && response.getStatus() == HttpServletResponse.SC_OK) {
            reads.obtain().opened(key.path(), request.getHeader(HttpHeaders.USER_AGENT));
        }
    }

    private void render(@Nullable PageKey key, Request request, Response response)
            throws IOException, ServletException {
        request.setAttribute(KeptPages.KEY, key);
        var before = key == null || SessionCookie.isSentWith(request)
                ? null
                : cache.obtain().before(key);
        request.setAttribute(ReadyAnswer.INSTEAD, before == null ? null : before.answer());
        try {
            getNext().invoke(request, response);
        } finally {
            if (key != null) {
                cache.obtain().leave(key);
            }
        }
    }

    /** The key of a request; null if it is not a plain reading of a public page. */
    private @Nullable PageKey key(Request request, Response response) {
        return request.getContext() != null
                        && response.getStatus() == HttpServletResponse.SC_OK
                        && ReadyAnswer.fits(request)
                ? PageKey.of(request, queries.obtain())
                : null;
    }
}
