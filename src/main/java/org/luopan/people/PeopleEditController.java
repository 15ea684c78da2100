package org.luopan.people;

import jakarta.servlet.http.HttpServletResponse;
import org.luopan.account.Secret;
import org.luopan.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invites people, changes their roles, enables and disables accounts. */
@Controller
@RequestMapping("/admin/people")
class PeopleEditController {

    private static final String LIST = "redirect:/admin/people";

    private final People people;

    PeopleEditController(People people) {
        this.people = people;
    }

    @PostMapping
    String invite(InvitationForm form, Model model, RedirectAttributes next, HttpServletResponse response) {
        var errors = people.errors();
        var secret = people.invite(form, errors);
        return secret.map(link -> shown(link, form.username(), next))
                .orElseGet(() -> again(form, errors, model, response));
    }

    @PostMapping("/{id}/link")
    String link(@PathVariable long id, @RequestParam(defaultValue = "") String username, RedirectAttributes next) {
        return shown(people.link(id), username, next);
    }

    @PostMapping("/{id}/link/revocation")
    String revokeLink(@PathVariable long id, RedirectAttributes next) {
        people.revokeLink(id);
        return done(next, "people.link.revoked");
    }

    @PostMapping("/{id}/role")
    String changeRole(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String role,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var errors = people.errors();
        people.changeRole(id, role, errors);
        return errors.none() ? done(next, "people.role.saved") : again(InvitationForm.EMPTY, errors, model, response);
    }

    @PostMapping("/{id}/disabling")
    String disable(@PathVariable long id, Model model, RedirectAttributes next, HttpServletResponse response) {
        var errors = people.errors();
        people.disable(id, errors);
        return errors.none() ? done(next, "people.disabled") : again(InvitationForm.EMPTY, errors, model, response);
    }

    @PostMapping("/{id}/enabling")
    String enable(@PathVariable long id, RedirectAttributes next) {
        people.enable(id);
        return done(next, "people.enabled");
    }

    private String shown(Secret link, String username, RedirectAttributes next) {
        next.addFlashAttribute("link", link.words());
        next.addFlashAttribute("linkFor", username);
        return LIST;
    }

    private String done(RedirectAttributes next, String message) {
        next.addFlashAttribute("notice", people.say(message));
        return LIST;
    }

    private String again(InvitationForm form, FormErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("list", people.page());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "people/show";
    }
}
