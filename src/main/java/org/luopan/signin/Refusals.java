package org.luopan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers what somebody may not do with the error page, which tells a form that is too old from a missing right. */
@Component
class Refusals implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (denied instanceof CsrfException) {
            request.setAttribute("formTooOld", true);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
