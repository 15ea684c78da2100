package org.luopan.review;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.luopan.address.PageNotFound;
import org.luopan.language.Language;
import org.luopan.publishing.Publishing;
import org.luopan.publishing.Revisions;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Shows the real page of an entry as a revision would make it: writes the rows, renders the page into memory, rolls back, and only
 * then sends it.
 */
@Component
class Preview {

    private final Revisions revisions;
    private final Publishing publishing;

    Preview(Revisions revisions, Publishing publishing) {
        this.revisions = revisions;
        this.publishing = publishing;
    }

    void show(long revisionId, Language language, HttpServletRequest request, HttpServletResponse response) {
        var revision = revisions.find(revisionId).orElseThrow(PageNotFound::new);
        var subject = revisions.subject(revision.entryId()).orElseThrow(PageNotFound::new);
        var slug = revisions.content(revision).get("slug");
        request.setAttribute("preview", "/admin/revisions/" + revisionId);
        var page = new ContentCachingResponseWrapper(response);
        publishing.tryOut(revisionId, () -> {
            try {
                request.getRequestDispatcher(
                                "/" + language.code() + subject.kind().path(slug))
                        .forward(request, page);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ServletException e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            response.setHeader("Cache-Control", "no-store");
            page.copyBodyToResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
