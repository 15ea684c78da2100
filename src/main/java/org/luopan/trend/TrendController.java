package org.luopan.trend;

import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages of trends for readers. */
@Controller
@RequestMapping("/{language:en|sv}/trends")
class TrendController {

    private final Trends trends;

    TrendController(Trends trends) {
        this.trends = trends;
    }

    @GetMapping
    String browse(@PathVariable Language language, Model model) {
        model.addAttribute("found", trends.page(language));
        return "trend/browse";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable Language language, @PathVariable String slug, Model model) {
        model.addAttribute("trend", trends.profile(slug, language));
        return "trend/show";
    }
}
