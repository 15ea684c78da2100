package org.luopan.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.address.QueryString;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.ownership.Ownerships;
import org.luopan.reportparts.Marks;
import org.luopan.reportparts.Report;
import org.luopan.reportparts.ReportFilter;
import org.luopan.verification.VerificationForm;
import org.luopan.verification.Verifications;
import org.luopan.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Confirms the ticked values of a report, or gives their entries an owner. */
@Controller
class ReportEditController {

    private final Reports reports;
    private final Verifications verifications;
    private final TickedRows rows;
    private final Ownerships ownerships;
    private final Messages words;

    ReportEditController(
            Reports reports, Verifications verifications, TickedRows rows, Ownerships ownerships, Messages words) {
        this.reports = reports;
        this.verifications = verifications;
        this.rows = rows;
        this.ownerships = ownerships;
        this.words = words;
    }

    /** Gives the entries of the ticked rows an owner. */
    @PostMapping("/admin/reports/{name:[a-z-]+}/owner")
    String assign(
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
        var ticked = rows.entries(form, language).values().stream().distinct().toList();
        var errors = ownerships.assign(ticked, QueryString.first(typed, "owner"), language);
        if (ticked.isEmpty()) {
            errors.add("value", "verification.fault.none");
        }
        if (errors.none()) {
            flash.addFlashAttribute("notice", words.say(language, "report.owner.done", ticked.size()));
            return "redirect:/admin/reports/" + name + filter.query();
        }
        return again(errors, reports.page(report, filter, form, "", editor, language), model, response);
    }

    @PostMapping("/admin/reports/{name:[a-z-]+}")
    String verify(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var report = reports.find(name).filter(Report::confirms).orElseThrow(PageNotFound::new);
        var language = Language.of(locale);
        var form = VerificationForm.from(typed);
        var filter = ReportFilter.ofForm(typed);
        if (form.values().stream().anyMatch(Marks::isKeyOfAnEntry)) {
            var errors = new FormErrors(words, language);
            errors.add("value", "report.confirm.together");
            return again(errors, reports.page(report, filter, form, "", editor, language), model, response);
        }
        var done = verifications.verify(form, null, editor, language);
        if (done.errors().none()) {
            flash.addFlashAttribute(
                    "notice",
                    words.say(
                            language,
                            form.source().isEmpty() ? "verification.done.unrenewed" : "verification.done",
                            done.count()));
            return "redirect:/admin/reports/" + name + filter.query();
        }
        return again(done.errors(), reports.page(report, filter, form, "", editor, language), model, response);
    }

    /** The report with what was ticked and typed, and what is wrong with it. */
    static String again(FormErrors errors, ReportPage page, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors);
        model.addAttribute("report", page);
        return "report/show";
    }
}
