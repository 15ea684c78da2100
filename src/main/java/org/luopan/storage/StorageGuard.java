package org.luopan.storage;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luopan.address.SitePath;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 if the database is away, or if a request wants to save something that cannot be saved: at once if that is known,
 * otherwise as soon as it fails. It runs before everything that uses the database, sessions included.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class StorageGuard extends OncePerRequestFilter {

    /** The request attribute that tells the error page the reason: full, read-only, away, busy; saved in spite of it, or uncertain. */
    static final String TROUBLE = "trouble";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final Pattern UNGUARDED = Pattern.compile("/assets/.*|/favicon\\.ico|/robots\\.txt");

    private final Storage storage;

    StorageGuard(Storage storage) {
        this.storage = storage;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return UNGUARDED.matcher(SitePath.below(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            var troubled = request.getAttribute(TROUBLE) != null || storage.condition() == Condition.AWAY;
            chain.doFilter(troubled ? new RequestWithoutCookies(request) : request, response);
            return;
        }
        var refused = refused(request);
        if (refused != null) {
            answer(refused, request, response);
            return;
        }
        SavedNotes.begin();
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            var trouble = Trouble.of(e);
            if (trouble == null || response.isCommitted()) {
                throw e;
            }
            storage.failed(trouble);
            answer(word(request, trouble), request, response);
        } finally {
            SavedNotes.end();
        }
    }

    private @Nullable String refused(HttpServletRequest request) {
        var reading = READING.contains(request.getMethod());
        return switch (reading ? storage.condition() : storage.beforeWriting()) {
            case OPEN -> null;
            case AWAY -> "away";
            case FULL -> reading ? null : "full";
            case READ_ONLY -> reading ? null : "read-only";
        };
    }

    private String word(HttpServletRequest request, Trouble trouble) {
        if (!READING.contains(request.getMethod())) {
            switch (SavedNotes.saved()) {
                case SOMETHING -> {
                    return "saved";
                }
                case PERHAPS -> {
                    return "doubt";
                }
                case NOTHING -> {
                    // As the condition says.
                }
            }
        }
        if (trouble == Trouble.BUSY) {
            return "busy";
        }
        if (trouble == Trouble.AWAY) {
            return "away";
        }
        return switch (storage.condition()) {
            case FULL -> "full";
            case AWAY -> "away";
            case OPEN, READ_ONLY -> trouble == Trouble.FULL ? "full" : "read-only";
        };
    }

    private static void answer(String trouble, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(TROUBLE, trouble);
        response.setHeader(HttpHeaders.RETRY_AFTER, trouble.equals("away") || trouble.equals("busy") ? "5" : "60");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
