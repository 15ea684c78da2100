package org.luopan.review;

import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.language.Language;
import org.luopan.publishing.InvalidRecord;
import org.luopan.publishing.Revisions;
import org.luopan.revision.Revision;
import org.springframework.stereotype.Component;

/** Carries out decisions on a revision, and redirects the browser after each. */
@Component
class Deciding {

    private final Revisions revisions;

    Deciding(Revisions revisions) {
        this.revisions = revisions;
    }

    /** A decision about a revision, with its note and comment. */
    record Decision(long id, String note, String comment, Editor editor, Language language) {}

    String approve(Decision typed) {
        return page(revisions.approve(typed.id, typed.editor));
    }

    String askForChanges(Decision typed) {
        return page(revisions.askForChanges(typed.id, typed.comment, typed.editor));
    }

    String reject(Decision typed) {
        return page(revisions.reject(typed.id, demanded("comment", "fault.reason", typed.comment), typed.editor));
    }

    String withdraw(Decision typed) {
        return page(revisions.withdraw(typed.id, typed.editor));
    }

    String discard(Decision typed) {
        return page(revisions.discard(typed.id, typed.editor));
    }

    String takeUp(Decision typed) {
        return form(revisions.takeUp(typed.id, typed.editor));
    }

    String restore(Decision typed) {
        return page(revisions.restore(typed.id, demanded("note", "fault.why", typed.note), typed.editor));
    }

    String restoreAsDraft(Decision typed) {
        return form(revisions.restoreAsDraft(typed.id, typed.note, typed.editor));
    }

    private static String demanded(String field, String message, String words) {
        if (words.isBlank()) {
            throw InvalidRecord.at(field, message);
        }
        return words.strip();
    }

    private static String page(Revision revision) {
        return "/admin/revisions/" + revision.id();
    }

    private String form(Revision revision) {
        return revisions
                .subject(revision.entryId())
                .orElseThrow(PageNotFound::new)
                .form();
    }
}
