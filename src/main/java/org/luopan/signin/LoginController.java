package org.luopan.signin;

import org.luopan.account.SignedIn;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. */
@Controller
class LoginController {

    private final SignInOptions doors;

    LoginController(SignInOptions doors) {
        this.doors = doors;
    }

    @GetMapping("/login")
    String show(Model model, CsrfToken token) {
        if (SignedIn.now().isPresent()) {
            return "redirect:/admin";
        }
        model.addAttribute("form", SignInForm.EMPTY);
        model.addAttribute("doors", doors.open(token));
        return "signin/login";
    }
}
