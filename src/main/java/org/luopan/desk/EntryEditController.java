package org.luopan.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.desk.Editing.Outcome;
import org.luopan.language.Language;
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

/** The forms of entries. */
@Controller
@RequestMapping("/admin/entries/{folder}")
class EntryEditController {

    private final Editing editing;

    EntryEditController(Editing editing) {
        this.editing = editing;
    }

    @GetMapping("/new")
    String blank(@PathVariable String folder, Editor editor, Locale locale, Model model) {
        model.addAttribute("form", editing.blank(EntryLists.kind(folder), editor, Language.of(locale)));
        return "desk/edit";
    }

    @PostMapping("/new")
    String create(
            @PathVariable String folder,
            @RequestParam MultiValueMap<String, String> typed,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return next(
                editing.create(EntryLists.kind(folder), typed, editor, Language.of(locale)), model, flash, response);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(
            @PathVariable String folder,
            @PathVariable long id,
            @RequestParam @Nullable String tab,
            @RequestParam @Nullable String from,
            Editor editor,
            Locale locale,
            Model model) {
        model.addAttribute(
                "form",
                editing.show(EntryLists.kind(folder), id, tab, "live".equals(from), editor, Language.of(locale)));
        return "desk/edit";
    }

    @PostMapping("/{id:\\d{1,18}}")
    String save(
            @PathVariable String folder,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return next(
                editing.save(EntryLists.kind(folder), id, typed, editor, Language.of(locale)), model, flash, response);
    }

    @PostMapping("/{id:\\d{1,18}}/merge")
    String merge(
            @PathVariable String folder,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return next(
                editing.merge(EntryLists.kind(folder), id, typed, editor, Language.of(locale)), model, flash, response);
    }

    @GetMapping("/{id:\\d{1,18}}/presence")
    String presence(@PathVariable String folder, @PathVariable long id, Editor editor, Model model) {
        model.addAttribute("others", editing.others(EntryLists.kind(folder), id, editor));
        return "desk/edit :: presence";
    }

    private static String next(Outcome outcome, Model model, RedirectAttributes flash, HttpServletResponse response) {
        if (outcome instanceof Outcome.Saved saved) {
            flash.addFlashAttribute("notice", saved.notice());
            flash.addFlashAttribute("undo", saved.undo());
            return "redirect:" + saved.to();
        }
        if (outcome instanceof Outcome.Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", conflict.page());
            return "desk/conflict";
        }
        var again = (Outcome.Again) outcome;
        response.setStatus(again.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
        model.addAttribute("form", again.page());
        return "desk/edit";
    }
}
