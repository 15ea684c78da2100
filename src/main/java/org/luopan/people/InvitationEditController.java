package org.luopan.people;

import jakarta.servlet.http.HttpServletResponse;
import org.luopan.account.NewPasswordForm;
import org.luopan.address.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets the password of a person who has followed a link. */
@Controller
class InvitationEditController {

    private final People people;

    InvitationEditController(People people) {
        this.people = people;
    }

    @PostMapping("/invitation/{token}")
    String accept(
            @PathVariable String token,
            NewPasswordForm form,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var invited = people.invited(token).orElseThrow(PageNotFound::new);
        var errors = people.errors();
        form.check(invited.username(), errors);
        if (errors.none()) {
            people.accept(token, form.password());
            next.addFlashAttribute("notice", people.say("invitation.accepted"));
            return "redirect:/login";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("invited", invited);
        model.addAttribute("errors", errors);
        return "people/invitation";
    }
}
