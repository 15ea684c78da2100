package org.luopan.agenda;

import java.util.Locale;
import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of the desk. */
@Controller
class AgendaController {

    private final Agenda agenda;

    AgendaController(Agenda agenda) {
        this.agenda = agenda;
    }

    @GetMapping("/admin/calendar")
    String show(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String day,
            Locale locale,
            Model model) {
        model.addAttribute("agenda", agenda.page(view, day, Language.of(locale)));
        if (!day.isEmpty() && AgendaSpan.parsed(day).isEmpty()) {
            model.addAttribute("ignored", day);
        }
        return "agenda/show";
    }
}
