package org.luopan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.luopan.account.SignedIn;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Signs editors in with their passwords; sends those already signed in to the desk. */
@Controller
class LoginEditController {

    private final SignIns signIns;
    private final SignInOptions doors;

    LoginEditController(SignIns signIns, SignInOptions doors) {
        this.signIns = signIns;
        this.doors = doors;
    }

    @PostMapping("/login")
    String signIn(
            SignInForm form, Model model, CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (SignedIn.now().isPresent()) {
            return "redirect:" + signIns.destination(request, response);
        }
        var refusal = AccessDenials.unproven(request)
                ? doors.again(request, response)
                : signIns.tryPassword(form, request, response)
                        .map(wait -> doors.refusal(form, wait, request, response))
                        .orElse(null);
        if (refusal == null) {
            return "redirect:" + signIns.destination(request, response);
        }
        model.addAttribute("form", form);
        model.addAttribute("doors", doors.open(token));
        model.addAttribute("errors", refusal);
        return "signin/login";
    }
}
