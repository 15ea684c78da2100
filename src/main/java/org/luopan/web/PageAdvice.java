package org.luopan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.luopan.entry.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives every template its page frame. */
@ControllerAdvice
class PageAdvice {

    private final String publicUrl;
    private final StyleSheetController styleSheet;

    PageAdvice(@Value("${luopan.public-url:}") String publicUrl, StyleSheetController styleSheet) {
        this.styleSheet = styleSheet;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        var language = Language.of(RequestContextUtils.getLocale(request));
        var path = path(request);
        return new Page(
                language, below(path), query(request), site(request), styleSheet.path(), path, styleSheet.deskPath());
    }

    /** The path that was asked for, also where an error page answers it. */
    static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static String below(String path) {
        return Language.of(first(path)).map(l -> path.substring(3)).orElse("");
    }

    static String first(String path) {
        var end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }

    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }

    private String site(HttpServletRequest request) {
        return publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : publicUrl;
    }
}
