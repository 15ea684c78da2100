package org.luopan.crawler;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.address.FileAddresses;
import org.luopan.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The files that programs ask for without having been told of them. */
@Controller
class RobotsController {

    private static final CacheControl ONE_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    /**
     * What only editors use, and answers of the search: there are endlessly many. Those of the finder name its first page as theirs, and
     * lead on only to answers with fewer wishes.
     */
    private static final List<String> CLOSED = List.of("/admin", "/login", "/invitation", "/en/search", "/sv/search");

    private final FileAddresses files;

    RobotsController(FileAddresses files) {
        this.files = files;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(@ModelAttribute("page") Page page) {
        var closed = CLOSED.stream().map(path -> "Disallow: " + page.sitePath() + path);
        var lines = Stream.of(
                        Stream.of("User-agent: *"), closed, Stream.of("", "Sitemap: " + page.site() + "/sitemap.xml"))
                .flatMap(part -> part);
        return ResponseEntity.ok()
                .cacheControl(ONE_DAY)
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(lines.collect(Collectors.joining("\n", "", "\n")));
    }

    /** Browsers that do not read the page ask for the icon here. */
    @GetMapping("/favicon.ico")
    String icon() {
        return "redirect:" + files.of("/assets/seal.svg");
    }
}
