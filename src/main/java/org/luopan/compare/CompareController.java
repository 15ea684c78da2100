package org.luopan.compare;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.luopan.address.PageNotFound;
import org.luopan.address.PageParameters;
import org.luopan.language.Language;
import org.luopan.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entries side by side. */
@Controller
@RequestMapping("/{language:en|sv}")
class CompareController implements PageParameters.Reader {

    private final Comparisons comparisons;
    private final Set<String> kinds;

    CompareController(Comparisons comparisons, List<KindRows> kinds) {
        this.kinds = kinds.stream().map(rows -> rows.kind().code()).collect(Collectors.toUnmodifiableSet());
        this.comparisons = comparisons;
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

    /** The address that one chart of a comparison had as a file. */
    @GetMapping("/compare/lines/{number:[1-9]}.svg")
    ResponseEntity<Void> file(
            @PathVariable Language language,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> query,
            @ModelAttribute("page") Page page) {
        var present = comparisons.page(query, language).lines().stream()
                .skip(number - 1L)
                .findFirst()
                .orElseThrow(PageNotFound::new);
        var asked = "?" + page.query() + "&number=" + present.number();
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(page.sitePath() + page.to("/charts/compared-lines.svg" + asked)))
                .build();
    }
}
