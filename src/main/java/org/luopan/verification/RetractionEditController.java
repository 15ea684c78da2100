package org.luopan.verification;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.revision.Refused;
import org.luopan.revision.StaleEdit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Marks a source as withdrawn, after showing what rests on it. */
@Controller
@RequestMapping("/admin/entries/sources/{id:\\d{1,18}}/retraction")
class RetractionEditController {

    private final Retractions retractions;
    private final Messages words;

    RetractionEditController(Retractions retractions, Messages words) {
        this.retractions = retractions;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable long id, Locale locale, Model model) {
        return page(id, retractions.blank(), locale, model);
    }

    @PostMapping
    String retract(
            @PathVariable long id,
            RetractionForm form,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            var errors = retractions.retract(id, form, editor, Language.of(locale));
            if (errors.none()) {
                flash.addFlashAttribute("notice", words.say(Language.of(locale), "retraction.done"));
                return "redirect:/admin/reports/retracted";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
        } catch (Refused | StaleEdit waiting) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return page(id, form, locale, model);
    }

    private String page(long id, RetractionForm form, Locale locale, Model model) {
        model.addAttribute("retraction", retractions.page(id, Language.of(locale)));
        model.addAttribute("form", form);
        return "verification/retraction";
    }
}
