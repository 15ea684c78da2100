package org.luopan.bundle;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.language.Language;
import org.luopan.language.Visible;
import org.luopan.picker.Pickables;
import org.luopan.record.Field;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Exports entries, and shows what a bundle would change. */
@Controller
@RequestMapping("/admin/bundles")
class BundleController {

    private static final Field ANY_ENTRY = Field.entry("entry", "entry_id");

    private final BundlePages pages;
    private final Exports exports;
    private final Pickables pickables;

    BundleController(BundlePages pages, Exports exports, Pickables pickables) {
        this.pickables = pickables;
        this.pages = pages;
        this.exports = exports;
    }

    @GetMapping
    String all(Editor editor, Locale locale, Model model) {
        model.addAttribute("bundles", pages.all(List.of(), editor, Language.of(locale)));
        return "bundle/all";
    }

    @GetMapping("/export")
    void export(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String entry,
            HttpServletResponse response)
            throws IOException {
        var address = pickables.code(ANY_ENTRY, Visible.of(entry)).orElse(entry.strip());
        if (address.isEmpty()) {
            var entries = exports.all(kind).orElseThrow(PageNotFound::new);
            attach(response, "application/zip", kind.isEmpty() ? "luopan.zip" : kind + ".zip");
            exports.write(entries, response.getOutputStream());
        } else {
            var file = exports.one(address).orElseThrow(PageNotFound::new);
            attach(response, "application/json", address.replace('/', '-') + ".json");
            response.getOutputStream().write(file);
        }
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, Editor editor, Locale locale, Model model) {
        model.addAttribute("bundle", pages.one(id, editor, Language.of(locale)));
        return "bundle/show";
    }

    @GetMapping("/{id:\\d{1,18}}/entries/{position:\\d{1,6}}")
    String entry(@PathVariable long id, @PathVariable int position, Editor editor, Locale locale, Model model) {
        model.addAttribute("bundle", pages.entry(id, position, editor, Language.of(locale)));
        return "bundle/entry";
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
