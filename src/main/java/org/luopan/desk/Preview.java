package org.luopan.desk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.luopan.entry.Language;
import org.luopan.revision.Revisions;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Shows the real page of an entry as a revision would make it: written, rendered, and taken back. */
@Component
class Preview {

    private final Revisions revisions;
    private final Vocabulary vocabulary;

    Preview(Revisions revisions, Vocabulary vocabulary) {
        this.revisions = revisions;
        this.vocabulary = vocabulary;
    }

    void show(long revisionId, Language language, HttpServletRequest request, HttpServletResponse response) {
        var revision = revisions.find(revisionId).orElseThrow(NotAtTheDesk::new);
        var subject = revisions.subject(revision.entryId()).orElseThrow(NotAtTheDesk::new);
        var slug = revisions.content(revision).get("slug");
        request.setAttribute("preview", "/admin/revisions/" + revisionId);
        // What is held in memory is read before anything is written that will be taken back.
        vocabulary.of("unit");
        revisions.tryOut(revisionId, () -> {
            try {
                request.getRequestDispatcher(
                                "/" + language.code() + subject.kind().path(slug))
                        .forward(request, response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ServletException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
