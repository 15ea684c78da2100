package org.luopan.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.luopan.account.Editor;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Visible;
import org.luopan.publishing.InvalidRecord;
import org.luopan.record.FieldError;
import org.luopan.review.Deciding.Decision;
import org.luopan.revision.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Undoes one published revision, after showing what that changes. */
@Controller
@RequestMapping("/admin/revisions/{id:\\d{1,18}}/reversal")
class ReversalEditController {

    private final Deciding deciding;
    private final Reversing reversing;
    private final Messages words;

    ReversalEditController(Deciding deciding, Reversing reversing, Messages words) {
        this.deciding = deciding;
        this.reversing = reversing;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable long id, Editor editor, Locale locale, Model model) {
        model.addAttribute("reversal", reversing.page(id, List.of(), "", editor, Language.of(locale)));
        return "desk/reversal";
    }

    @PostMapping
    String revert(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var decision = new Decision(id, Visible.of(note), "", editor, Language.of(locale));
        return decided(decision, () -> deciding.revert(decision), "reverted", model, flash, response);
    }

    @PostMapping("/draft")
    String revertAsDraft(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var decision = new Decision(id, Visible.of(note), "", editor, Language.of(locale));
        return decided(decision, () -> deciding.revertAsDraft(decision), "lacking", model, flash, response);
    }

    private String decided(
            Decision decision,
            Supplier<String> step,
            String notice,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            var next = step.get();
            flash.addFlashAttribute("notice", words.say(decision.language(), "desk.notice." + notice));
            return "redirect:" + next;
        } catch (InvalidRecord faulty) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("reversal", page(decision, faulty.faults()));
            model.addAttribute("lacking", notice.equals("reverted") && ReviewEditController.lacks(faulty));
        } catch (Refused late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("reversal", page(decision, List.of()));
            model.addAttribute("late", ReviewEditController.reason(late));
        }
        return "desk/reversal";
    }

    private ReversalPage page(Decision decision, List<FieldError> faults) {
        return reversing.page(decision.id(), faults, decision.note(), decision.editor(), decision.language());
    }
}
