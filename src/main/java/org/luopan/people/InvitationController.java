package org.luopan.people;

import org.luopan.address.PageNotFound;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page behind a link for setting a password. */
@Controller
class InvitationController {

    private final People people;

    InvitationController(People people) {
        this.people = people;
    }

    @GetMapping("/invitation/{token}")
    String show(@PathVariable String token, Model model, CsrfToken form) {
        var invited = people.invited(token).orElseThrow(PageNotFound::new);
        form.getToken();
        model.addAttribute("invited", invited);
        return "people/invitation";
    }
}
