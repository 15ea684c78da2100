package org.luopan.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luopan.address.PageNotFound;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.publishing.Revisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of entries at the desk. */
@Controller
@RequestMapping("/admin/entries")
class EntryListController {

    private static final int LONGEST_SEARCH = 400;

    private final EntryLists lists;
    private final Revisions revisions;

    EntryListController(EntryLists lists, Revisions revisions) {
        this.lists = lists;
        this.revisions = revisions;
    }

    @GetMapping
    String kinds(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String status,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(required = false) @Nullable String called,
            Locale locale,
            Model model) {
        if (!q.isBlank()) {
            model.addAttribute("entries", lists.list(null, text(q), status, sort, page, Language.of(locale)));
            return "desk/list";
        }
        model.addAttribute("counts", lists.counts());
        model.addAttribute("called", called);
        return "desk/kinds";
    }

    @GetMapping("/{folder}")
    String list(
            @PathVariable String folder,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String status,
            @RequestParam(defaultValue = "order") String sort,
            @RequestParam(defaultValue = "1") String page,
            Locale locale,
            Model model) {
        model.addAttribute(
                "entries", lists.list(EntryLists.kind(folder), text(q), status, sort, page, Language.of(locale)));
        return "desk/list";
    }

    /** Redirects from the public page of an entry to its form. */
    @GetMapping("/{folder}/of/{slug}")
    String form(@PathVariable String folder, @PathVariable String slug) {
        EntryKind kind = EntryLists.kind(folder);
        return "redirect:"
                + revisions.subject(kind, slug).orElseThrow(PageNotFound::new).form();
    }

    private static String text(String q) {
        return q.strip().length() > LONGEST_SEARCH ? q.strip().substring(0, LONGEST_SEARCH) : q.strip();
    }
}
