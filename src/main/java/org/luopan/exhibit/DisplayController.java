package org.luopan.exhibit;

import java.util.List;
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

/** The pages of charts that are no series, for readers, and their files. */
@Controller
@RequestMapping("/{language:en|sv}/charts")
class DisplayController implements PageParameters.Reader {

    private final Displays displays;

    DisplayController(Displays displays) {
        this.displays = displays;
    }

    @Override
    public List<PageParameters> parameters() {
        return displays.parameters();
    }

    @GetMapping("/{name}")
    String show(
            @PathVariable Language language,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> query,
            @ModelAttribute("today") String today,
            Model model) {
        add(displays.find(name, query, language), language, today, model);
        return "exhibit/display";
    }

    /** The chart alone, for other sites to show within their pages. */
    @GetMapping("/{name}/embed")
    String embed(
            @PathVariable Language language,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> query,
            @ModelAttribute("today") String today,
            Model model) {
        add(displays.find(name, query, language), language, today, model);
        return "exhibit/display-embed";
    }

    @GetMapping(path = "/{name}.svg", produces = "image/svg+xml;charset=UTF-8")
    @ResponseBody
    String file(
            @PathVariable Language language,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> query,
            @ModelAttribute("page") Page page,
            @ModelAttribute("today") String today) {
        return displays.file(displays.find(name, query, language), page, today);
    }

    private void add(Displayed displayed, Language language, String today, Model model) {
        model.addAttribute("displayed", displayed);
        model.addAttribute("source", displays.source(displayed, language, today));
    }
}
