package org.luopan.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns a question that is too much for the index into the page for what cannot be understood. */
@ControllerAdvice
class TooManyClauses {

    @ExceptionHandler
    void refuse(IndexSearcher.TooManyClauses tooMany, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
