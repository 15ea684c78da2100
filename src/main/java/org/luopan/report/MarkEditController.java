package org.luopan.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.address.QueryString;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Visible;
import org.luopan.reportparts.Marks;
import org.luopan.reportparts.ReportFilter;
import org.luopan.verification.VerificationForm;
import org.luopan.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Marks the ticked rows of a report as needing nothing, with the reason, and puts them back. */
@Controller
@RequestMapping("/admin/reports/{name:[a-z-]+}")
class MarkEditController {

    private final Reports reports;
    private final TickedRows ticked;
    private final Marks marks;
    private final Messages words;

    MarkEditController(Reports reports, TickedRows ticked, Marks marks, Messages words) {
        this.reports = reports;
        this.ticked = ticked;
        this.marks = marks;
        this.words = words;
    }

    @PostMapping("/marks")
    String mark(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var report = reports.acting(name);
        var language = Language.of(locale);
        var form = VerificationForm.from(typed);
        var reason = Visible.of(QueryString.first(typed, "reason"));
        var rows = new LinkedHashMap<String, Long>();
        ticked.entries(form, language).forEach((key, entry) -> rows.put(key, entry.id()));
        var errors = new FormErrors(words, language);
        if (rows.isEmpty()) {
            errors.add("value", "verification.fault.none");
        }
        if (reason.isEmpty() || reason.length() > Marks.LONGEST_REASON) {
            errors.add("reason", "report.mark.fault", Marks.LONGEST_REASON);
        }
        var filter = ReportFilter.ofForm(typed);
        if (!errors.none()) {
            return ReportEditController.again(
                    errors, reports.page(report, filter, form, reason, editor, language), model, response);
        }
        marks.add(name, rows, reason, editor);
        flash.addFlashAttribute("notice", words.say(language, "report.mark.done", rows.size()));
        return "redirect:/admin/reports/" + name + filter.query();
    }

    @PostMapping("/marks/removal")
    String putBack(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var report = reports.acting(name);
        var language = Language.of(locale);
        var form = VerificationForm.from(typed);
        var filter = ReportFilter.ofForm(typed);
        if (form.values().isEmpty()) {
            var errors = new FormErrors(words, language);
            errors.add("value", "verification.fault.none");
            return ReportEditController.again(
                    errors, reports.page(report, filter, form, "", editor, language), model, response);
        }
        marks.putBack(name, form.values());
        flash.addFlashAttribute(
                "notice",
                words.say(language, "report.mark.undone", form.values().size()));
        return "redirect:/admin/reports/" + name + filter.showing(false);
    }
}
