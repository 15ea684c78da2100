package org.luopan.tier;

import java.util.List;
import org.luopan.address.PageParameters;
import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of tiers for readers. */
@Controller
@RequestMapping("/{language:en|sv}/tiers")
class TierController implements PageParameters.Reader {

    private final Tiers tiers;

    TierController(Tiers tiers) {
        this.tiers = tiers;
    }

    @Override
    public List<PageParameters> parameters() {
        return List.of(PageParameters.singles("/tiers", "page"));
    }

    @GetMapping
    String overview(@PathVariable Language language, @RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("overview", tiers.overview(page, language));
        return "tier/overview";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable Language language, @PathVariable String slug, Model model) {
        model.addAttribute("tier", tiers.profile(slug, language));
        return "tier/show";
    }
}
