package org.luopan.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.activity.Activity;
import org.luopan.delivery.DifferingWords;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.unanswered.UnansweredSearches;
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
    private final DifferingWords differing;
    private final Activity activity;
    private final UnansweredSearches unanswered;
    private final Clock clock;

    DeskHomeController(
            Reports reports,
            ReviewQueue queue,
            DifferingWords differing,
            Activity activity,
            UnansweredSearches unanswered,
            Clock clock) {
        this.unanswered = unanswered;
        this.reports = reports;
        this.queue = queue;
        this.differing = differing;
        this.activity = activity;
        this.clock = clock;
    }

    /** A word, metric, tier list or correction that a release changed too. */
    record DifferingWord(String kind, long id, String title, String note) {}

    @GetMapping("/admin")
    String home(Editor editor, Locale locale, Model model) {
        var language = Language.of(locale);
        model.addAttribute("home", reports.home(queue.waiting("", "1", FEW, language), FEW, editor, language));
        model.addAttribute("lately", activity.since(yesterday(), FEW, language));
        model.addAttribute("unanswered", unanswered.list(FEW));
        model.addAttribute("differing", editor.administers() ? differing.count() : 0);
        return "report/home";
    }

    /** The beginning of the day before. */
    private OffsetDateTime yesterday() {
        return Days.beginning(Days.today(clock).minusDays(1));
    }

    @GetMapping("/admin/review")
    String review(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") String page,
            Editor editor,
            Locale locale,
            Model model) {
        model.addAttribute("words", editor.administers() ? differing(Language.of(locale)) : List.of());
        model.addAttribute("queue", queue.waiting(kind, page, PAGE_SIZE, Language.of(locale)));
        return "report/review";
    }

    private List<DifferingWord> differing(Language language) {
        return differing.first(PAGE_SIZE).stream()
                .map(one -> new DifferingWord(one.type().name(), one.id(), one.title(language), one.note()))
                .toList();
    }
}
