package org.luopan.city;

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

/** The pages of cities for readers. */
@Controller
@RequestMapping("/{language:en|sv}/cities")
class CityController implements PageParameters.Reader {

    private final Cities cities;

    CityController(Cities cities) {
        this.cities = cities;
    }

    @Override
    public List<PageParameters> parameters() {
        return List.of(FilterShape.parameters("/cities", CityOptions.FACETS, CityOptions.LIMITS));
    }

    @GetMapping
    String browse(@PathVariable Language language, @RequestParam MultiValueMap<String, String> query, Model model) {
        model.addAttribute("found", cities.find(query, language));
        return "city/browse";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable Language language, @PathVariable String slug, Model model) {
        model.addAttribute("city", cities.profile(slug, language));
        return "city/show";
    }
}
