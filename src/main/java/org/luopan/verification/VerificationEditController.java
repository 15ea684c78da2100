package org.luopan.verification;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Confirms the values of an entry. */
@Controller
@RequestMapping("/admin/entries/{folder}/{id:\\d{1,18}}/verification")
class VerificationEditController {

    private final Verifications verifications;
    private final VerificationPages pages;
    private final Messages words;

    VerificationEditController(Verifications verifications, VerificationPages pages, Messages words) {
        this.verifications = verifications;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String folder, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("verification", pages.of(folder, id, verifications.blank(), Language.of(locale)));
        return "verification/show";
    }

    @PostMapping
    String verify(
            @PathVariable String folder,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var language = Language.of(locale);
        var form = VerificationForm.from(typed);
        var page = pages.of(folder, id, form, language);
        var done = verifications.verify(form, id, editor, language);
        if (done.errors().none()) {
            flash.addFlashAttribute(
                    "notice",
                    words.say(
                            language,
                            form.source().isEmpty() ? "verification.done.unrenewed" : "verification.done",
                            done.count()));
            return "redirect:" + page.subject().form() + "/verification";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", done.errors());
        model.addAttribute("verification", page);
        return "verification/show";
    }
}
