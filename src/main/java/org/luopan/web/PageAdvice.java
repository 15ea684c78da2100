package org.luopan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.luopan.address.SitePath;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Gives every template the {@link Page} and the day. */
@ControllerAdvice
class PageAdvice {

    private final String publicUrl;

    private final boolean onlyHost;

    private final Clock clock;

    PageAdvice(@Value("${luopan.public-url:}") String publicUrl, Clock clock) {
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.onlyHost = this.publicUrl.matches("https?://[^/]+");
    }

    /** Both at once: each method that adds to the model costs every request. */
    @ModelAttribute
    void add(HttpServletRequest request, Model model) {
        var language = Language.of(RequestContextUtils.getLocale(request));
        model.addAttribute("page", page(request, language));
        model.addAttribute("today", today(language));
    }

    private Page page(HttpServletRequest request, Language language) {
        var path = UriUtils.encodePath(SitePath.below(request), StandardCharsets.UTF_8);
        return new Page(language, below(path), query(request), site(request), path);
    }

    /** The day on which a page is made, which is the day it is read: kept pages last no longer. */
    private String today(Language language) {
        return Days.inWords(LocalDate.now(clock), language);
    }

    private static String below(String path) {
        return Language.of(SitePath.first(path)).map(l -> path.substring(3)).orElse("");
    }

    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }

    /** A public address without a path names only the host; the path of the site is added. */
    private String site(HttpServletRequest request) {
        if (publicUrl.isEmpty()) {
            return ServletUriComponentsBuilder.fromRequestUri(request)
                            .replacePath(null)
                            .build()
                            .toUriString()
                    + SitePath.of(request);
        }
        return onlyHost ? publicUrl + SitePath.of(request) : publicUrl;
    }
}
