package org.luopan.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.language.Language;
import org.luopan.reportparts.Report;
import org.luopan.reportparts.ReportFilter;
import org.luopan.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the reports. */
@Controller
@RequestMapping("/admin/reports")
class ReportController {

    private final Reports reports;
    private final ReportCsv csv;

    ReportController(Reports reports, ReportCsv csv) {
        this.reports = reports;
        this.csv = csv;
    }

    @GetMapping
    String all(Editor editor, Locale locale, Model model) {
        model.addAttribute("counts", reports.counts(editor, Language.of(locale)));
        return "report/all";
    }

    @GetMapping("/{name:[a-z-]+}")
    String show(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> query,
            Editor editor,
            Locale locale,
            Model model) {
        model.addAttribute(
                "report", reports.page(report(name), ReportFilter.from(query), null, "", editor, Language.of(locale)));
        return "report/show";
    }

    @GetMapping("/{name:[a-z-]+}.csv")
    void download(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> query,
            Editor editor,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        var report = report(name);
        var filter = ReportFilter.from(query);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        csv.write(part -> reports.inParts(report, filter, editor, page.language(), part), page, response.getWriter());
    }

    private Report report(String name) {
        return reports.find(name).orElseThrow(PageNotFound::new);
    }
}
