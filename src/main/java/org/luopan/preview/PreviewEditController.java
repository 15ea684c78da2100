package org.luopan.preview;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luopan.address.PageNotFound;
import org.luopan.desk.Editing;
import org.luopan.desk.EntryLists;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.publishing.Revisions;
import org.luopan.revision.EditSession;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of what is typed into the form of an entry; it is sent back and kept nowhere. */
@Controller
class PreviewEditController {

    private final Previews previews;
    private final Editing editing;
    private final Revisions revisions;

    PreviewEditController(Previews previews, Editing editing, Revisions revisions) {
        this.previews = previews;
        this.editing = editing;
        this.revisions = revisions;
    }

    /** The empty page into which the scripts of a form put the previewed one. */
    @GetMapping("/admin/preview")
    String frame() {
        return "preview/frame";
    }

    @PostMapping("/admin/entries/{folder}/{id:new|\\d{1,18}}/preview/{language:en|sv}")
    @Nullable
    String show(
            @PathVariable String folder,
            @PathVariable String id,
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> form,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kind = EntryLists.kind(folder);
        var opened = opened(kind, id);
        var desk = Language.of(locale);
        var typed = new Previews.Typed(
                kind,
                opened,
                editing.typed(kind, opened, form, desk),
                Language.of(language).orElse(desk),
                desk);
        return previews.ofTyped(typed, request, response) ? null : "preview/frame";
    }

    private @Nullable EditSession opened(EntryKind kind, String id) {
        return id.equals("new")
                ? null
                : revisions
                        .open(Long.parseLong(id))
                        .filter(session -> session.subject().kind() == kind)
                        .orElseThrow(PageNotFound::new);
    }
}
