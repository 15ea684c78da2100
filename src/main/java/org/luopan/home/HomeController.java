package org.luopan.home;

import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The front page of each language. */
@Controller
@RequestMapping("/{language:en|sv}")
class HomeController {

    private final FrontPage landscape;

    HomeController(FrontPage landscape) {
        this.landscape = landscape;
    }

    @GetMapping
    String home(@PathVariable Language language, Model model) {
        model.addAttribute("home", landscape.atAGlance(language));
        return "home/home";
    }
}
