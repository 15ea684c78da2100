package org.luopan.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.luopan.index.IndexBeingPrepared;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says that search and lists are being prepared, and when to come back. */
@ControllerAdvice
class IndexPreparing {

    private static final String SECONDS = "10";

    @ExceptionHandler
    void comeBack(IndexBeingPrepared preparing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute("trouble", "preparing");
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
