package org.luopan.history;

import java.util.List;
import org.luopan.address.PageParameters;
import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the latest changes. */
@Controller
class ChangesController implements PageParameters.Reader {

    private final Changes changes;

    ChangesController(Changes changes) {
        this.changes = changes;
    }

    @Override
    public List<PageParameters> parameters() {
        return List.of(PageParameters.singles("/changes", "kind", "page"));
    }

    @GetMapping("/{language:en|sv}/changes")
    String show(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        model.addAttribute("changes", changes.latest(kind, page, language));
        return "history/changes";
    }
}
