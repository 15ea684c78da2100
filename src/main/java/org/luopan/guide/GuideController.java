package org.luopan.guide;

import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages of the guide for readers. */
@Controller
@RequestMapping("/{language:en|sv}/guide")
class GuideController {

    private final GuideSteps steps;

    GuideController(GuideSteps steps) {
        this.steps = steps;
    }

    @GetMapping
    String browse(@PathVariable Language language, Model model) {
        model.addAttribute("guide", steps.inParts(language));
        return "guide/browse";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable Language language, @PathVariable String slug, Model model) {
        model.addAttribute("step", steps.step(slug, language));
        return "guide/show";
    }
}
