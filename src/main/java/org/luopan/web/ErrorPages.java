package org.luopan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.luopan.address.CanonicalQuery;
import org.luopan.address.Form;
import org.luopan.address.Redirects;
import org.luopan.address.SitePath;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryNotFound;
import org.luopan.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Turns exceptions into pages: a renamed entry redirects, a deleted one is 410, an unknown one 404. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Entries entries;
    private final EntryNotFound.Nearest nearest;

    ErrorPages(Entries entries, EntryNotFound.Nearest nearest) {
        this.entries = entries;
        this.nearest = nearest;
    }

    @ExceptionHandler
    void renamedOrUnknown(EntryNotFound missing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = Language.of(RequestContextUtils.getLocale(request));
        var slug = entries.currentSlug(missing.kind(), missing.slug()).filter(now -> !now.equals(missing.slug()));
        if (slug.isPresent()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(HttpHeaders.LOCATION, moved(missing, slug.get(), language, request));
        } else if (entries.deleted(missing.kind(), missing.slug())) {
            response.sendError(HttpServletResponse.SC_GONE);
        } else {
            if (Form.of(request) == Form.HTML) {
                request.setAttribute("nearest", near(missing, language));
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** None if the index cannot say: the page is missing all the same. */
    private List<EntryNotFound.Near> near(EntryNotFound missing, Language language) {
        try {
            return nearest.to(missing, language);
        } catch (RuntimeException unable) {
            LOG.debug("No names near {}", missing.slug(), unable);
            return List.of();
        }
    }

    /** The same page of the entry under its new name, with its query. */
    private static String moved(EntryNotFound missing, String slug, Language language, HttpServletRequest request) {
        var folder = "/" + language.code() + "/" + missing.kind().folder() + "/";
        var asked = SitePath.below(request);
        var below = asked.startsWith(folder + missing.slug() + "/")
                ? folder
                        + slug
                        + asked.substring(folder.length() + missing.slug().length())
                : "/" + language.code() + missing.kind().path(slug);
        var query = CanonicalQuery.sent(request);
        return SitePath.of(request) + Redirects.encoded(below) + (query == null ? "" : "?" + query);
    }

    /** A form whose uploaded files cannot be read. */
    @ExceptionHandler
    void unreadable(MultipartException broken, HttpServletResponse response) throws IOException {
        var large = broken instanceof MaxUploadSizeExceededException;
        response.sendError((large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
    }
}
