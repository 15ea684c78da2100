package org.luopan.history;

import java.util.Locale;
import org.luopan.address.PageNotFound;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of one row of an entry, for editors. */
@Controller
@RequestMapping("/admin/entries/{folder}/{id:\\d{1,18}}/rows")
class RowHistoryController {

    private final RowHistory history;

    RowHistoryController(RowHistory history) {
        this.history = history;
    }

    @GetMapping("/{group:[A-Za-z]{1,40}}-id-{row:\\d{1,18}}")
    String show(
            @PathVariable String folder,
            @PathVariable long id,
            @PathVariable String group,
            @PathVariable String row,
            @RequestParam(defaultValue = "") String before,
            Locale locale,
            Model model) {
        var kind = EntryKind.ofFolder(folder).orElseThrow(PageNotFound::new);
        var until = before.matches("\\d{1,9}") ? Integer.parseInt(before) : Integer.MAX_VALUE;
        model.addAttribute(
                "row",
                history.of(kind, id, group, row, until, Language.of(locale)).orElseThrow(PageNotFound::new));
        return "history/row";
    }
}
