package org.luopan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryNotFound;
import org.luopan.entry.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Turns what went wrong into a page: a renamed entry redirects, an unknown one is a 404. */
@ControllerAdvice
class ErrorPages {

    private final Entries entries;

    ErrorPages(Entries entries) {
        this.entries = entries;
    }

    @ExceptionHandler
    ResponseEntity<Void> renamedOrUnknown(EntryNotFound missing, HttpServletRequest request) {
        var language = Language.of(RequestContextUtils.getLocale(request));
        return entries.currentSlug(missing.kind(), missing.slug())
                .map(slug -> ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create(
                                "/" + language.code() + missing.kind().path(slug)))
                        .<Void>build())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
