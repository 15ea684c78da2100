package org.luopan.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.luopan.index.IndexBeingPrepared;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Searches that get no answer: search and lists are still being prepared, or the search is too complex for the index. */
@ControllerAdvice
class NoAnswers {

    private static final String SECONDS = "10";

    /** Says when to come back. */
    @ExceptionHandler
    void comeBack(IndexBeingPrepared preparing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute("trouble", "preparing");
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    void refuse(IndexSearcher.TooManyClauses tooMany, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
