package org.luopan.bibliography;

import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of sources for readers. */
@Controller
@RequestMapping("/{language:en|sv}/sources")
class SourceController {

    private final Bibliography bibliography;

    SourceController(Bibliography bibliography) {
        this.bibliography = bibliography;
    }

    @GetMapping
    String browse(@PathVariable Language language, @RequestParam MultiValueMap<String, String> query, Model model) {
        model.addAttribute("found", bibliography.find(query, language));
        return "source/browse";
    }

    @GetMapping("/{slug}")
    String show(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> query,
            Model model) {
        model.addAttribute("source", bibliography.profile(slug, query, language));
        return "source/show";
    }
}
