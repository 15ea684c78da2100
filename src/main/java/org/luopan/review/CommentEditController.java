package org.luopan.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.conversation.Conversations;
import org.luopan.language.Language;
import org.luopan.language.Visible;
import org.luopan.record.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Comments on the rows of a revision, their answers, and that they are resolved. */
@Controller
@RequestMapping("/admin/revisions/{id:\\d{1,18}}/comments")
class CommentEditController {

    private static final int LONGEST = 1000;

    private final Conversations conversations;
    private final Reviewing reviewing;

    CommentEditController(Conversations conversations, Reviewing reviewing) {
        this.conversations = conversations;
        this.reviewing = reviewing;
    }

    @PostMapping
    String comment(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String anchor,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String words,
            Editor editor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var said = Visible.of(words).strip();
        if (!fits(said)) {
            return again(id, said, anchor.isEmpty() ? "all" : anchor, editor, locale, model, response);
        }
        conversations.comment(reviewing.talkedAbout(id), anchor, title, said, editor);
        return back(id, anchor);
    }

    @PostMapping("/{comment:\\d{1,18}}/answers")
    String answer(
            @PathVariable long id,
            @PathVariable long comment,
            @RequestParam(defaultValue = "") String anchor,
            @RequestParam(defaultValue = "") String words,
            Editor editor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var said = Visible.of(words).strip();
        if (!fits(said)) {
            return again(id, said, "answer-" + comment, editor, locale, model, response);
        }
        conversations.answer(reviewing.talkedAbout(id), comment, said, editor);
        return back(id, anchor);
    }

    @PostMapping("/{comment:\\d{1,18}}/resolution")
    String resolve(
            @PathVariable long id,
            @PathVariable long comment,
            @RequestParam(defaultValue = "") String anchor,
            Editor editor) {
        conversations.resolve(reviewing.talkedAbout(id), comment, editor);
        return back(id, anchor);
    }

    private static boolean fits(String said) {
        return !said.isEmpty() && said.length() <= LONGEST;
    }

    private String again(
            long id,
            String said,
            String anchor,
            Editor editor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var fault = said.isEmpty()
                ? FieldError.at("remark", "fault.required")
                : FieldError.at("remark", "fault.long", LONGEST, said.length());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
                "review",
                reviewing.page(
                        id, List.of(fault), new ReviewPage.Typed("", "", said, anchor), editor, Language.of(locale)));
        return "review/show";
    }

    private static String back(long id, String anchor) {
        return "redirect:/admin/revisions/" + id
                + (anchor.matches("[A-Za-z0-9_-]{1,120}") ? "#" + anchor : "#conversation");
    }
}
