package org.luopan.bibliography;

import java.util.List;
import java.util.Set;
import org.luopan.address.PageParameters;
import org.luopan.browse.FilterShape;
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
class SourceController implements PageParameters.Reader {

    private final Bibliography bibliography;

    SourceController(Bibliography bibliography) {
        this.bibliography = bibliography;
    }

    @Override
    public List<PageParameters> parameters() {
        return List.of(
                FilterShape.parameters("/sources", SourceOptions.FACETS, List.of()),
                new PageParameters("/sources/*", Set.of("state"), Set.of("show", "page"), Set.of()));
    }

    @GetMapping
    String browse(@PathVariable Language language, @RequestParam MultiValueMap<String, String> query, Model model) {
        model.addAttribute("found", bibliography.find(query, language));
        return "bibliography/browse";
    }

    @GetMapping("/{slug}")
    String show(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> query,
            Model model) {
        model.addAttribute("source", bibliography.profile(slug, query, language));
        return "bibliography/show";
    }
}
