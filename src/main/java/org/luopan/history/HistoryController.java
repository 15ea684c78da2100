package org.luopan.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.address.PageNotFound;
import org.luopan.address.PageParameters;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of an entry for readers, and comparisons of any two of its states. */
@Controller
@RequestMapping("/{language:en|sv}/{folder:[a-z]{2,16}}/{slug}/history")
class HistoryController implements PageParameters.Reader {

    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @Override
    public List<PageParameters> parameters() {
        return List.of(PageParameters.singles("/*/*/history", "from", "to", "page"));
    }

    @GetMapping
    String show(
            @PathVariable Language language,
            @PathVariable String folder,
            @PathVariable String slug,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        if (from != null && to != null && from.matches("\\d{1,9}") && to.matches("\\d{1,9}")) {
            var states = history.nearest(kind(folder), slug, Integer.parseInt(from), Integer.parseInt(to));
            return "redirect:/" + language.code() + history.path(kind(folder), slug) + "/" + states;
        }
        model.addAttribute("history", history.of(kind(folder), slug, page, language));
        return "history/show";
    }

    @GetMapping("/{from:\\d{1,9}}..{to:\\d{1,9}}")
    String compare(
            @PathVariable Language language,
            @PathVariable String folder,
            @PathVariable String slug,
            @PathVariable int from,
            @PathVariable int to,
            Model model) {
        model.addAttribute("compared", history.compare(kind(folder), slug, from, to, language));
        return "history/compared";
    }

    private static EntryKind kind(String folder) {
        return EntryKind.ofFolder(folder).orElseThrow(PageNotFound::new);
    }
}
