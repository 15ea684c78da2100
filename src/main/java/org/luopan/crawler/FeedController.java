package org.luopan.crawler;

import org.luopan.address.PageNotFound;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The feeds of changes: of the whole base, and of each entry. */
@Controller
@RequestMapping(path = "/{language:en|sv}", produces = "application/atom+xml;charset=UTF-8")
class FeedController {

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/changes.atom")
    @ResponseBody
    String changes(@PathVariable Language language, @ModelAttribute("page") Page page) {
        return new FeedXml(page).write(feeds.latest(language));
    }

    @GetMapping("/{folder:[a-z]{2,16}}/{slug}/history.atom")
    @ResponseBody
    String history(
            @PathVariable Language language,
            @PathVariable String folder,
            @PathVariable String slug,
            @ModelAttribute("page") Page page) {
        var kind = EntryKind.ofFolder(folder).orElseThrow(PageNotFound::new);
        return new FeedXml(page).write(feeds.of(kind, slug, language));
    }
}
