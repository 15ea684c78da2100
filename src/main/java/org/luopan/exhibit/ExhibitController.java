package org.luopan.exhibit;

import org.luopan.address.PageNotFound;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The pages of single charts for readers, and their files. */
@Controller
@RequestMapping("/{language:en|sv}/{folder:[a-z]{2,16}}/{slug}/charts")
class ExhibitController {

    private final Exhibits exhibits;

    ExhibitController(Exhibits exhibits) {
        this.exhibits = exhibits;
    }

    @GetMapping("/{chart}")
    String show(
            @PathVariable Language language,
            @PathVariable String folder,
            @PathVariable String slug,
            @PathVariable String chart,
            Model model) {
        model.addAttribute("exhibit", exhibit(folder, slug, chart, language));
        return "exhibit/show";
    }

    /** The chart alone, for other sites to show within their pages. */
    @GetMapping("/{chart}/embed")
    String embed(
            @PathVariable Language language,
            @PathVariable String folder,
            @PathVariable String slug,
            @PathVariable String chart,
            Model model) {
        model.addAttribute("exhibit", exhibit(folder, slug, chart, language));
        return "exhibit/embed";
    }

    @GetMapping(path = "/{chart}.svg", produces = "image/svg+xml;charset=UTF-8")
    @ResponseBody
    String file(
            @PathVariable Language language,
            @PathVariable String folder,
            @PathVariable String slug,
            @PathVariable String chart,
            @ModelAttribute("page") Page page) {
        return exhibits.file(exhibit(folder, slug, chart, language), page);
    }

    private Exhibit exhibit(String folder, String slug, String chart, Language language) {
        return EntryKind.ofFolder(folder)
                .flatMap(kind -> exhibits.find(kind, slug, chart, language))
                .orElseThrow(PageNotFound::new);
    }
}
