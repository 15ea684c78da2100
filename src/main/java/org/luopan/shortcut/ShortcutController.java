package org.luopan.shortcut;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.luopan.address.PageNotFound;
import org.luopan.address.SitePath;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Tells the script of a public page where its editors can change it. */
@Controller
class ShortcutController {

    private static final Pattern PAGE = Pattern.compile("/(en|sv)/([a-z]{1,20})(?:/([a-z0-9-]{1,64}))?");

    private final JdbcClient jdbc;
    private final Messages words;

    ShortcutController(JdbcClient jdbc, Messages words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @ResponseBody
    @GetMapping(path = "/admin/shortcuts", produces = MediaType.APPLICATION_JSON_VALUE)
    Shortcuts shortcuts(@RequestParam(defaultValue = "") String page, HttpServletRequest request) {
        var address = PAGE.matcher(page);
        if (!address.matches()) {
            throw new PageNotFound();
        }
        var language = Language.of(address.group(1)).orElseThrow(PageNotFound::new);
        var entry = entry(address.group(2), address.group(3) == null ? "" : address.group(3));
        var site = SitePath.of(request);
        return new Shortcuts(
                new Shortcuts.Link(words.say(language, "shortcut.edit"), site + entry.form()),
                new Shortcuts.Link(
                        words.say(language, "newest.link"),
                        site + "/admin/newest/" + entry.kind().folder() + "/" + entry.slug()));
    }

    /** The entry of a page; the market has only one. */
    private DeskEntry entry(String folder, String slug) {
        var kind = EntryKind.ofFolder(folder).orElseThrow(PageNotFound::new);
        if (slug.isEmpty() != (kind == EntryKind.MARKET)) {
            throw new PageNotFound();
        }
        return jdbc
                .sql("select id, kind, slug, name_en, name_sv, status, version from entry"
                        + " where kind = :kind and status = 'published' and (:slug = '' or slug = :slug)")
                .param("kind", kind.code())
                .param("slug", slug)
                .query((row, number) -> DeskEntry.of(row))
                .list()
                .stream()
                .findFirst()
                .orElseThrow(PageNotFound::new);
    }
}
