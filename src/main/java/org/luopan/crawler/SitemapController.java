package org.luopan.crawler;

import java.time.Duration;
import org.luopan.address.PageNotFound;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;
import org.luopan.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The site maps: which pages there are, in which languages, and when they last changed. */
@Controller
class SitemapController {

    private final Sitemaps sitemaps;

    SitemapController(Sitemaps sitemaps) {
        this.sitemaps = sitemaps;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> index(@ModelAttribute("page") Page page) {
        return xml(new SitemapXml(page.site()).index(sitemaps.parts()));
    }

    @GetMapping("/sitemap/pages.xml")
    ResponseEntity<String> pages(@ModelAttribute("page") Page page) {
        return xml(new SitemapXml(page.site()).addresses(sitemaps.pages()));
    }

    @GetMapping("/sitemap/{kind:[a-z]{2,12}}-{part:[1-9]\\d{0,4}}.xml")
    ResponseEntity<String> part(@PathVariable String kind, @PathVariable int part, @ModelAttribute("page") Page page) {
        var addresses = Coded.find(EntryKind.class, kind)
                .map(known -> sitemaps.addresses(known, part))
                .filter(found -> !found.isEmpty())
                .orElseThrow(PageNotFound::new);
        return xml(new SitemapXml(page.site()).addresses(addresses));
    }

    private static ResponseEntity<String> xml(String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(MediaType.parseMediaType("application/xml;charset=UTF-8"))
                .body(text);
    }
}
