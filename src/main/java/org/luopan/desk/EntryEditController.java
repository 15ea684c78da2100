package org.luopan.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.desk.Editing.Outcome;
import org.luopan.language.Language;
import org.luopan.unsentform.TypedForms;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
    private final TypedForms typedForms;

    EntryEditController(Editing editing, TypedForms typedForms) {
        this.editing = editing;
        this.typedForms = typedForms;
    }

    @GetMapping("/new")
    String blank(
            @PathVariable String folder,
            @RequestParam(defaultValue = "") String called,
            Editor editor,
            Locale locale,
            Model model) {
        offer(folder, "new", List.of(), editor, locale, model);
        model.addAttribute("form", editing.blank(EntryLists.kind(folder), called, Language.of(locale)));
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
                editing.create(EntryLists.kind(folder), typed, editor, Language.of(locale)),
                typed,
                editor,
                model,
                flash,
                response);
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
        offer(folder, String.valueOf(id), List.of(), editor, locale, model);
        model.addAttribute(
                "form",
                editing.show(EntryLists.kind(folder), id, tab, "live".equals(from), editor, Language.of(locale)));
        return "desk/edit";
    }

    /** The form as it was typed on a page that is gone. */
    @GetMapping("/{id:new|\\d{1,18}}/typed/{page}")
    String takeUp(
            @PathVariable String folder,
            @PathVariable String id,
            @PathVariable String page,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var kind = EntryLists.kind(folder);
        var typed = typedForms.find(page, address(folder, id), editor).orElseThrow(PageNotFound::new);
        // Showing another part is the one action that never saves anything.
        var tab = Editing.first(typed, "tab");
        typed.set("do", "tab:" + (tab.matches("[a-zA-Z-]{1,31}") ? tab : "about"));
        typed.add(TypedForms.TAKEN, page);
        var language = Language.of(locale);
        var again = id.equals("new")
                ? editing.create(kind, typed, editor, language)
                : editing.save(kind, Long.parseLong(id), typed, editor, language);
        offer(folder, id, TypedForms.pages(typed), editor, locale, model);
        return next(again, typed, editor, model, flash, response);
    }

    private void offer(String folder, String id, List<String> but, Editor editor, Locale locale, Model model) {
        model.addAttribute("offers", typedForms.offered(address(folder, id), but, editor, Language.of(locale)));
    }

    private static String address(String folder, String id) {
        return "/admin/entries/" + folder + "/" + id;
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
                editing.save(EntryLists.kind(folder), id, typed, editor, Language.of(locale)),
                typed,
                editor,
                model,
                flash,
                response);
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
                editing.merge(EntryLists.kind(folder), id, typed, editor, Language.of(locale)),
                typed,
                editor,
                model,
                flash,
                response);
    }

    @GetMapping("/{id:\\d{1,18}}/presence")
    String presence(@PathVariable String folder, @PathVariable long id, Editor editor, Locale locale, Model model) {
        var kind = EntryLists.kind(folder);
        model.addAttribute("others", editing.others(kind, id, editor, Language.of(locale)));
        model.addAttribute("parts", editing.parts(kind));
        return "desk/parts :: polled";
    }

    /** The page was left: its editor no longer has the form open. */
    @PostMapping("/{id:\\d{1,18}}/departure")
    ResponseEntity<Void> left(@PathVariable long id, Editor editor) {
        editing.left(id, editor);
        return ResponseEntity.noContent().build();
    }

    private String next(
            Outcome outcome,
            MultiValueMap<String, String> typed,
            Editor editor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (outcome instanceof Outcome.Saved saved) {
            typedForms.forget(TypedForms.pages(typed), editor);
            flash.addFlashAttribute("notice", saved.notice());
            flash.addFlashAttribute("undo", saved.undo());
            flash.addFlashAttribute("created", saved.created());
            return "redirect:" + saved.to();
        }
        model.addAttribute("taken", TypedForms.pages(typed));
        if (outcome instanceof Outcome.Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", conflict.page());
            return Conflicts.VIEW;
        }
        var again = (Outcome.Again) outcome;
        response.setStatus(again.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
        model.addAttribute("form", again.page());
        return "desk/edit";
    }
}
