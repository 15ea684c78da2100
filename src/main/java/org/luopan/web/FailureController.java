package org.luopan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.address.Form;
import org.luopan.address.PageNotFound;
import org.luopan.address.SecureHeaders;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows every error as a page, also if the request accepts another content type; for an address of data as JSON (RFC 9457). */
@Controller
class FailureController implements ErrorController {

    @RequestMapping("/error")
    @Nullable
    String show(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            throw new PageNotFound();
        }
        response.setStatus(status);
        SecureHeaders.complete(response);
        if (Form.of(request) != Form.HTML) {
            BarePage.sendProblem(request, response, status, kind(request, status));
            return null;
        }
        model.addAttribute("status", status);
        model.addAttribute("kind", kind(request, status));
        model.addAttribute("nearest", Objects.requireNonNullElse(request.getAttribute("nearest"), List.of()));
        return "error";
    }

    /** Which error page to show: the one that another module names, otherwise the one for the status. */
    private static String kind(HttpServletRequest request, int status) {
        if (request.getAttribute("trouble") instanceof String trouble) {
            return trouble;
        }
        return request.getAttribute("formTooOld") != null ? "form" : BarePage.name(status);
    }
}
