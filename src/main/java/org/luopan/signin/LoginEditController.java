package org.luopan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Signs editors in with their passwords. */
@Controller
class LoginEditController {

    private final SignIns signIns;
    private final Doors doors;

    LoginEditController(SignIns signIns, Doors doors) {
        this.signIns = signIns;
        this.doors = doors;
    }

    @PostMapping("/login")
    String signIn(
            SignInForm form, Model model, CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        var refused = signIns.tryPassword(form, request, response);
        if (refused.isEmpty()) {
            return "redirect:" + signIns.destination(request, response);
        }
        model.addAttribute("form", form);
        model.addAttribute("doors", doors.open(token));
        model.addAttribute("errors", doors.refusal(form, refused.get(), request, response));
        return "signin/login";
    }
}
