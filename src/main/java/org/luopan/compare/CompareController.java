package org.luopan.compare;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.luopan.address.PageNotFound;
import org.luopan.address.PageParameters;
import org.luopan.language.Language;
import org.luopan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Entries side by side. */
@Controller
@RequestMapping("/{language:en|sv}")
class CompareController implements PageParameters.Reader {

    private final Comparisons comparisons;
    private final LinesFile files;
    private final Set<String> kinds;

    CompareController(Comparisons comparisons, LinesFile files, List<KindRows> kinds) {
        this.kinds = kinds.stream().map(rows -> rows.kind().code()).collect(Collectors.toUnmodifiableSet());
        this.comparisons = comparisons;
        this.files = files;
    }

    @Override
    public List<PageParameters> parameters() {
        return List.of(
                new PageParameters("/compare", Set.of("rows", "diff", "scale", "beside"), Set.of(), kinds),
                new PageParameters("/compare/lines/*", Set.of("scale"), Set.of(), kinds));
    }

    @GetMapping("/compare")
    String show(@PathVariable Language language, @RequestParam MultiValueMap<String, String> query, Model model) {
        model.addAttribute("comparison", comparisons.page(query, language));
        return "compare/show";
    }

    /** One chart of a comparison as a file. */
    @GetMapping(path = "/compare/lines/{number:[1-9]}.svg", produces = "image/svg+xml;charset=UTF-8")
    @ResponseBody
    String file(
            @PathVariable Language language,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> query,
            @ModelAttribute("page") Page page) {
        var comparison = comparisons.page(query, language);
        return comparison.lines().stream()
                .skip(number - 1L)
                .findFirst()
                .map(lines -> files.svg(lines, comparison, page))
                .orElseThrow(PageNotFound::new);
    }
}
