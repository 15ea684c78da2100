package org.luopan.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.luopan.desk.Conflicts;
import org.luopan.language.Messages;
import org.luopan.publishing.Conflict;
import org.luopan.publishing.InvalidRecord;
import org.luopan.record.FieldError;
import org.luopan.review.Deciding.Decision;
import org.luopan.review.Deciding.Step;
import org.luopan.revision.Refused;
import org.luopan.revision.StaleEdit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Carries out a step and leads on with a notice, or shows the page of the decision again: 422 if something is wrong, 409 if it is too late. */
@Component
class DecisionAnswers {

    private final Deciding deciding;
    private final Messages words;

    DecisionAnswers(Deciding deciding, Messages words) {
        this.deciding = deciding;
        this.words = words;
    }

    /**
     * The page that is shown again.
     *
     * @param view its template
     * @param name under which the template finds it
     * @param with the page, with these errors
     */
    record Again(String view, String name, Function<List<FieldError>, Object> with) {}

    /** The view after this step. */
    String after(
            Step step,
            Decision decision,
            Again again,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            var next = deciding.take(step, decision);
            flash.addFlashAttribute("notice", words.say(decision.language(), step.notice()));
            return "redirect:" + next;
        } catch (InvalidRecord faulty) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(again.name, again.with.apply(faulty.faults()));
            model.addAttribute("lacking", step.publishesEarlier() && lacks(faulty));
        } catch (Conflict both) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", deciding.choices(both, decision));
            return Conflicts.VIEW;
        } catch (StaleEdit | Refused late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(again.name, again.with.apply(List.of()));
            model.addAttribute("late", reason(late));
        }
        return again.view;
    }

    /** Whether the error is in the state itself, not in what was typed beside it. */
    private static boolean lacks(InvalidRecord faulty) {
        return faulty.faults().stream().noneMatch(fault -> fault.path().equals("note"));
    }

    /** The message about why it is too late. */
    private static String reason(RuntimeException late) {
        var key = late.getMessage();
        return late instanceof Refused && key != null && !key.equals("revision.closed")
                ? "review.late." + key.substring(key.indexOf('.') + 1)
                : late instanceof StaleEdit ? "review.outdated" : "review.decided";
    }
}
