package org.luopan.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers a search that is too complex for the index with the page for bad requests. */
@ControllerAdvice
class TooManyClauses {

    @ExceptionHandler
    void refuse(IndexSearcher.TooManyClauses tooMany, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
