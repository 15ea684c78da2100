package org.luopan.glossary;

import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages of the glossary for readers. */
@Controller
@RequestMapping("/{language:en|sv}/glossary")
class GlossaryController {

    private final Terms terms;

    GlossaryController(Terms terms) {
        this.terms = terms;
    }

    @GetMapping
    String browse(@PathVariable Language language, Model model) {
        model.addAttribute("glossary", terms.fromAToZ(language));
        return "glossary/browse";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable Language language, @PathVariable String slug, Model model) {
        model.addAttribute("term", terms.explain(slug, language));
        return "glossary/show";
    }
}
