package org.luopan.market;

import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages with figures about China for readers. */
@Controller
@RequestMapping("/{language:en|sv}/market")
class MarketController {

    private final MarketFigures china;

    MarketController(MarketFigures china) {
        this.china = china;
    }

    @GetMapping
    String overview(@PathVariable Language language, Model model) {
        model.addAttribute("market", china.overview(language));
        return "market/browse";
    }

    @GetMapping("/{metric}")
    String metric(@PathVariable Language language, @PathVariable String metric, Model model) {
        model.addAttribute("metric", china.metric(metric, language));
        return "market/show";
    }
}
