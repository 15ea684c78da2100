package org.luopan.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.luopan.account.Editor;
import org.luopan.language.Language;
import org.luopan.language.Visible;
import org.luopan.record.FieldError;
import org.luopan.review.Deciding.Decision;
import org.luopan.review.Deciding.Step;
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

    private final Reversing reversing;
    private final DecisionAnswers answers;

    ReversalEditController(Reversing reversing, DecisionAnswers answers) {
        this.reversing = reversing;
        this.answers = answers;
    }

    @GetMapping
    String show(@PathVariable long id, Editor editor, Locale locale, Model model) {
        model.addAttribute("reversal", reversing.page(id, List.of(), "", editor, Language.of(locale)));
        return "review/reversal";
    }

    @PostMapping({"", "/{draft:draft}"})
    String revert(
            @PathVariable long id,
            @PathVariable Optional<String> draft,
            @RequestParam(defaultValue = "") String note,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var decision = new Decision(id, Visible.of(note), "", editor, Language.of(locale));
        var again = new DecisionAnswers.Again("review/reversal", "reversal", faults -> page(decision, faults));
        var step = draft.isPresent() ? Step.REVERSAL_DRAFT : Step.REVERSAL;
        return answers.after(step, decision, again, model, flash, response);
    }

    private ReversalPage page(Decision decision, List<FieldError> faults) {
        return reversing.page(decision.id(), faults, decision.note(), decision.editor(), decision.language());
    }
}
