package org.luopan.unanswered;

import java.util.List;
import java.util.Locale;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report of what readers searched for and did not find. */
@Controller
@RequestMapping("/admin/reports/unanswered")
class UnansweredEditController {

    private static final int SHOWN = 200;

    private final UnansweredSearches searches;
    private final Messages words;

    UnansweredEditController(UnansweredSearches searches, Messages words) {
        this.searches = searches;
        this.words = words;
    }

    /** One search of the report; the day is in words. */
    record UnansweredSearch(String language, String words, long times, String lastAsked) {}

    @GetMapping
    String show(Locale locale, Model model) {
        model.addAttribute("rows", rows(Language.of(locale)));
        return "unanswered/show";
    }

    @PostMapping("/removal")
    String remove(@RequestParam String language, @RequestParam String words, Locale locale, RedirectAttributes flash) {
        searches.remove(language, words);
        flash.addFlashAttribute("notice", this.words.say(Language.of(locale), "report.unanswered.removed", words));
        return "redirect:/admin/reports/unanswered";
    }

    private List<UnansweredSearch> rows(Language language) {
        return searches.list(SHOWN).stream()
                .map(one -> new UnansweredSearch(
                        one.language(), one.words(), one.times(), Days.inWords(one.lastAsked(), language)))
                .toList();
    }
}
