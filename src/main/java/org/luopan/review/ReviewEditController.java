package org.luopan.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.language.Visible;
import org.luopan.preview.Previews;
import org.luopan.record.FieldError;
import org.luopan.review.Deciding.Decision;
import org.luopan.review.Deciding.Step;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One revision: its comparison, the decision on it, and the page as it would be. */
@Controller
@RequestMapping("/admin/revisions/{id:\\d{1,18}}")
class ReviewEditController {

    private final Reviewing reviewing;
    private final Previews previews;
    private final DecisionAnswers answers;

    ReviewEditController(Reviewing reviewing, Previews previews, DecisionAnswers answers) {
        this.reviewing = reviewing;
        this.previews = previews;
        this.answers = answers;
    }

    @GetMapping
    String show(@PathVariable long id, Editor editor, Locale locale, Model model) {
        model.addAttribute("review", reviewing.page(id, editor, Language.of(locale)));
        return "review/show";
    }

    @GetMapping("/preview")
    void preview(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String language,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var desk = Language.of(locale);
        previews.ofRevision(id, Language.of(language).orElse(desk), desk, request, response);
    }

    @PostMapping("/{step:approval|changes-request|rejection|withdrawal|discarding|taking-up|restoration}")
    String decide(
            @PathVariable long id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String comment,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var decision = new Decision(id, Visible.of(note), Visible.of(comment), editor, Language.of(locale));
        var view = decided(Coded.find(Step.class, step).orElseThrow(), decision, model, flash, response);
        if (step.equals(Step.APPROVAL.code()) && response.getStatus() == HttpStatus.OK.value()) {
            flash.addFlashAttribute("undo", reviewing.undo(id));
        }
        return view;
    }

    @PostMapping("/restoration/draft")
    String restoreAsDraft(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var decision = new Decision(id, Visible.of(note), "", editor, Language.of(locale));
        return decided(Step.RESTORATION_DRAFT, decision, model, flash, response);
    }

    private String decided(
            Step step, Decision decision, Model model, RedirectAttributes flash, HttpServletResponse response) {
        var again = new DecisionAnswers.Again("review/show", "review", faults -> page(decision, faults));
        return answers.after(step, decision, again, model, flash, response);
    }

    private ReviewPage page(Decision decision, List<FieldError> faults) {
        var again = new ReviewPage.Typed(decision.note(), decision.comment(), "", "-");
        return reviewing.page(decision.id(), faults, again, decision.editor(), decision.language());
    }
}
