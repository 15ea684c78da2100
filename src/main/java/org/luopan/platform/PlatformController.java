package org.luopan.platform;

import java.util.List;
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

/** The pages of platforms for readers. */
@Controller
@RequestMapping("/{language:en|sv}/platforms")
class PlatformController implements PageParameters.Reader {

    private final Platforms platforms;
    private final PlatformProfiles profiles;

    PlatformController(Platforms platforms, PlatformProfiles profiles) {
        this.platforms = platforms;
        this.profiles = profiles;
    }

    @Override
    public List<PageParameters> parameters() {
        return List.of(FilterShape.parameters("/platforms", PlatformOptions.FACETS, PlatformOptions.LIMITS));
    }

    @GetMapping
    String browse(@PathVariable Language language, @RequestParam MultiValueMap<String, String> query, Model model) {
        model.addAttribute("found", platforms.find(query, language));
        return "platform/browse";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable Language language, @PathVariable String slug, Model model) {
        model.addAttribute("platform", profiles.of(slug, language));
        return "platform/show";
    }
}
