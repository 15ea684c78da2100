package org.luopan.preview;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.address.PageNotFound;
import org.luopan.difference.FieldLabels;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.publishing.InvalidRecord;
import org.luopan.publishing.Publishing;
import org.luopan.publishing.Revisions;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.luopan.revision.EditSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Shows the real page of an entry as it would be: writes the rows, renders the page into memory, rolls back, and only then sends it.
 */
@Component
public class Previews {

    /** The attribute of a request that tells the layout what stands above the page. */
    private static final String BANNER = "preview";

    private final Revisions revisions;
    private final Publishing publishing;
    private final RecordTypes recordTypes;
    private final FieldLabels labels;
    private final Messages words;

    Previews(Revisions revisions, Publishing publishing, RecordTypes recordTypes, FieldLabels labels, Messages words) {
        this.revisions = revisions;
        this.publishing = publishing;
        this.recordTypes = recordTypes;
        this.labels = labels;
        this.words = words;
    }

    /** What an editor typed, the entry whose form it is, and the languages of the page and of the desk. */
    record Typed(EntryKind kind, @Nullable EditSession opened, RecordData record, Language language, Language desk) {}

    /** Shows the page as a revision would make it. */
    public void ofRevision(
            long revisionId,
            Language language,
            Language desk,
            HttpServletRequest request,
            HttpServletResponse response) {
        var revision = revisions.find(revisionId).orElseThrow(PageNotFound::new);
        var subject = revisions.subject(revision.entryId()).orElseThrow(PageNotFound::new);
        var back = "/admin/revisions/" + revisionId;
        var banner = new Banner(
                desk,
                words.say(desk, "preview.revision"),
                back,
                back + "/preview?language=" + language.other().code(),
                List.of());
        var path = path(subject.kind(), revisions.content(revision), language);
        var page = new ContentCachingResponseWrapper(response);
        publishing.preview(revisionId, () -> render(path, banner, request, page));
        send(page);
    }

    /**
     * Shows the page as what is typed would make it. If it cannot be shown, shows what was saved last and what is wrong; false if
     * nothing was saved yet, and there is no page at all.
     */
    boolean ofTyped(Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var banner = new Banner(typed.desk, words.say(typed.desk, "preview.typed"), null, null, List.of());
        var page = new ContentCachingResponseWrapper(response);
        try {
            publishing.preview(
                    typed.kind,
                    typed.opened,
                    typed.record,
                    () -> render(path(typed.kind, typed.record, typed.language), banner, request, page));
        } catch (InvalidRecord faulty) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return typed.opened != null && savedLast(typed, typed.opened, faulty, request, response)
                    || nothing(typed, faulty, request);
        }
        send(page);
        return true;
    }

    private boolean savedLast(
            Typed typed,
            EditSession opened,
            InvalidRecord faulty,
            HttpServletRequest request,
            HttpServletResponse response) {
        var banner = wrong("preview.wrong", typed, faulty);
        var saved = opened.typed();
        var page = new ContentCachingResponseWrapper(response);
        try {
            publishing.preview(
                    typed.kind,
                    opened,
                    saved,
                    () -> render(path(typed.kind, saved, typed.language), banner, request, page));
        } catch (InvalidRecord unfinished) {
            return false;
        }
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        send(page);
        return true;
    }

    private boolean nothing(Typed typed, InvalidRecord faulty, HttpServletRequest request) {
        request.setAttribute(BANNER, wrong("preview.lacking", typed, faulty));
        return false;
    }

    private Banner wrong(String key, Typed typed, InvalidRecord faulty) {
        var recordType = recordTypes.of(typed.kind);
        var wrong = faulty.faults().stream()
                .map(fault -> new Banner.Wrong(
                        labels.path(recordType, fault.path(), typed.desk), labels.fault(fault, typed.desk)))
                .toList();
        return new Banner(typed.desk, words.say(typed.desk, key), null, null, wrong);
    }

    private static String path(EntryKind kind, RecordData record, Language language) {
        return "/" + language.code() + kind.path(record.get("slug"));
    }

    private static void render(
            String path, Banner banner, HttpServletRequest request, ContentCachingResponseWrapper page) {
        request.setAttribute(BANNER, banner);
        try {
            request.getRequestDispatcher(path).forward(new Asked(request), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(ContentCachingResponseWrapper page) {
        try {
            page.setHeader("Cache-Control", "no-store");
            page.setHeader("X-Robots-Tag", "noindex");
            page.copyBodyToResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
