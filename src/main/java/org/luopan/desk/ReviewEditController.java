package org.luopan.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.entry.Language;
import org.luopan.entry.Visible;
import org.luopan.revision.Faulty;
import org.luopan.revision.NotPossible;
import org.luopan.revision.Revisions;
import org.luopan.revision.Stale;
import org.luopan.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One revision: the comparison, the decision on it, and the page as it would be. */
@Controller
@RequestMapping("/admin/revisions/{id:\\d{1,18}}")
class ReviewEditController {

    private final Revisions revisions;
    private final Reviewing reviewing;
    private final Preview preview;
    private final Words words;

    ReviewEditController(Revisions revisions, Reviewing reviewing, Preview preview, Words words) {
        this.revisions = revisions;
        this.reviewing = reviewing;
        this.preview = preview;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable long id, Editor editor, Locale locale, Model model) {
        model.addAttribute("review", reviewing.page(id, List.of(), editor, Language.of(locale)));
        return "desk/review";
    }

    @GetMapping("/preview")
    void preview(@PathVariable long id, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        preview.show(id, Language.of(locale), request, response);
    }

    @PostMapping("/approval")
    String approve(
            @PathVariable long id,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return decided(() -> revisions.approve(id, editor), "publish", id, editor, locale, model, flash, response);
    }

    @PostMapping("/changes-request")
    String askForChanges(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String comment,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return decided(
                () -> revisions.askForChanges(id, Visible.of(comment), editor),
                "asked",
                id,
                editor,
                locale,
                model,
                flash,
                response);
    }

    @PostMapping("/rejection")
    String reject(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String comment,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return decided(
                () -> revisions.reject(id, Visible.of(comment), editor),
                "rejected",
                id,
                editor,
                locale,
                model,
                flash,
                response);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable long id,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return decided(() -> revisions.withdraw(id, editor), "withdrawn", id, editor, locale, model, flash, response);
    }

    @PostMapping("/restoration")
    String restore(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return decided(
                () -> revisions.restore(id, Visible.of(note), editor),
                "restored",
                id,
                editor,
                locale,
                model,
                flash,
                response);
    }

    private String decided(
            Runnable decision,
            String notice,
            long id,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            decision.run();
            flash.addFlashAttribute("notice", words.say(Language.of(locale), "desk.notice." + notice));
            return "redirect:/admin/revisions/" + id;
        } catch (Faulty faulty) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("review", reviewing.page(id, faulty.faults(), editor, Language.of(locale)));
        } catch (Stale | NotPossible late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("review", reviewing.page(id, List.of(), editor, Language.of(locale)));
            model.addAttribute("late", true);
        }
        return "desk/review";
    }
}
