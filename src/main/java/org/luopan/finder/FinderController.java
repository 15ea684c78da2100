package org.luopan.finder;

import java.util.List;
import org.luopan.address.PageParameters;
import org.luopan.brief.Brief;
import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the finder: the brief and its result, the brief for printing, and how the score is calculated. */
@Controller
@RequestMapping("/{language:en|sv}/finder")
class FinderController implements PageParameters.Reader {

    private final Recommendations recommendations;

    FinderController(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public List<PageParameters> parameters() {
        return List.of(Brief.parameters("/finder"), Brief.parameters("/finder/brief"));
    }

    @GetMapping
    String find(@PathVariable Language language, @RequestParam MultiValueMap<String, String> query, Model model) {
        model.addAttribute("finder", recommendations.find(query, language));
        return "finder/find";
    }

    @GetMapping("/brief")
    String brief(@PathVariable Language language, @RequestParam MultiValueMap<String, String> query, Model model) {
        model.addAttribute("brief", recommendations.brief(query, language));
        return "finder/brief";
    }

    @GetMapping("/score")
    String score(@PathVariable Language language, Model model) {
        model.addAttribute("score", recommendations.score(language));
        return "finder/score";
    }
}
