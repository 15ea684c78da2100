package org.luopan.people;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of people who may edit; for admins. */
@Controller
class PeopleController {

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @GetMapping("/admin/people")
    String list(Model model) {
        model.addAttribute("list", people.page());
        model.addAttribute("form", InvitationForm.EMPTY);
        return "people/show";
    }
}
