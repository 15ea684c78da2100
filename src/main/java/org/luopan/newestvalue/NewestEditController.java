package org.luopan.newestvalue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.address.QueryString;
import org.luopan.language.Language;
import org.luopan.newestvalue.NewestValues.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for the newest value of a metric. */
@Controller
@RequestMapping("/admin/newest")
class NewestEditController {

    private final NewestValues values;

    NewestEditController(NewestValues values) {
        this.values = values;
    }

    @GetMapping("/{folder}/{slug}")
    String show(
            @PathVariable String folder,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String metric,
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "") String like,
            @RequestParam(defaultValue = "") String form,
            Locale locale,
            Model model) {
        if (metric.isEmpty()) {
            model.addAttribute("metrics", values.list(folder, slug, Language.of(locale)));
            return "newestvalue/all";
        }
        var blank = NewestForm.blank(metric, product, like, form.equals("rows"));
        model.addAttribute("newest", values.blank(folder, slug, blank, Language.of(locale)));
        return "newestvalue/show";
    }

    /** The form for the series that a figure belongs to. */
    @GetMapping("/figure-{id:\\d{1,18}}")
    String figure(@PathVariable long id, Locale locale, Model model) {
        model.addAttribute("newest", values.ofFigure(id, Language.of(locale)));
        return "newestvalue/show";
    }

    /** What is known of a source, as soon as its address is typed. */
    @PostMapping("/{folder}/{slug}/source")
    String source(@RequestParam MultiValueMap<String, String> typed, Locale locale, Model model) {
        model.addAttribute("source", values.source(NewestForm.from(typed), Language.of(locale)));
        return "newestvalue/parts :: recognized";
    }

    @PostMapping("/{folder}/{slug}")
    String submit(
            @PathVariable String folder,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var action = String.valueOf(QueryString.first(typed, "do"));
        var outcome = values.submit(folder, slug, NewestForm.from(typed), action, editor, Language.of(locale));
        if (outcome instanceof Outcome.Saved saved) {
            flash.addFlashAttribute("notice", saved.notice());
            flash.addFlashAttribute("undo", saved.undo());
            return "redirect:" + saved.to();
        }
        var again = (Outcome.Again) outcome;
        response.setStatus(again.status().value());
        model.addAttribute("errors", again.errors());
        model.addAttribute("newest", again.page());
        return "newestvalue/show";
    }
}
