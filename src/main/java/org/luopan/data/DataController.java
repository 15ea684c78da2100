package org.luopan.data;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that explains the data. */
@Controller
class DataController {

    private final DataPages pages;

    DataController(DataPages pages) {
        this.pages = pages;
    }

    @GetMapping("/{language:en|sv}/about/data")
    String show(Model model) {
        model.addAttribute("explained", pages.explained());
        return "data/show";
    }
}
