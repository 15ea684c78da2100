package org.luopan.ownership;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.luopan.address.PageNotFound;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.publishing.Revisions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets who looks after an entry, and when its next check is due; at its former address too. */
@Controller
@RequestMapping({OwnershipEditController.ADDRESS + "/ownership", OwnershipEditController.ADDRESS + "/duty"})
class OwnershipEditController {

    static final String ADDRESS = "/admin/entries/{folder}/{id:\\d{1,18}}";

    private final Ownerships ownerships;
    private final Revisions revisions;
    private final Messages words;

    OwnershipEditController(Ownerships ownerships, Revisions revisions, Messages words) {
        this.ownerships = ownerships;
        this.revisions = revisions;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String folder, @PathVariable long id, Locale locale, Model model) {
        return page(subject(folder, id), ownerships.of(id, Language.of(locale)), locale, model);
    }

    @PostMapping
    String set(
            @PathVariable String folder,
            @PathVariable long id,
            OwnershipForm form,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var subject = subject(folder, id);
        var errors = ownerships.set(subject, form, Language.of(locale));
        if (errors.none()) {
            flash.addFlashAttribute("notice", words.say(Language.of(locale), "ownership.done"));
            return "redirect:" + subject.form() + "/verification";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors);
        return page(subject, ownerships.again(form, Language.of(locale)), locale, model);
    }

    private static String page(DeskEntry subject, OwnershipView ownership, Locale locale, Model model) {
        model.addAttribute("subject", subject);
        model.addAttribute("name", subject.nameIn(Language.of(locale)));
        model.addAttribute("ownership", ownership);
        return "ownership/show";
    }

    private DeskEntry subject(String folder, long id) {
        return revisions
                .subject(id)
                .filter(found -> EntryKind.ofFolder(folder)
                        .filter(kind -> kind == found.kind())
                        .isPresent())
                .orElseThrow(PageNotFound::new);
    }
}
