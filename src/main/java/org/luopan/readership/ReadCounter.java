package org.luopan.readership;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luopan.address.SitePath;
import org.luopan.entry.EntryKind;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the pages of entries sent to readers; ignores bots that identify themselves. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ReadCounter extends OncePerRequestFilter {

    private static final Pattern PAGE = Pattern.compile("/(?:en|sv)/([a-z]{3,12})(?:/([a-z0-9-]{1,64}))?");
    private static final Pattern PROGRAM = Pattern.compile(
            "bot\\b|bot[/;]|crawl|spider|slurp|preview|monitor|curl|wget|python|java/|headless",
            Pattern.CASE_INSENSITIVE);

    private final Reads reads;

    ReadCounter(Reads reads) {
        this.reads = reads;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var page = PAGE.matcher(SitePath.below(request));
        if (request.getMethod().equals("GET")
                && response.getStatus() == HttpServletResponse.SC_OK
                && page.matches()
                && !isProgram(request.getHeader(HttpHeaders.USER_AGENT))) {
            var slug = page.group(2);
            EntryKind.ofFolder(page.group(1))
                    .filter(kind -> slug != null || kind == EntryKind.MARKET)
                    .ifPresent(kind -> reads.read(kind.code(), kind == EntryKind.MARKET ? "" : slug));
        }
    }

    private static boolean isProgram(@Nullable String agent) {
        return agent != null && PROGRAM.matcher(agent).find();
    }
}
