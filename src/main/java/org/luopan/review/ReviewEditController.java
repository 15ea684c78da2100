package org.luopan.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.luopan.account.Editor;
import org.luopan.language.Language;
import org.luopan.language.Visible;
import org.luopan.preview.Previews;
import org.luopan.record.FieldError;
import org.luopan.review.Deciding.Decision;
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

    private final Deciding deciding;
    private final Reviewing reviewing;
    private final Previews previews;
    private final DecisionAnswers answers;

    ReviewEditController(Deciding deciding, Reviewing reviewing, Previews previews, DecisionAnswers answers) {
        this.deciding = deciding;
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

    @PostMapping("/approval")
    String approve(
            @PathVariable long id,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var decision = new Decision(id, "", "", editor, Language.of(locale));
        return decided(
                decision, () -> undoable(deciding.approve(decision), id, flash), "publish", model, flash, response);
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
        var decision = new Decision(id, "", Visible.of(comment), editor, Language.of(locale));
        return decided(decision, () -> deciding.askForChanges(decision), "asked", model, flash, response);
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
        var decision = new Decision(id, "", Visible.of(comment), editor, Language.of(locale));
        return decided(decision, () -> deciding.reject(decision), "rejected", model, flash, response);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable long id,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var decision = new Decision(id, "", "", editor, Language.of(locale));
        return decided(decision, () -> deciding.withdraw(decision), "withdrawn", model, flash, response);
    }

    @PostMapping("/discarding")
    String discard(
            @PathVariable long id,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var decision = new Decision(id, "", "", editor, Language.of(locale));
        return decided(decision, () -> deciding.discard(decision), "discarded", model, flash, response);
    }

    @PostMapping("/taking-up")
    String takeUp(
            @PathVariable long id,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var decision = new Decision(id, "", "", editor, Language.of(locale));
        return decided(decision, () -> deciding.takeUp(decision), "taken-up", model, flash, response);
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
        var decision = new Decision(id, Visible.of(note), "", editor, Language.of(locale));
        return decided(decision, () -> deciding.restore(decision), "restored", model, flash, response);
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
        return decided(decision, () -> deciding.restoreAsDraft(decision), "lacking", model, flash, response);
    }

    /** Offers to undo what this revision changed. */
    private String undoable(String page, long id, RedirectAttributes flash) {
        flash.addFlashAttribute("undo", reviewing.undo(id));
        return page;
    }

    private String decided(
            Decision decision,
            Supplier<String> step,
            String notice,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var again = new DecisionAnswers.Again("review/show", "review", faults -> page(decision, faults));
        return answers.after(step, decision, notice, again, model, flash, response);
    }

    private ReviewPage page(Decision decision, List<FieldError> faults) {
        var again = new ReviewPage.Typed(decision.note(), decision.comment(), "", "-");
        return reviewing.page(decision.id(), faults, again, decision.editor(), decision.language());
    }
}
