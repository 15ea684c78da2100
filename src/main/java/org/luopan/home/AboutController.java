package org.luopan.home;

import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages about the base: how it works, what its metrics measure, what its words mean. */
@Controller
@RequestMapping("/{language:en|sv}/about")
class AboutController {

    private final AboutPages principles;

    AboutController(AboutPages principles) {
        this.principles = principles;
    }

    @GetMapping
    String about(@PathVariable Language language, Model model) {
        model.addAttribute("about", principles.about(language));
        return "home/about";
    }

    @GetMapping("/metrics")
    String metrics(@PathVariable Language language, Model model) {
        model.addAttribute("metrics", principles.metrics(language));
        return "home/metrics";
    }

    @GetMapping("/words")
    String words(@PathVariable Language language, Model model) {
        model.addAttribute("facets", principles.words(language));
        return "home/words";
    }
}
