package org.luopan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.luopan.address.PageNotFound;
import org.luopan.address.SecureHeaders;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows what went wrong as a page, whatever kind of answer was asked for. */
@Controller
class FailureController implements ErrorController {

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            throw new PageNotFound();
        }
        response.setStatus(status);
        SecureHeaders.complete(response);
        model.addAttribute("status", status);
        model.addAttribute("kind", kind(request, status));
        return "error";
    }

    /** What the page is about: what another part of the program says of the failure, or else its status. */
    private static String kind(HttpServletRequest request, int status) {
        if (request.getAttribute("trouble") instanceof String trouble) {
            return trouble;
        }
        return request.getAttribute("formTooOld") != null ? "form" : BarePage.name(status);
    }
}
