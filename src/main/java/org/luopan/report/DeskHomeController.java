package org.luopan.report;

import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page of the desk, and the queue of revisions that wait for review. */
@Controller
class DeskHomeController {

    private static final int FEW = 8;
    private static final int PAGE_SIZE = 50;

    private final Reports reports;
    private final ReviewQueue queue;

    DeskHomeController(Reports reports, ReviewQueue queue) {
        this.reports = reports;
        this.queue = queue;
    }

    @GetMapping("/admin")
    String home(Editor editor, Locale locale, Model model) {
        var language = Language.of(locale);
        model.addAttribute("home", reports.home(queue.waiting("", "1", FEW, language), FEW, editor, language));
        return "report/home";
    }

    @GetMapping("/admin/review")
    String review(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") String page,
            Locale locale,
            Model model) {
        model.addAttribute("queue", queue.waiting(kind, page, PAGE_SIZE, Language.of(locale)));
        return "report/review";
    }
}
